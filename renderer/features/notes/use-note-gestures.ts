import { focusText } from '../../lib/focus-text.ts'
import { useEffect } from 'react'
import { useCommand } from '../../lib/commands.ts'
import { useGrant } from '../../lib/preferences.ts'
import { useReading } from '../../lib/reading.ts'
import { toggleBookmark } from './bookmark-actions.ts'
import { closeNote, openNote, useNoteStore } from './note-store.ts'

/**
 * While text is on the screen: a press on a highlight opens its card, Esc puts it back, B puts a bookmark on the block one reads or takes
 * it off. Selecting inside a highlight is not pressing it; a letter typed into a field is no command.
 */
export function useNoteGestures(): void {
  const granted = useGrant('annotate')
  const onBlock = useReading(({ place }) => place?.block != null)
  useCommand('bookmark.toggle', granted && onBlock ? toggleHere : null)
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.button !== 0) return
      const id = event.target.closest<HTMLElement>('[data-annotation]')?.dataset['annotation']
      if (id && getSelection()?.isCollapsed !== false) openNote(id)
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [role="dialog"], [role="menu"]')
      )
        return
      if (event.key === 'Escape' && useNoteStore.getState().open !== null) {
        focusText()
        closeNote()
      }
    }
    document.addEventListener('click', click)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('click', click)
      document.removeEventListener('keydown', press)
    }
  }, [])
}

function toggleHere(): void {
  const { place } = useReading.getState()
  if (place?.block) toggleBookmark(place.issue, place.document, place.block)
}
