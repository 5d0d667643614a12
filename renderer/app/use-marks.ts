import { useMemo } from 'react'
import { useNoteMarks } from '../features/notes/use-notes.ts'
import { useHits } from '../lib/hits.ts'
import type { Mark } from '../lib/marks.ts'
import { useReading } from '../lib/reading.ts'

/** Everything marked in an issue: the reader's highlights and the hits of the current search. */
export function useMarks(issue: string | null): readonly Mark[] {
  const notes = useNoteMarks(issue)
  const ranges = useHits((state) => state.ranges)
  const block = useReading((state) => state.place?.block ?? null)
  const from = useReading((state) => state.place?.from ?? null)
  const hits = useMemo(() => {
    const marks: Mark[] = []
    for (const [id, found] of ranges) {
      for (const range of found) {
        marks.push({ kind: 'hit', block: id, ...range, current: id === block && range.from === from })
      }
    }
    return marks
  }, [ranges, block, from])
  return useMemo(() => [...notes, ...hits], [notes, hits])
}
