import type Database from 'better-sqlite3'
import type { ReadableDb } from './connection.ts'

type Statement<Row> = Database.Statement<unknown[], Row>

const statements = new WeakMap<Database.Database, Map<string, Statement<unknown>>>()

/** The statement of `sql` on this connection, prepared once. `Row` is what the caller knows its columns to be. */
export function prepared<Row>(db: ReadableDb, sql: string): Statement<Row> {
  let known = statements.get(db.raw)
  if (!known) statements.set(db.raw, (known = new Map()))
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = db.raw.prepare(sql)))
  return statement as Statement<Row>
}
