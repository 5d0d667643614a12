import { useCallback, useMemo } from 'react'
import type { MarkColour } from '../../../electron/contract/schemas/notes.ts'
import type { Mark } from '../../lib/marks.ts'
import { toggleBookmark } from './bookmark-actions.ts'
import { isPlaced, noteMarks } from './note-list.ts'
import { useAnnotations, useBookmarkList } from './notes-data.ts'

const noMarks: readonly Mark[] = []

/** The reader's highlights in an issue, for text and page; the same array while nothing changed. */
export function useNoteMarks(issue: string | null): readonly Mark[] {
  const { data } = useAnnotations(issue)
  return useMemo(() => (data ? noteMarks(data) : noMarks), [data])
}

/** How many highlights and notes an issue has; null while that is not known or not to be known. */
export function useNotesCount(issue: string | null): number | null {
  return useAnnotations(issue).data?.length ?? null
}

/** The blocks of an issue that carry a bookmark, how many, and the way to put one on a block or take it off. */
export function useBookmarks(issue: string | null): {
  blocks: ReadonlySet<string>
  count: number | null
  toggle: (document: string, block: string) => void
} {
  const { data } = useBookmarkList(issue)
  const blocks = useMemo(
    () => new Set((data ?? []).filter(isPlaced).map((bookmark) => bookmark.placement.block as string)),
    [data],
  )
  const toggle = useCallback(
    (document: string, block: string) => {
      if (issue !== null) toggleBookmark(issue, document, block)
    },
    [issue],
  )
  return { blocks, count: data?.length ?? null, toggle }
}

/** What stands on one page image of the fore-edge: a ribbon, or a note in its colour. */
export interface ForeEdgeNote {
  image: number
  kind: 'bookmark' | 'note'
  colour?: MarkColour
}

/** Ribbons and notes of an issue by page image. */
export function useForeEdgeNotes(issue: string | null): readonly ForeEdgeNote[] {
  const annotations = useAnnotations(issue).data
  const bookmarks = useBookmarkList(issue).data
  return useMemo(() => {
    const notes: ForeEdgeNote[] = []
    for (const { placement, colour } of annotations ?? []) {
      if (placement.image !== null) notes.push({ image: placement.image, kind: 'note', colour })
    }
    for (const { placement } of bookmarks ?? []) {
      if (placement.image !== null) notes.push({ image: placement.image, kind: 'bookmark' })
    }
    return notes
  }, [annotations, bookmarks])
}
