import { useSyncExternalStore } from 'react'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { call, wireErrorOf } from '../../lib/client.ts'
import { createDraftKeeper, type Draft } from './autosave.ts'
import { withRow } from './note-list.ts'
import { inOrder } from './note-store.ts'
import { changeAnnotations, refreshAnnotations } from './notes-data.ts'

/** Each note that was written in, as it was then: its card stays though the note be deleted elsewhere. */
const written = new Map<string, Annotation>()

/** The words being written in this window. They outlive the card they were written in until the host has them. */
export const drafts = createDraftKeeper((id, body, version) =>
  inOrder(id, async () => {
    const issue = written.get(id)?.target.issue ?? ''
    try {
      const row = await call('annotations.update', { id, version: version(), body })
      await changeAnnotations(issue, (rows) => withRow(rows, row))
      return row
    } catch (thrown) {
      // Brings what the other window wrote, to stand beside what was written here.
      if (wireErrorOf(thrown).code === 'annotation-changed') await refreshAnnotations(issue)
      throw thrown
    }
  }),
)

/** Takes the words of a note as they now are. */
export function writeDraft(annotation: Annotation, body: string): void {
  written.set(annotation.id, annotation)
  drafts.write(annotation, body)
}

/** The rows and those notes beside them that hold words of this window, though the host has them no more. */
export function withWritten(rows: readonly Annotation[], issue: string | null): readonly Annotation[] {
  const missing = [...drafts.all().keys()].flatMap((id) => {
    const row = written.get(id)
    return row && row.target.issue === issue && !rows.some((each) => each.id === id) ? [row] : []
  })
  return missing.length > 0 ? [...rows, ...missing] : rows
}

/** All drafts by note id. */
export const useDrafts = (): ReadonlyMap<string, Draft> => useSyncExternalStore(drafts.subscribe, drafts.all)

/** The draft of one note, undefined where nothing was written. */
export const useDraft = (id: string): Draft | undefined =>
  useSyncExternalStore(drafts.subscribe, () => drafts.all().get(id))

// Leaving the page saves what is waiting; what was refused is asked about, since it stands nowhere else.
addEventListener('pagehide', () => drafts.flushAll())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') drafts.flushAll()
})
addEventListener('beforeunload', (event) => {
  drafts.flushAll()
  const refused = [...drafts.all().values()].some(({ state }) => state !== 'saved' && state !== 'saving')
  if (refused) event.preventDefault()
})
