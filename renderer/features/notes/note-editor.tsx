import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { drafts, writeDraft } from './drafts.ts'
import styles from './note-card.module.css'

/** The words of a note being written. Saved after a pause, on leaving the field, and when the card goes; Esc or Ctrl Enter ends. */
export function NoteEditor({
  annotation,
  body,
  onDone,
  onLeave,
}: {
  annotation: Annotation
  body: string
  /** Ended by key. */
  onDone: () => void
  /** The keyboard went out of the card. */
  onLeave: () => void
}) {
  const { t } = useTranslation('notes')
  const { id } = annotation
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    if (!current) return
    current.focus({ preventScroll: true })
    current.setSelectionRange(current.value.length, current.value.length)
  }, [])
  useEffect(() => () => void drafts.flush(id), [id])
  return (
    <textarea
      ref={field}
      className={styles.editor}
      value={body}
      rows={2}
      maxLength={100_000}
      placeholder={t('writeHere')}
      aria-label={t('note')}
      onChange={(event) => writeDraft(annotation, event.target.value)}
      onBlur={({ currentTarget, relatedTarget }) => {
        const within = currentTarget.closest('aside')?.contains(relatedTarget)
        // A window that loses the keyboard as a whole gives it back to the same field.
        if (within || !document.hasFocus()) void drafts.flush(id)
        else onLeave()
      }}
      onKeyDown={(event) => {
        // Keys belong to the words, not to the panes below; those that end a composition to the input method.
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault()
          onDone()
        }
      }}
    />
  )
}
