import { randomUUID } from 'node:crypto'
import type { KeptSearch } from '../../contract/schemas/kept-searches.ts'
import { type OrderedRequest, orderedRequest } from '../../contract/schemas/search.ts'
import { prepared } from '../db/prepared.ts'
import { type NotesStore, reading, writing } from './store.ts'

/** Searches that the history keeps; older ones go, saved ones never. */
const longestHistory = 100

interface SearchRow {
  id: string
  request: string
  asked: string
  saved: string | null
}

/** Saved searches and the history, what was asked last first. */
export function listSearches(store: NotesStore): KeptSearch[] {
  const rows = reading(store, () =>
    prepared<SearchRow>(store.db, 'SELECT id, request, asked, saved FROM search ORDER BY asked DESC, rowid DESC').all(),
  )
  return rows.flatMap(keptSearchOf)
}

/** Puts a search at the head of the history; one asked before is not listed twice. */
export function recordSearch(store: NotesStore, request: OrderedRequest): KeptSearch {
  const now = new Date().toISOString()
  return put(store, request, { asked: now, saved: null })
}

/** Saves a search for good. */
export function saveSearch(store: NotesStore, request: OrderedRequest): KeptSearch {
  const now = new Date().toISOString()
  return put(store, request, { asked: now, saved: now })
}

/** Takes a search out of the saved ones and out of the history; one that is not there is no error. */
export function forgetSearch(store: NotesStore, { id }: { id: string }): void {
  writing(store, () => prepared(store.db, 'DELETE FROM search WHERE id = ?').run(id))
}

/** Empties the history; saved searches stay. */
export function clearSearches(store: NotesStore): void {
  writing(store, () => prepared(store.db, 'DELETE FROM search WHERE saved IS NULL').run())
}

function put(store: NotesStore, request: OrderedRequest, at: { asked: string; saved: string | null }): KeptSearch {
  const { query, exactGlyphs, chips, order } = request
  const text = JSON.stringify({ query, exactGlyphs, chips, order })
  const row = writing(store, () => {
    // Written anew, so that the row stands after all others: two searches may fall into one millisecond.
    const before = prepared<SearchRow>(store.db, 'DELETE FROM search WHERE request = ? RETURNING *').get(text)
    const written = prepared<SearchRow>(
      store.db,
      'INSERT INTO search (id, request, asked, saved) VALUES (?, ?, ?, ?) RETURNING *',
    ).get(before?.id ?? randomUUID(), text, at.asked, before?.saved ?? at.saved)
    prepared(
      store.db,
      `DELETE FROM search WHERE saved IS NULL AND id NOT IN
         (SELECT id FROM search WHERE saved IS NULL ORDER BY asked DESC, rowid DESC LIMIT ?)`,
    ).run(longestHistory)
    return written
  })
  const [kept] = row ? keptSearchOf(row) : []
  if (!kept) throw new Error('A search that was just written cannot be read')
  return kept
}

/** A row whose request another version wrote and this one cannot read is left out, and kept. */
function keptSearchOf({ id, request, asked, saved }: SearchRow): KeptSearch[] {
  const parsed = orderedRequest.safeParse(JSON.parse(request))
  return parsed.success ? [{ id, request: parsed.data, asked, saved }] : []
}
