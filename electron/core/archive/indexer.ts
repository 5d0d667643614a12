import type { WritableDb } from '../db/connection.ts'
import type { PackModel } from './model.ts'

/** A block as an indexer sees it. `document` is `front` for front matter; `page` is the printed page of its first span. */
export interface IndexedBlock {
  rowid: number
  text: string
  kind: string
  document: string
  issue: string
  year: number | null
  page: number | null
}

/**
 * Keeps tables of its own in `library.sqlite`, derived from the blocks. The archive does not know what it indexes:
 * an index that was made by another version, or by another set of indexers, makes the library stale.
 */
export interface BlockIndexer {
  readonly name: string
  /** Raise it when the same blocks would give other rows. */
  readonly version: number
  /** SQL that makes its tables in a new library. */
  readonly schema: string
  /** Takes in the blocks of one issue, in printed order, and with them the model of its pack. */
  add(db: WritableDb, blocks: IndexedBlock[], model: PackModel): void
  /** Takes the same blocks, all of one issue, out again. */
  remove(db: WritableDb, blocks: IndexedBlock[], issue: string): void
  /** Called once after the last issue of a build. */
  finish?(db: WritableDb): void
}

/** Names and versions of indexers, as `library.sqlite` and the fingerprint keep them. */
export function indexerVersions(indexers: readonly BlockIndexer[]): Record<string, number> {
  const sorted = indexers.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return Object.fromEntries(sorted.map(({ name, version }) => [name, version]))
}
