import type { BlockIndexer } from '../archive/indexer.ts'
import { prepared } from '../db/prepared.ts'
import { relationRows } from './rows.ts'
import { relationsSchema, relationTables } from './schema.ts'

/** The indexes of numbers, titles, bodies, people, days, tables and remarks that a library carries. */
export const relationsIndexer: BlockIndexer = {
  name: 'relations',
  version: 1,
  schema: relationsSchema,
  add(db, _blocks, model) {
    const rows = relationRows(model)
    for (const table of relationTables) {
      for (const row of rows[table]) {
        const columns = Object.keys(row)
        const marks = columns.map(() => '?').join(', ')
        prepared(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(...Object.values(row))
      }
    }
  },
  remove(db, _blocks, issue) {
    for (const table of relationTables) prepared(db, `DELETE FROM ${table} WHERE issue = ?`).run(issue)
  },
}
