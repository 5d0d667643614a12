import { readSync, openSync, closeSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
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
 * Reads the first 100 bytes of a SQLite file (its database header) and refuses what is not a library, is cut short,
 * keeps a write-ahead log, or was written by a newer program. Costs one read, whatever the size of the file.
 * Field offsets: the SQLite file format, section 1.3.
 */
export function checkHeader(file: string): void {
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    if (readSync(descriptor, header, 0, 100, 0) < 100) throw corrupt(file, 'header')
  } finally {
    closeSync(descriptor)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw corrupt(file, 'header')
  if (header.readUInt32BE(68) !== libraryApplicationId) throw corrupt(file, 'application-id')
  if (header.readUInt32BE(60) > versions.schema) throw new GazetteError('archive-too-new', { values: { file } })
  if (header[18] !== 1 || header[19] !== 1) throw corrupt(file, 'journal-mode')
  const storedPageSize = header.readUInt16BE(16)
  const pageSize = storedPageSize === 1 ? 65_536 : storedPageSize
  if (statSync(file).size !== pageSize * header.readUInt32BE(28)) throw corrupt(file, 'size')
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

/** Sees that every pack is there and every facsimile has its size. Contents are the business of verification. */
export function checkPacks(db: ReadableDb, folder: string): void {
  const packs = prepared<{ pack: string; bytes: number | null }>(
    db,
    `SELECT pack, facsimile ->> '$.bytes' AS bytes FROM issue`,
  ).all()
  for (const { pack, bytes } of packs) {
    const data = join(folder, 'packs', pack, 'data')
    checkFile(join(data, 'issue.json'), null)
    if (bytes !== null) checkFile(join(data, 'facsimile.pdf'), bytes)
  }
}

function checkFile(file: string, bytes: number | null): void {
  const status = statSync(file, { throwIfNoEntry: false })
  if (!status?.isFile()) throw corrupt(file, 'missing')
  if (bytes !== null && status.size !== bytes) throw corrupt(file, 'size')
}
