import { GazetteError } from '../../contract/errors.ts'
import type { SearchBound, SearchRequest } from '../../contract/schemas/search.ts'
import { fold, type Glyphs } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { blockRow, catalogueOf } from './catalogue.ts'
import { compile, type Compiled, type FindLong, rowsOf, wholeNumber } from './compile.ts'
import { expressionOf } from './expression.ts'
import { type ReadQuery, readQuery } from './query/read.ts'

/** How a search may be given up: `cancelled` is asked between rows. */
export interface FindOptions {
  cancelled?: (() => boolean) | undefined
}

/** A search made ready: the blocks it finds, how its query was read, and where work was cut short. */
export interface Matching {
  compiled: Compiled
  query: ReadQuery
  glyphs: Glyphs
  bounds: SearchBound[]
}

/** Blocks that are read, at most, to see whether they hold a phrase that is too long for the index alone. */
const mostLongRead = 20_000

/**
 * Makes a search ready. Single Han characters typed apart are read as one word where that finds anything at all,
 * whatever chips are set. Throws `cancelled`.
 */
export function matchingOf(db: ReadableDb, request: SearchRequest, options: FindOptions = {}): Matching {
  const glyphs = request.exactGlyphs ? 'exact' : 'folded'
  const query = readingFor(db, request.query, glyphs, options)
  return { query, glyphs, ...compiledFor(db, query, request, options) }
}

function readingFor(db: ReadableDb, text: string, glyphs: Glyphs, options: FindOptions): ReadQuery {
  const query = readQuery(text, { glyphs })
  if (!query.joined) return query
  const { compiled } = compiledFor(db, query, { exactGlyphs: glyphs === 'exact', chips: [] }, options)
  return isEmpty(db, compiled) ? readQuery(text, { glyphs, apart: true }) : query
}

/** Compiles a query that has been read. */
export function compiledFor(
  db: ReadableDb,
  query: Pick<ReadQuery, 'groups'>,
  { exactGlyphs, chips }: Pick<SearchRequest, 'exactGlyphs' | 'chips'>,
  { cancelled }: FindOptions,
): Pick<Matching, 'compiled' | 'bounds'> {
  const catalogue = catalogueOf(db)
  const bounds: SearchBound[] = []
  const expression = expressionOf(query.groups, chips, exactGlyphs ? 'exact' : 'folded', catalogue)
  const findLong: FindLong = ({ folded, glyphs }, beginning) => {
    const found: number[] = []
    const textOf = prepared<string>(db, 'SELECT text FROM block WHERE rowid = ?').pluck()
    const candidates = allRows(db, beginning, { cancelled })
    for (const number of candidates.subarray(0, mostLongRead)) {
      stopIfCancelled(cancelled)
      if (fold(textOf.get(blockRow(catalogue, number)) ?? '', glyphs).includes(folded)) found.push(number)
    }
    if (candidates.length > mostLongRead) bounds.push({ code: 'long-phrase', limit: mostLongRead })
    return found
  }
  return { compiled: compile(expression, findLong), bounds }
}

/** Whether a set has no block. */
export function isEmpty(db: ReadableDb, compiled: Compiled): boolean {
  const { text, values } = rowsOf(compiled)
  return prepared(db, `SELECT found FROM (${text}) LIMIT 1`).get(...values) === undefined
}

/** Number of blocks in a set. */
export function countOf(db: ReadableDb, compiled: Compiled): number {
  const { text, values } = rowsOf(compiled)
  return prepared<{ total: number }>(db, `SELECT count(*) AS total FROM (${text})`).get(...values)!.total
}

/** Rows asked for at a time: SQLite does not look up in between. */
const batch = 25_000

/** The numbers of a set in their order. Throws `cancelled`. */
export function allRows(db: ReadableDb, compiled: Compiled, { cancelled }: FindOptions = {}): Float64Array {
  const { text, values } = rowsOf(compiled)
  // What is no single match would be worked out anew for each batch.
  const limit = compiled.type === 'match' ? batch : -1
  const rows = prepared<number>(
    db,
    `SELECT found FROM (${text}) WHERE found > ${wholeNumber} ORDER BY found LIMIT ${limit}`,
  ).pluck()
  const batches: number[][] = []
  for (let last = -1; ; ) {
    stopIfCancelled(cancelled)
    const found = rows.all(...values, last)
    batches.push(found)
    if (found.length < batch || limit < 0) break
    last = found.at(-1) ?? last
  }
  const all = new Float64Array(batches.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const found of batches) {
    all.set(found, at)
    at += found.length
  }
  return all
}

/** Throws `cancelled` when the caller has lost interest. */
export function stopIfCancelled(cancelled: (() => boolean) | undefined): void {
  if (cancelled?.()) throw new GazetteError('cancelled')
}
