import { prepared } from '../db/prepared.ts'
import { type NotesStore, reading } from './store.ts'

/** How many annotations and bookmarks there are, those in the bin left out. */
export function countNotes(store: NotesStore): { annotations: number; bookmarks: number } {
  const sql = `SELECT (SELECT count(*) FROM annotation WHERE removed IS NULL) AS annotations,
    (SELECT count(*) FROM bookmark WHERE removed IS NULL) AS bookmarks`
  const counts = reading(store, () => prepared<{ annotations: number; bookmarks: number }>(store.db, sql).get())
  return counts ?? { annotations: 0, bookmarks: 0 }
}
