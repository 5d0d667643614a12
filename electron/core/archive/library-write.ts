import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { openWritable, type WritableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { libraryFile } from './disk.ts'
import { corrupt } from './faults.ts'
import { indexerVersions, type BlockIndexer, type IndexedBlock } from './indexer.ts'
import { checkHeader, checkMeta } from './library-check.ts'
import { firstOrdinal, issueRows, libraryTables, type LibraryTable, type Row } from './library-rows.ts'
import { versions } from './model.ts'
import type { Pack } from './pack.ts'

/**
 * Opens the library in `folder` for changes, each in one transaction on the disk; what a killed program left half done
 * is rolled back by it. Hold the library's lock. Throws what opening for reading throws.
 */
export function openForChange(folder: string, indexers: readonly BlockIndexer[]): WritableDb {
  const file = join(folder, libraryFile)
  let db: WritableDb | undefined
  try {
    db = openWritable(file, { durable: true })
    // without it a long transaction shuts readers out before its end
    db.raw.pragma('cache_spill = OFF')
    checkHeader(db, file)
    checkMeta(db, file, indexers)
    return db
  } catch (error) {
    db?.close()
    throw isDatabaseError(error) ? corrupt(file, 'read', error) : error
  }
}

const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')

/** Writes one pack into the library and hands its blocks to the indexers. Call it inside a transaction. */
export function insertIssue(db: WritableDb, pack: Pack, ordinal: number, indexers: readonly BlockIndexer[]): void {
  const { tables, blocks } = issueRows(pack, ordinal)
  for (const table of Object.keys(libraryTables) as LibraryTable[]) insertRows(db, table, tables[table])
  for (const indexer of indexers) indexer.add(db, blocks, pack.model)
}

function insertRows(db: WritableDb, table: LibraryTable, rows: readonly Row[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const insert = prepared(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(Object.values(row))
}

/** Takes an issue out of the tables and the indexes; nothing where it is not there. Call it inside a transaction. */
export function deleteIssue(db: WritableDb, issue: string, indexers: readonly BlockIndexer[]): void {
  const year = prepared<{ year: number | null }>(db, 'SELECT year FROM issue WHERE id = ?').get(issue)
  if (!year) return
  const blocks = prepared<Omit<IndexedBlock, 'year'>>(
    db,
    'SELECT rowid, text, kind, document, issue, page FROM block WHERE issue = ? ORDER BY rowid',
  ).all(issue)
  const indexed = blocks.map((block) => ({ ...block, ...year }))
  for (const indexer of indexers) indexer.remove(db, indexed, issue)
  // not left to the foreign keys: they would look each row up by itself
  for (const table of ['region', 'block', 'document'] as const)
    prepared(db, `DELETE FROM ${table} WHERE issue = ?`).run(issue)
  prepared(db, 'DELETE FROM issue WHERE id = ?').run(issue)
}

/** Puts a pack into an open library in the place of the issue of that id, in one transaction. */
export function indexPack(db: WritableDb, pack: Pack, indexers: readonly BlockIndexer[]): void {
  db.raw
    .transaction(() => {
      deleteIssue(db, pack.model.issue.id, indexers)
      insertIssue(db, pack, freeOrdinal(db, firstOrdinal(pack.model.issue)), indexers)
      markContents(db, indexers)
    })
    .immediate()
}

/** Takes an issue out of an open library, in one transaction. */
export function unindexIssue(db: WritableDb, issue: string, indexers: readonly BlockIndexer[]): void {
  db.raw
    .transaction(() => {
      deleteIssue(db, issue, indexers)
      markContents(db, indexers)
    })
    .immediate()
}

/** The first ordinal from `first` on that no issue has. */
function freeOrdinal(db: WritableDb, first: number): number {
  const taken = prepared<{ ordinal: number }>(db, 'SELECT ordinal FROM issue WHERE ordinal >= ? ORDER BY ordinal')
  let free = first
  for (const { ordinal } of taken.iterate(first)) {
    if (ordinal !== free) break
    free++
  }
  return free
}

/** Writes the fingerprint of a library that was changed: over its packs and the versions of all that works on them. */
function markContents(db: WritableDb, indexers: readonly BlockIndexer[]): void {
  const issues = prepared<{ id: string; fingerprint: string }>(
    db,
    'SELECT id, fingerprint FROM issue ORDER BY id',
  ).all()
  prepared(db, `UPDATE meta SET value = ? WHERE key = 'fingerprint'`).run(contentsFingerprint(issues, indexers))
}

/** SHA-256 over the fingerprints of packs and the versions of all that works on them. */
export function contentsFingerprint(
  packs: readonly { id: string; fingerprint: string }[],
  indexers: readonly BlockIndexer[],
): string {
  const hash = createHash('sha256').update(`${JSON.stringify({ ...versions, indexers: indexerVersions(indexers) })}\n`)
  for (const { id, fingerprint } of packs) hash.update(`${fingerprint}  ${id}\n`)
  return hash.digest('hex')
}
