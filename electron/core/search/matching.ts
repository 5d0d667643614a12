import { GazetteError } from '../../contract/errors.ts'
import { sliceCodePoints } from '../../text/code-points.ts'
import { fold } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { bigramTokens, characterTokens, facetTokens, type Facets } from './tokens.ts'

/** A set of blocks: SQL that gives their row ids as `found`, with one parameter, and its value. */
export interface Matching {
  rows: string
  argument: string
}

/**
 * A phrase of many tokens that are all frequent costs FTS5 seconds (measured: 9,999 tokens, 16 s over 47,000 blocks).
 * Of a longer query this many pairs are asked for and the blocks they find are read.
 */
const longestPhrase = 32

/** The blocks that hold `folded` (not empty) and have the facets given: exactly those. Throws `cancelled`. */
export function matchingOf(db: ReadableDb, folded: string, facets: Facets, cancelled?: () => boolean): Matching {
  const start = sliceCodePoints(folded, 0, longestPhrase + 1)
  const pairs = bigramTokens(start)
  const terms = [pairs.length > 0 ? pairs : characterTokens(start), ...facetTokens(facets).map((facet) => [facet])]
  const matching = fullText(pairs.length > 0 ? 'search_bigram' : 'search_character', terms.map(phrase).join(' AND '))
  if (start === folded) return matching
  const found: number[] = []
  for (const { row, text } of rowsMatching<{ row: number; text: string }>(db, matching, {
    columns: 'block.rowid AS row, text',
    ...all,
  })) {
    stopIfCancelled(cancelled)
    if (fold(text).includes(folded)) found.push(row)
  }
  return { rows: 'SELECT value AS found FROM json_each(?)', argument: JSON.stringify(found) }
}

/** The blocks of any of some kinds. */
export function matchingKinds(kinds: readonly string[]): Matching {
  return fullText('search_character', kinds.map((kind) => phrase(facetTokens({ kind }))).join(' OR '))
}

const phrase = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`

const fullText = (table: 'search_bigram' | 'search_character', expression: string): Matching => ({
  rows: `SELECT rowid AS found FROM ${table} WHERE ${table} MATCH ?`,
  argument: expression,
})

/** Number of blocks in the set. */
export function countMatching(db: ReadableDb, { rows, argument }: Matching): number {
  return prepared<{ total: number }>(db, `SELECT count(*) AS total FROM (${rows})`).get(argument)!.total
}

/** All of a set, as `limit` and `offset`. */
export const all = { limit: -1, offset: 0 }

/**
 * Columns of `block` for the blocks of the set, in date and printed order. `columns` is SQL of the caller, never of a
 * person.
 */
export function rowsMatching<Row>(
  db: ReadableDb,
  { rows, argument }: Matching,
  select: { columns: string; limit: number; offset: number; newestFirst?: boolean },
): IterableIterator<Row> {
  const order = select.newestFirst ? 'DESC' : 'ASC'
  return prepared<Row>(
    db,
    `SELECT ${select.columns} FROM (${rows} ORDER BY found ${order} LIMIT ? OFFSET ?)
     JOIN block ON block.rowid = found`,
  ).iterate(argument, select.limit, select.offset)
}

/** Throws `cancelled` when the caller has lost interest. */
export function stopIfCancelled(cancelled: (() => boolean) | undefined): void {
  if (cancelled?.()) throw new GazetteError('cancelled')
}
