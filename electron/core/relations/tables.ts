import type { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import type { Table } from '../../contract/schemas/records.ts'
import type { listRequest, TableEntry, tablesList, tableView } from '../../contract/schemas/relations.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { likePattern } from './like.ts'
import { namedBlock } from './places.ts'

interface TableRecord {
  issue: string
  document: string
  block: string
  content: string
}

/** The tables whose title or header holds the text, newest issue first. */
export function listTables(db: ReadableDb, request: z.output<typeof listRequest>): z.input<typeof tablesList> {
  const from = `FROM relation_table JOIN issue ON issue.id = relation_table.issue
    WHERE replace(folded, ' ', '') LIKE ? ESCAPE '\\'`
  const pattern = likePattern(request.text)
  const total = prepared<{ total: number }>(db, `SELECT count(*) AS total ${from}`).get(pattern)?.total ?? 0
  const rows = prepared<TableRecord>(
    db,
    `SELECT relation_table.* ${from} ORDER BY issue.ordinal DESC, relation_table.id LIMIT ? OFFSET ?`,
  ).all(pattern, request.limit, request.offset)
  return { total, entries: rows.flatMap((row) => entryOf(db, row, tableOf(row))) }
}

/** One table, its parts joined. Throws `table-not-found`. */
export function getTable(db: ReadableDb, request: { issue: string; table: string }): z.input<typeof tableView> {
  const row = prepared<TableRecord>(db, 'SELECT * FROM relation_table WHERE issue = ? AND name = ?').get(
    request.issue,
    request.table,
  )
  const entry = row && entryOf(db, row, tableOf(row))[0]
  if (!row || !entry) throw new GazetteError('table-not-found', { values: { ...request } })
  return { entry, table: tableOf(row) }
}

const tableOf = ({ content }: TableRecord): Table => JSON.parse(content) as Table

function entryOf(db: ReadableDb, row: TableRecord, table: Table): TableEntry[] {
  const block = namedBlock(db, row.issue, row.document, row.block)
  if (!block) return []
  const columns = Math.max(1, table.header.length, ...table.rows.map(({ cells }) => cells.length))
  const filled = table.rows.flatMap(({ cells }) => cells).filter((cell) => cell.filled).length
  const repaired = table.rows.filter((each) => each.repaired !== null).length
  const { id, title, rows } = table
  return [{ place: block.place(), id, title, rows: rows.length, columns, filled, repaired }]
}
