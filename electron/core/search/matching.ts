import { GazetteError } from '../../contract/errors.ts'
import type { SearchBound, SearchRequest } from '../../contract/schemas/search.ts'
import { fold, type Glyphs } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { compile, type Compiled, type FindLong, rowsOf } from './compile.ts'
import { expressionOf } from './expression.ts'
import { type ReadQuery, readQuery } from './query/read.ts'
import { facetToken } from './tokens.ts'

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
    let read = 0
    for (const { row, text } of blocksOf<{ row: number; text: string }>(db, beginning, 'block.rowid AS row, text')) {
      stopIfCancelled(cancelled)
      if (++read > mostLongRead) {
        bounds.push({ code: 'long-phrase', limit: mostLongRead })
        break
      }
      if (fold(text, glyphs).includes(folded)) found.push(row)
    }
    return found
  }
  const documentToken = (first: number): string => tokenOf(catalogue, first)
  return { compiled: compile(expression, { documentToken, findLong }), bounds }
}

function tokenOf({ byFirst }: Catalogue, first: number): string {
  const found = byFirst.get(first)
  return facetToken('document', `${found?.issue}/${found?.document}`)
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

/** Columns of `block` for all blocks of a set, in date and printed order. `columns` is SQL of the caller, never of a person. */
function blocksOf<Row>(db: ReadableDb, compiled: Compiled, columns: string): IterableIterator<Row> {
  const { text, values } = rowsOf(compiled)
  return prepared<Row>(
    db,
    `SELECT ${columns} FROM (SELECT found FROM (${text}) ORDER BY found) JOIN block ON block.rowid = found`,
  ).iterate(...values)
}

const batch = 4096

/** Calls back with the row ids of a set in their order, so many at a time. Throws `cancelled`. */
export function eachRow(
  db: ReadableDb,
  compiled: Compiled,
  { cancelled }: FindOptions,
  take: (row: number) => void,
): void {
  const { text, values } = rowsOf(compiled)
  const rows = prepared<number>(db, `SELECT found FROM (${text}) ORDER BY found`).pluck()
  let taken = 0
  for (const row of rows.iterate(...values)) {
    if (++taken % batch === 0) stopIfCancelled(cancelled)
    take(row)
  }
}

/** Throws `cancelled` when the caller has lost interest. */
export function stopIfCancelled(cancelled: (() => boolean) | undefined): void {
  if (cancelled?.()) throw new GazetteError('cancelled')
}
