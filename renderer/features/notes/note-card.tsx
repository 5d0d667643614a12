import { focusText } from '../../lib/focus-text.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { TextButton } from '../../components/text-button.tsx'
import { classNames } from '../../lib/class-names.ts'
import { isOvertaken } from './autosave.ts'
import { drafts, useDraft, withWritten } from './drafts.ts'
import { recolour } from './note-actions.ts'
import styles from './note-card.module.css'
import { NoteConflict } from './note-conflict.tsx'
import { NoteEditor } from './note-editor.tsx'
import { NoteFoot } from './note-foot.tsx'
import { closeNote, endEditing, openNote, useNoteStore } from './note-store.ts'
import { useAnnotations } from './notes-data.ts'
import { Swatches } from './swatches.tsx'

/** A note under its paragraph (夹注), read or being written; of a highlight without words, its colours and the way to write some. */
export function NoteCard({ issue, id }: { issue: string; id: string }) {
  const rows = useAnnotations(issue).data
  const annotation = withWritten(rows ?? [], issue).find((row) => row.id === id)
  return annotation ? <Card annotation={annotation} /> : null
}

function Card({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation('notes')
  const { id, colour, target, placement } = annotation
  const open = useNoteStore((state) => state.open === id)
  const editing = useNoteStore((state) => state.open === id && state.editing)
  const [colouring, setColouring] = useState(false)
  const written = useDraft(id)
  const draft = written && !isOvertaken(written, annotation) ? written : undefined
  const body = draft?.body ?? annotation.body
  const unsettled = draft?.state === 'conflict' || draft?.state === 'gone'

  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  return (
    <aside
      ref={card}
      className={classNames(
        styles.note,
        styles[`colour${colour}`],
        editing && styles.editing,
        unsettled && styles.unsure,
      )}
      aria-label={t('noteOn', { quote: shorten(target.quote) })}
    >
      {placement.state === 'moved' ? <p className={styles.hint}>{t('moved')}</p> : null}
      {draft && unsettled ? (
        <NoteConflict annotation={annotation} draft={draft} />
      ) : editing ? (
        <NoteEditor
          annotation={annotation}
          body={body}
          onDone={() => void finish(id)}
          onLeave={() => void settle(id)}
        />
      ) : body === '' ? null : (
        <p className={styles.body}>{body}</p>
      )}
      {body === '' && !editing && !unsettled ? (
        <div className={styles.bare}>
          <Swatches chosen={colour} onChoose={(next) => void recolour(annotation, next)} />
          <TextButton kind="quiet" onPress={() => openNote(id, { editing: true })}>
            {t('addNote')}
          </TextButton>
          <TextButton kind="quiet" onPress={close}>
            {t('closeCard')}
          </TextButton>
        </div>
      ) : null}
      {colouring && body !== '' ? (
        <div className={styles.bare}>
          <Swatches
            chosen={colour}
            onChoose={(next) => {
              setColouring(false)
              void recolour(annotation, next)
            }}
          />
        </div>
      ) : null}
      {unsettled ? null : (
        <NoteFoot
          annotation={annotation}
          draft={draft}
          editing={editing}
          colouring={colouring}
          onColour={body === '' ? null : () => setColouring(!colouring)}
          onEdit={() => openNote(id, { editing: true })}
          onDone={() => void finish(id)}
        />
      )}
    </aside>
  )
}

function close(): void {
  focusText()
  closeNote()
}

/** Ends writing: what waits is saved now, and a draft that is kept is put away. */
async function finish(id: string): Promise<void> {
  focusText()
  await settle(id)
}

/** The same where the keyboard has already gone elsewhere. */
async function settle(id: string): Promise<void> {
  if (useNoteStore.getState().open === id) endEditing()
  await drafts.flush(id)
  if (drafts.all().get(id)?.state === 'saved') drafts.drop(id)
}

/** The beginning of a quotation, enough to tell one note from another. */
export function shorten(quote: string, most = 40): string {
  const points = Array.from(quote)
  return points.length <= most ? quote : `${points.slice(0, most).join('')}…`
}
