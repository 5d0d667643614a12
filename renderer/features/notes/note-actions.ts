import i18next from 'i18next'
import type { Annotation, MarkColour } from '../../../electron/contract/schemas/notes.ts'
import { errorWordsFor } from '../../i18n/index.ts'
import { call, wireErrorOf } from '../../lib/client.ts'
import { announce } from '../../lib/live.ts'
import type { Selected } from '../../lib/marks.ts'
import { showToast } from '../../lib/toast.ts'
import { drafts } from './drafts.ts'
import { highlightOn, withoutRow, withRow } from './note-list.ts'
import { closeNote, counted, inOrder, openNote, useNoteStore } from './note-store.ts'
import { cachedAnnotation, cachedAnnotations, changeAnnotations, refreshAnnotations } from './notes-data.ts'

/**
 * Highlights what is selected, one highlight a block, at once on the screen and then with the host. With `note` the
 * first one's card opens for writing. A refusal takes the mark back and says why.
 */
export async function createHighlight(
  issue: string,
  selected: readonly Selected[],
  colour: MarkColour,
  options: { note?: boolean } = {},
): Promise<void> {
  useNoteStore.setState({ colour })
  const rows = await Promise.all(selected.map((part) => createOne(issue, part, colour, options.note)))
  const first = rows.find((row) => row !== null)
  if (!first) return
  if (options.note) openNote(first.id, { editing: true })
  else announce(i18next.t('announceCreated', { ns: 'notes', colour: i18next.t(`colour${colour}`, { ns: 'notes' }) }))
}

async function createOne(issue: string, part: Selected, colour: MarkColour, note = false): Promise<Annotation | null> {
  // The same words once more: a note is written on the highlight that is there, a colour changes it.
  const same = highlightOn(cachedAnnotations(issue), part)
  if (same) {
    if (!note && same.colour !== colour) await recolour(same, colour)
    return same
  }
  const draft = unconfirmed(issue, part, colour)
  await changeAnnotations(issue, (rows) => withRow(rows, draft))
  const { document, block, from, to } = part
  try {
    const target = { issue, document, block, from, to }
    const row = await counted(call('annotations.create', { target, colour, body: '' }))
    await changeAnnotations(issue, (rows) => withRow(rows, row, draft.id))
    return row
  } catch (thrown) {
    await changeAnnotations(issue, (rows) => withoutRow(rows, draft.id))
    tellFailure('notCreated', thrown, () => void createOne(issue, part, colour))
    return null
  }
}

let unconfirmedCount = 0

/** The row as it will be, drawn until the host has answered with the real one. */
function unconfirmed(issue: string, part: Selected, colour: MarkColour): Annotation {
  const { document, block, from, to, text } = part
  const now = new Date().toISOString()
  unconfirmedCount += 1
  return {
    id: `unconfirmed-${unconfirmedCount}`,
    target: { issue, document, block, from, to, textVersion: 1, quote: text, prefix: '', suffix: '' },
    colour,
    body: '',
    created: now,
    modified: now,
    version: 1,
    placement: { state: 'exact', document, block, from, to, page: null, image: null },
  }
}

/** Whether the host has not answered yet for this row. */
export const isUnconfirmed = (annotation: Pick<Annotation, 'id'>): boolean => annotation.id.startsWith('unconfirmed-')

/** Gives a highlight another colour, at once on the screen. */
export async function recolour(annotation: Annotation, colour: MarkColour): Promise<void> {
  const { id, target } = annotation
  const { issue } = target
  if (isUnconfirmed(annotation)) return
  useNoteStore.setState({ colour })
  await changeAnnotations(issue, (rows) => withRow(rows, { ...annotation, colour }))
  try {
    await counted(
      inOrder(id, async () => {
        const version = drafts.all().get(id)?.version ?? cachedAnnotation(issue, id)?.version ?? annotation.version
        const row = await call('annotations.update', { id, version, colour })
        drafts.advance(id, version, row.version)
        await changeAnnotations(issue, (rows) => withRow(rows, row))
      }),
    )
  } catch (thrown) {
    await refreshAnnotations(issue)
    tellFailure('notRecoloured', thrown)
  }
}

/** Deletes a note or highlight, with a way back. Words still on their way are saved first, so that the way back has them. */
export async function removeAnnotation(annotation: Annotation): Promise<void> {
  const { id, target } = annotation
  const { issue } = target
  if (isUnconfirmed(annotation)) return
  if (useNoteStore.getState().open === id) closeNote()
  await drafts.flush(id)
  const current = cachedAnnotation(issue, id) ?? annotation
  drafts.drop(id)
  await changeAnnotations(issue, (rows) => withoutRow(rows, id))
  const t = i18next.getFixedT(null, 'notes')
  try {
    await counted(inOrder(id, () => call('annotations.remove', { id, version: current.version })))
    showToast({
      words: t(current.body === '' ? 'deletedHighlight' : 'deletedNote'),
      action: { label: t('undo'), run: () => void restoreAnnotation(issue, id) },
    })
  } catch (thrown) {
    await refreshAnnotations(issue)
    tellFailure('notRemoved', thrown)
  }
}

/** Brings a deleted note back; resolves with it, or null where that was refused (and said). */
export async function restoreAnnotation(issue: string, id: string): Promise<Annotation | null> {
  try {
    const row = await counted(inOrder(id, () => call('annotations.restore', { id })))
    await changeAnnotations(issue, (rows) => withRow(rows, row))
    return row
  } catch (thrown) {
    await refreshAnnotations(issue)
    tellFailure('notRestored', thrown, () => void restoreAnnotation(issue, id))
    return null
  }
}

/** Says in the toast what was refused, why, and what to do. */
export function tellFailure(
  key: 'notCreated' | 'notRemoved' | 'notRestored' | 'notRecoloured',
  thrown: unknown,
  retry?: () => void,
): void {
  const { what, next } = errorWordsFor(wireErrorOf(thrown))
  const t = i18next.getFixedT(null, 'notes')
  const words = `${t(key, { reason: what })}${t('stop')}${next}`
  showToast(retry ? { words, action: { label: t('retry'), run: retry } } : { words })
}
