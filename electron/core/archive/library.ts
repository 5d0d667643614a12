import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { LibraryStatus } from '../../contract/schemas/archive.ts'
import type { LibraryProblem } from '../../contract/schemas/curation.ts'
import { openReadable, openWritable, type ReadableDb, type WritableDb } from '../db/connection.ts'
import { libraryApplicationId, librarySchema } from '../db/library-schema.ts'
import { prepared } from '../db/prepared.ts'
import { libraryFile, syncFile, syncFolder } from './disk.ts'
import { corrupt, throwIfCancelled } from './faults.ts'
import type { BlockIndexer } from './indexer.ts'
import { checkHeader, checkMeta, checkPacks, metaOf } from './library-check.ts'
import { firstOrdinal } from './library-rows.ts'
import { contentsFingerprint, insertIssue } from './library-write.ts'
import { versions } from './model.ts'
import { readPack, readPackHead } from './pack.ts'
import { mergeProblems, readProblems } from './problems.ts'
import { libraryCounts } from './queries.ts'
import { removeLeftovers, unfinishedName } from './replace.ts'

/** An open library. It only reads: nothing is ever written into its folder. */
export interface Library {
  readonly db: ReadableDb
  readonly folder: string
  readonly status: LibraryStatus
  /** What is wrong with parts of it, the rest being readable: found just now, and noted by checks before. */
  readonly problems: readonly LibraryProblem[]
  close(): void
}

export { libraryFile } from './disk.ts'

/**
 * Opens the library in `folder` for reading, after cheap checks: header, application id, versions, sizes. A pack or page
 * file that is not there as it was is a problem of its issue, not of the library. Throws `archive-missing`,
 * `archive-corrupt`, `archive-too-new` or `archive-stale` (made by another version of the schema, text rule, normaliser
 * or an indexer).
 */
export function openLibrary(folder: string, indexers: readonly BlockIndexer[]): Library {
  const file = join(folder, libraryFile)
  if (!existsSync(file)) throw new GazetteError('archive-missing', { values: { folder } })
  let db: ReadableDb | undefined
  try {
    db = openReadable(file)
    // one moment of the library, whoever is changing it
    db.raw.exec('BEGIN')
    checkHeader(db, file)
    const { fingerprint } = checkMeta(db, file, indexers)
    const problems = mergeProblems(readProblems(folder), checkPacks(db, folder))
    const status: LibraryStatus = { state: 'open', ...libraryCounts(db), fingerprint }
    db.raw.exec('COMMIT')
    const opened = db
    return { db, folder, status, problems, close: () => opened.close() }
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
  /** Identifies what the library was made from, where that is more than the packs; kept in its meta rows. */
  fingerprint?: string
  onProgress?: (done: number, total: number) => void
  /** Hears of a pack that cannot be read and is left out; without it such a pack ends the build. */
  onRefused?: (name: string, error: GazetteError) => void
  signal?: AbortSignal
}

/**
 * Writes `library.sqlite` from packs: into a temporary file beside it, to the disk, then renamed, so that a killed
 * build leaves the old one. Throws `archive-corrupt` on a pack that cannot be read where nobody hears of it,
 * `cancelled` when told to stop.
 */
export async function buildLibrary(build: LibraryBuild): Promise<{ issues: number; blocks: number }> {
  const unfinished = unfinishedName(build.out)
  await removeLeftovers(build.out)
  const db = openWritable(unfinished, { durable: false })
  try {
    const counts = await fill(db, build)
    db.close()
    await syncFile(unfinished)
    // the journal of the old database would be played back into the new one
    await rm(`${build.out}-journal`, { force: true })
    await rename(unfinished, build.out)
    await syncFolder(dirname(build.out))
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

  const order = await dateOrder(build)
  const packs: { id: string; fingerprint: string }[] = []
  let last = -1
  for (const [done, { folder, first }] of order.entries()) {
    throwIfCancelled(build.signal)
    last = Math.max(first, last + 1)
    const pack = await orRefused(build, folder, readPack)
    if (pack) {
      insertIssue(db, pack, last, build.indexers)
      packs.push({ id: pack.model.issue.id, fingerprint: pack.fingerprint })
    }
    build.onProgress?.(done + 1, order.length)
  }
  const sorted = packs.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const fingerprint = build.fingerprint ?? contentsFingerprint(sorted, build.indexers)
  for (const [key, value] of Object.entries(metaOf(fingerprint, build.indexers)))
    prepared(db, 'INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value)
  for (const indexer of build.indexers) indexer.finish?.(db)
  raw.exec('COMMIT')
  // The newest issue has the smallest numbers in some tables: filled from the oldest on, their pages are half empty.
  raw.exec('VACUUM')
  raw.pragma('journal_mode = DELETE')
  const { issues, blocks } = libraryCounts(db)
  return { issues, blocks }
}

/** What `read` makes of a pack; null where it cannot and the build goes on without it. */
async function orRefused<T>(build: LibraryBuild, folder: string, read: (folder: string) => Promise<T>) {
  try {
    return await read(folder)
  } catch (error) {
    if (!build.onRefused || !(error instanceof GazetteError)) throw error
    build.onRefused(basename(folder), error)
    return null
  }
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
    const issue = await orRefused(build, folder, readPackHead)
    if (issue) found.push({ folder, first: firstOrdinal(issue), number: issue.number ?? 0, id: issue.id })
  }
  return found.toSorted((a, b) => a.first - b.first || a.number - b.number || (a.id < b.id ? -1 : 1))
}
