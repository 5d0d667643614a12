import type { SearchPage, SearchQuery } from '../../contract/schemas/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { hitsOf } from './hits.ts'
import { type FindOptions, matchingOf } from './matching.ts'
import { pageOf } from './paging.ts'
import { readingOf } from './query/read.ts'

/**
 * One page of the blocks that a query finds, in the order asked for, and how the query was read. Nothing is counted that
 * the page does not show. Throws `cancelled` when it was given up.
 */
export function findBlocks(db: ReadableDb, query: SearchQuery, options: FindOptions = {}): SearchPage {
  const started = performance.now()
  const matching = matchingOf(db, query, options)
  const reading = readingOf(matching.query)
  const { rows, more } = pageOf(db, matching, query.order, query, options)
  const hits = hitsOf(db, rows, { marks: reading.marks, glyphs: matching.glyphs }, options)
  const seen = query.offset + rows.length
  // A page behind the end, or of no rows, does not show where the end is.
  const total = !more && (rows.length > 0 || query.offset === 0) && query.limit > 0 ? seen : null
  const { bounds } = matching
  // Of those that were judged by relevance the end is not the end of all.
  const known = bounds.length === 0 ? total : null
  return { hits, more, total: known, reading, bounds, tookMs: performance.now() - started }
}
