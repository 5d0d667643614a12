import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { drafts, withWritten } from './drafts.ts'
import { NoteCard } from './note-card.tsx'
import { byPrintedOrder, isPlaced } from './note-list.ts'
import { useNoteStore } from './note-store.ts'
import { useAnnotations } from './notes-data.ts'

const nothing: readonly Annotation[] = []

/** Ids of the notes that have words in this window, as one string, which changes only when one comes or goes. */
const withWords = (): string =>
  [...drafts.all()]
    .filter(([, draft]) => draft.body !== '')
    .map(([id]) => id)
    .join()

/**
 * What stands under a paragraph: the cards of its notes, and of the highlight that was just chosen. The function stays
 * the same while no card comes or goes, so that the text is not drawn again for every letter of a note.
 */
export function useNoteSlot(issue: string | null): (block: string) => ReactNode {
  const annotations = useAnnotations(issue).data ?? nothing
  const open = useNoteStore((state) => state.open)
  const words = useSyncExternalStore(drafts.subscribe, withWords)
  const shown = withWritten(annotations, issue)
    .filter((row) => isPlaced(row) && (row.body !== '' || row.id === open || words.includes(row.id)))
    .toSorted(byPrintedOrder)
  const names = shown.map((row) => `${row.placement.block} ${row.id}`).join()
  const byBlock = useMemo(() => {
    const groups = new Map<string, string[]>()
    for (const name of names === '' ? [] : names.split(',')) {
      const [block = '', id = ''] = name.split(' ')
      groups.set(block, [...(groups.get(block) ?? []), id])
    }
    return groups
  }, [names])
  return useCallback(
    (block) => {
      const ids = byBlock.get(block)
      return ids && issue !== null ? ids.map((id) => <NoteCard key={id} issue={issue} id={id} />) : null
    },
    [byBlock, issue],
  )
}
