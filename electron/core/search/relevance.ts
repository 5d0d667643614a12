import type { BlockKind } from '../../contract/schemas/gazette.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { blockRow, catalogueOf } from './catalogue.ts'
import { type Compiled, rowsOf } from './compile.ts'
import { type FindOptions, type Matching, stopIfCancelled } from './matching.ts'

/**
 * Of how many hits, the newest, relevance is judged. BM25 costs 0.7–1.5 µs a hit; a search for 市 has a hundred thousand.
 */
export const mostRanked = 10_000

/** A title says what a document is about, a heading what a section is about; a contents entry only points there. */
const weights: Partial<Record<BlockKind, number>> = {
  title: 4,
  number: 3,
  heading: 2,
  'box-title': 2,
  'table-caption': 2,
  'contents-entry': 0.5,
  'contents-section': 0.5,
  masthead: 0.3,
}

interface Scored {
  row: number
  score: number
}

/**
 * The rows of a set, best first: BM25 (Robertson and Zaragoza, 2009, as FTS5 computes it) times the weight of the
 * block's kind; of equals the newer. At most `mostRanked`, told in `matching.bounds` where there are more.
 */
export function bestRows(db: ReadableDb, matching: Matching, { cancelled }: FindOptions): number[] {
  const scored: Scored[] = []
  let judged = 0
  const catalogue = catalogueOf(db)
  const kindOf = prepared<BlockKind>(db, 'SELECT kind FROM block WHERE rowid = ?').pluck()
  for (const { row, score } of scores(db, matching.compiled)) {
    if (++judged % 1000 === 0) stopIfCancelled(cancelled)
    if (judged > mostRanked) {
      if (!matching.bounds.some(({ code }) => code === 'relevance'))
        matching.bounds.push({ code: 'relevance', limit: mostRanked })
      break
    }
    const kind = kindOf.get(blockRow(catalogue, row))
    scored.push({ row, score: score * ((kind && weights[kind]) ?? 1) })
  }
  return scored.toSorted((one, other) => other.score - one.score || one.row - other.row).map(({ row }) => row)
}

/** Rows from the newest on, with what the index makes of each; those that no one table finds count alike. */
function scores(db: ReadableDb, compiled: Compiled): IterableIterator<Scored> {
  const { text, values } = rowsOf(compiled)
  const scored =
    compiled.type === 'match' && compiled.character === null
      ? 'SELECT rowid AS found, -bm25(search_bigram) AS score FROM search_bigram WHERE search_bigram MATCH ?'
      : `SELECT found, 1.0 AS score FROM (${text})`
  return prepared<Scored>(
    db,
    `SELECT found AS row, score FROM (${scored}) ORDER BY found LIMIT ${mostRanked + 1}`,
  ).iterate(...values)
}
