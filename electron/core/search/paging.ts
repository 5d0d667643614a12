import type { SearchOrder } from '../../contract/schemas/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { issueAt, catalogueOf } from './catalogue.ts'
import { type Compiled, rowsOf, wholeNumber } from './compile.ts'
import type { FindOptions, Matching } from './matching.ts'
import { bestRows } from './relevance.ts'

/** Numbers of the index of one page of a result, and whether there are more behind it. */
export interface RowPage {
  rows: number[]
  more: boolean
}

interface Window {
  limit: number
  offset: number
}

/** The rows of one page in the order asked for. By relevance, the bound is told in `matching.bounds` where it bites. */
export function pageOf(
  db: ReadableDb,
  matching: Matching,
  order: SearchOrder,
  { limit, offset }: Window,
  options: FindOptions = {},
): RowPage {
  // One more tells whether there is a next page.
  const window = { limit: limit + 1, offset }
  const rows = rowsIn(db, matching, order, window, options)
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}

function rowsIn(
  db: ReadableDb,
  matching: Matching,
  order: SearchOrder,
  window: Window,
  options: FindOptions,
): number[] {
  const { compiled } = matching
  if (order === 'date-desc') return ascending(db, compiled, everything, window)
  if (order === 'date-asc') return oldestFirst(db, compiled, window)
  return bestRows(db, matching, options).slice(window.offset, window.offset + window.limit)
}

/** Row ids from `from` to before `to`. */
interface Rows {
  from: number
  to: number
}

const within = `WHERE found >= ${wholeNumber} AND found < ${wholeNumber}`

const everything: Rows = { from: 0, to: Number.MAX_SAFE_INTEGER }

const ascending = (db: ReadableDb, compiled: Compiled, { from, to }: Rows, { limit, offset }: Window): number[] =>
  select(db, compiled, `${within} ORDER BY found LIMIT ? OFFSET ?`, [from, to, limit, offset])

function select(db: ReadableDb, compiled: Compiled, clause: string, values: number[]): number[] {
  const rows = rowsOf(compiled)
  const found = prepared<number>(db, `SELECT found FROM (${rows.text}) ${clause}`).pluck()
  return found.all(...rows.values, ...values)
}

/** The rows of the issue that a row is of. */
function rowsOfIssue(db: ReadableDb, row: number): Rows {
  const issue = issueAt(catalogueOf(db), row)
  return { from: issue?.first ?? 0, to: (issue?.last ?? -1) + 1 }
}

/**
 * The oldest issue first, each in printed order: the index is read backwards, the issues that a page holds whole are
 * turned round, of the two at its ends the rows are asked for by their place in the issue.
 */
function oldestFirst(db: ReadableDb, compiled: Compiled, { limit, offset }: Window): number[] {
  const backwards = select(db, compiled, 'ORDER BY found DESC LIMIT ? OFFSET ?', [limit, offset])
  const catalogue = catalogueOf(db)
  const groups = [...Map.groupBy(backwards, (row) => issueAt(catalogue, row)).values()]
  return groups.flatMap((rows, at) => {
    const whole = rowsOfIssue(db, rows[0] ?? 0)
    if (at === 0 && offset > 0) {
      const before = countRows(db, compiled, { ...everything, from: whole.to })
      return ascending(db, compiled, whole, { limit: rows.length, offset: offset - before })
    }
    const last = at === groups.length - 1
    return last ? ascending(db, compiled, whole, { limit: rows.length, offset: 0 }) : rows.toReversed()
  })
}

/** Number of rows of a set within some. */
function countRows(db: ReadableDb, compiled: Compiled, { from, to }: Rows): number {
  const rows = rowsOf(compiled)
  const sql = `SELECT count(*) FROM (${rows.text}) ${within}`
  return (
    prepared<number>(db, sql)
      .pluck()
      .get(...rows.values, from, to) ?? 0
  )
}

/** How many hits come before a row in the order asked for; the row itself need not be one. By relevance null where it is none. */
export function positionOf(
  db: ReadableDb,
  matching: Matching,
  order: SearchOrder,
  row: number,
  options: FindOptions = {},
): number | null {
  const { compiled } = matching
  if (order === 'relevance') {
    const at = bestRows(db, matching, options).indexOf(row)
    return at < 0 ? null : at
  }
  if (order === 'date-desc') return countRows(db, compiled, { from: 0, to: row })
  const { from, to } = rowsOfIssue(db, row)
  return countRows(db, compiled, { ...everything, from: to }) + countRows(db, compiled, { from, to: row })
}

/** Whether a row is in a set. */
export const holds = (db: ReadableDb, compiled: Compiled, row: number): boolean =>
  countRows(db, compiled, { from: row, to: row + 1 }) > 0
