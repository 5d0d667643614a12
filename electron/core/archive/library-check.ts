import { statSync } from 'node:fs'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { LibraryProblem } from '../../contract/schemas/curation.ts'
import { normaliserVersion } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { libraryApplicationId } from '../db/library-schema.ts'
import { prepared } from '../db/prepared.ts'
import { corrupt } from './faults.ts'
import { indexerVersions, type BlockIndexer } from './indexer.ts'
import { versions } from './model.ts'

/** What a library says of itself: rows of its `meta` table. */
export interface LibraryMeta {
  fingerprint: string
  schema: string
  textRule: string
  normaliser: string
  /** JSON object: indexer name → version. */
  indexers: string
}

/** The meta rows of a library made by this program with these indexers. */
export function metaOf(fingerprint: string, indexers: readonly BlockIndexer[]): LibraryMeta {
  return {
    fingerprint,
    schema: String(versions.schema),
    textRule: String(versions.textRule),
    normaliser: String(normaliserVersion),
    indexers: JSON.stringify(indexerVersions(indexers)),
  }
}

/**
 * Refuses what is not a library, is cut short or longer, keeps a write-ahead log, or was written by a newer program.
 * Costs one read, whatever the size of the file. Asked of SQLite and not of the file: on POSIX systems whoever opens and
 * closes the file beside it takes away the locks that this process holds on it.
 */
export function checkHeader(db: ReadableDb, file: string): void {
  const number = (pragma: string): number => db.raw.pragma(pragma, { simple: true }) as number
  if (statSync(file).size < 100) throw corrupt(file, 'header')
  try {
    if (number('application_id') !== libraryApplicationId) throw corrupt(file, 'application-id')
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'
      ? corrupt(file, 'header', error)
      : error
  }
  if (number('user_version') > versions.schema) throw new GazetteError('archive-too-new', { values: { file } })
  if (db.raw.pragma('journal_mode', { simple: true }) !== 'delete') throw corrupt(file, 'journal-mode')
  if (statSync(file).size !== number('page_size') * number('page_count')) throw corrupt(file, 'size')
}

/** Compares what the library was made with and what this program would make it with. */
export function checkMeta(db: ReadableDb, file: string, indexers: readonly BlockIndexer[]): LibraryMeta {
  const rows = prepared<{ key: string; value: string }>(db, 'SELECT key, value FROM meta').all()
  const meta = Object.fromEntries(rows.map(({ key, value }) => [key, value])) as Partial<LibraryMeta>
  const { fingerprint } = meta
  if (!fingerprint) throw corrupt(file, 'meta')
  if (Number(meta.textRule) > versions.textRule) throw new GazetteError('archive-too-new', { values: { file } })
  const expected = metaOf(fingerprint, indexers)
  for (const key of ['schema', 'textRule', 'normaliser', 'indexers'] as const)
    if (meta[key] !== expected[key]) throw new GazetteError('archive-stale', { values: { file, reason: key } })
  return expected
}

/**
 * Looks for every pack and for the size of every facsimile, and names what is not as it was. Contents are the business
 * of verification.
 */
export function checkPacks(db: ReadableDb, folder: string): LibraryProblem[] {
  const packs = prepared<{ id: string; title: string; pack: string; bytes: number | null }>(
    db,
    `SELECT id, title, pack, facsimile ->> '$.bytes' AS bytes FROM issue ORDER BY ordinal DESC`,
  ).all()
  return packs.flatMap(({ id, title, pack, bytes }) => {
    const problem = (kind: LibraryProblem['kind'], name: string, reason: LibraryProblem['reason']) => ({
      kind,
      issue: id,
      title,
      file: `packs/${pack}/${name}`,
      reason,
    })
    const found: LibraryProblem[] = []
    const check = (kind: LibraryProblem['kind'], name: string, wanted: number | null) => {
      const status = statSync(join(folder, 'packs', pack, name), { throwIfNoEntry: false })
      if (!status?.isFile()) found.push(problem(kind, name, 'missing'))
      else if (wanted !== null && status.size !== wanted) found.push(problem(kind, name, 'size'))
    }
    check('pack', 'data/issue.json', null)
    if (bytes !== null) check('pages', 'data/facsimile.pdf', bytes)
    return found
  })
}
