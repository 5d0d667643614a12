import { randomUUID } from 'node:crypto'
import { GazetteError } from '../../contract/errors.ts'
import type { Bookmark, BookmarkCreate } from '../../contract/schemas/notes.ts'
import { codePointLength } from '../../text/code-points.ts'
import { prepared } from '../db/prepared.ts'
import { placement } from './anchor.ts'
import type { TextLookup } from './lookup.ts'
import { reading, writing } from './store.ts'
import type { NotesStore } from './store.ts'
import { byPlace, getBlock, makeTarget, quoteLimit, rowTarget, targetColumns, targetValues } from './target.ts'
import type { TargetRow } from './target.ts'

interface BookmarkRow extends TargetRow {
  id: string
  created: string
  removed: string | null
}

/** The bookmarks of one issue or of all, those in the bin left out, in printed order. */
export function listBookmarks(store: NotesStore, lookup: TextLookup, { issue }: { issue?: string } = {}): Bookmark[] {
  const sql = 'SELECT * FROM bookmark WHERE removed IS NULL AND issue = coalesce(?, issue) ORDER BY issue'
  const rows = reading(store, () => prepared<BookmarkRow>(store.db, sql).all(issue ?? null))
  return rows.map((row) => bookmarkOf(row, lookup)).toSorted(byPlace)
}

/**
 * Bookmarks a block, and gives the bookmark that it has where it has one. The target is the whole block (of a block
 * longer than a quote may be, its beginning). Errors: `block-not-found`, and those of every write (see `openNotes`).
 */
export function createBookmark(store: NotesStore, lookup: TextLookup, input: BookmarkCreate): Bookmark {
  const block = getBlock(lookup, input)
  const target = makeTarget(input.issue, block, 0, Math.min(codePointLength(block.text), quoteLimit))
  const standing = bookmarkAt(store, lookup, input)
  if (standing) return standing
  const id = randomUUID()
  const sql = `INSERT INTO bookmark (id, ${targetColumns}, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const values = [id, ...targetValues(target), new Date().toISOString()]
  writing(store, () => prepared(store.db, sql).run(...values))
  return bookmarkOf(getRow(store, id), lookup)
}

/** Lays a bookmark into the bin; one that lies there already stays. Errors: `bookmark-not-found`. */
export function removeBookmark(store: NotesStore, input: { id: string }): void {
  writing(store, () => {
    if (getRow(store, input.id).removed === null) setRemoved(store, input.id, new Date().toISOString())
  })
}

/**
 * Takes a bookmark out of the bin; one that is not there stays. Where its block has got another bookmark meanwhile,
 * that one is given and the old one stays in the bin. Errors: `bookmark-not-found`.
 */
export function restoreBookmark(store: NotesStore, lookup: TextLookup, input: { id: string }): Bookmark {
  const row = getRow(store, input.id)
  const bookmark = bookmarkOf(row, lookup)
  if (row.removed === null) return bookmark
  const { block } = bookmark.placement
  const standing = block === null ? null : bookmarkAt(store, lookup, { issue: row.issue, block })
  if (standing) return standing
  writing(store, () => setRemoved(store, input.id, null))
  return bookmark
}

/** The bookmark that stands on a block now, wherever it was made: ids of blocks may have changed since. */
function bookmarkAt(store: NotesStore, lookup: TextLookup, at: { issue: string; block: string }): Bookmark | null {
  return listBookmarks(store, lookup, { issue: at.issue }).find((one) => one.placement.block === at.block) ?? null
}

function bookmarkOf(row: BookmarkRow, lookup: TextLookup): Bookmark {
  const target = rowTarget(row)
  return { id: row.id, target, created: row.created, placement: placement(target, lookup) }
}

function getRow(store: NotesStore, id: string): BookmarkRow {
  const sql = 'SELECT * FROM bookmark WHERE id = ?'
  const row = reading(store, () => prepared<BookmarkRow>(store.db, sql).get(id))
  if (!row) throw new GazetteError('bookmark-not-found', { values: { id } })
  return row
}

function setRemoved(store: NotesStore, id: string, removed: string | null): void {
  prepared(store.db, 'UPDATE bookmark SET removed = ? WHERE id = ?').run(removed, id)
}
