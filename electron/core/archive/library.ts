import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { LibraryStatus } from '../../contract/schemas/archive.ts'
import { openReadable, openWritable, type ReadableDb, type WritableDb } from '../db/connection.ts'
import { libraryApplicationId, librarySchema } from '../db/library-schema.ts'
import { prepared } from '../db/prepared.ts'
import { syncFile } from './disk.ts'
import { corrupt, throwIfCancelled } from './faults.ts'
import type { BlockIndexer } from './indexer.ts'
import { checkHeader, checkMeta, checkPacks, metaOf } from './library-check.ts'
import { firstOrdinal, insertIssue } from './library-rows.ts'
import { versions } from './model.ts'
import { readPack, readPackHead } from './pack.ts'
import { libraryCounts } from './queries.ts'
import { removeLeftovers, unfinishedName } from './replace.ts'

/** An open library. It only reads: nothing is ever written into its folder. */
export interface Library {
  readonly db: ReadableDb
  readonly folder: string
  readonly status: LibraryStatus
  close(): void
}

/** Name of the database in a library's folder; the packs lie in `packs/` beside it. */
export const libraryFile = 'library.sqlite'

/**
 * Opens the library in `folder` for reading, after cheap checks: header, application id, versions, and that the packs
 * and facsimiles are there with their sizes. Throws `archive-missing`, `archive-corrupt`, `archive-too-new` or
 * `archive-stale` (made by another version of the schema, text rule, normaliser or an indexer).
 */
export function openLibrary(folder: string, indexers: readonly BlockIndexer[]): Library {
  const file = join(folder, libraryFile)
  if (!existsSync(file)) throw new GazetteError('archive-missing', { values: { folder } })
  let db: ReadableDb | undefined
  try {
    checkHeader(file)
    db = openReadable(file)
    const { fingerprint } = checkMeta(db, file, indexers)
    checkPacks(db, folder)
    const status: LibraryStatus = { state: 'open', ...libraryCounts(db), fingerprint }
    const opened = db
    return { db, folder, status, close: () => opened.close() }
  } catch (error) {
    db?.close()
    throw error instanceof GazetteError ? error : corrupt(file, 'read', error)
  }
}

/**
 * Reads from an open library. Opening looks at little more than the head of the file: where SQLite finds damage further
 * on, this throws `archive-corrupt` as opening would.
 */
export function readLibrary<T>(library: Library, read: (db: ReadableDb) => T): T {
  try {
    return read(library.db)
  } catch (error) {
    throw isDamage(error) ? corrupt(join(library.folder, libraryFile), 'read', error) : error
  }
}

/** What SQLite says of a file that is not as it was written. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(String(error.code)) || /^no such (?:table|column)/.test(error.message)
}

/** What to build a library from and how it is told about. */
export interface LibraryBuild {
  /** Folder of packs, one a folder; names that begin with a dot are unfinished ones and left out. */
  packs: string
  /** The database to write; the old one is replaced when the new one is whole. */
  out: string
  indexers: readonly BlockIndexer[]
  /** Identifies what the library was made from; kept in its meta rows. */
  fingerprint: string
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Writes `library.sqlite` from packs: into a temporary file beside it, to the disk, then renamed, so that a killed
 * build leaves the old one. Throws `archive-corrupt` on a pack that cannot be read, `cancelled` when told to stop.
 */
export async function buildLibrary(build: LibraryBuild): Promise<{ issues: number; blocks: number }> {
  const unfinished = unfinishedName(build.out)
  await removeLeftovers(build.out)
  const db = openWritable(unfinished, { durable: false })
  try {
    const counts = await fill(db, build)
    db.close()
    await syncFile(unfinished)
    await rename(unfinished, build.out)
    return counts
  } finally {
    if (db.raw.open) db.close()
    await rm(unfinished, { force: true })
  }
}

async function fill(db: WritableDb, build: LibraryBuild): Promise<{ issues: number; blocks: number }> {
  const { raw } = db
  raw.pragma('journal_mode = OFF')
  raw.pragma(`application_id = ${libraryApplicationId}`)
  raw.pragma(`user_version = ${versions.schema}`)
  raw.exec('BEGIN')
  raw.exec(librarySchema)
  for (const indexer of build.indexers) raw.exec(indexer.schema)
  for (const [key, value] of Object.entries(metaOf(build.fingerprint, build.indexers)))
    prepared(db, 'INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value)

  const order = await dateOrder(build)
  let last = -1
  for (const [done, { folder, first }] of order.entries()) {
    throwIfCancelled(build.signal)
    last = Math.max(first, last + 1)
    insertIssue(db, await readPack(folder), last, build.indexers)
    build.onProgress?.(done + 1, order.length)
  }
  for (const indexer of build.indexers) indexer.finish?.(db)
  raw.exec('COMMIT')
  raw.pragma('journal_mode = DELETE')
  const { issues, blocks } = libraryCounts(db)
  return { issues, blocks }
}

interface Ordered {
  folder: string
  first: number
  number: number
  id: string
}

/** The packs from the oldest issue to the newest; of one day, by number, then by id. */
async function dateOrder(build: LibraryBuild): Promise<Ordered[]> {
  const entries = await readdir(build.packs, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  const found: Ordered[] = []
  for (const { name } of folders) {
    throwIfCancelled(build.signal)
    const folder = join(build.packs, name)
    const issue = await readPackHead(folder)
    found.push({ folder, first: firstOrdinal(issue), number: issue.number ?? 0, id: issue.id })
  }
  return found.toSorted((a, b) => a.first - b.first || a.number - b.number || (a.id < b.id ? -1 : 1))
}
