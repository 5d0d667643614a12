import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { annotation, bookmark } from '../../electron/contract/schemas/notes.ts'
import { openWritable } from '../../electron/core/db/connection.ts'
import type { WritableDb } from '../../electron/core/db/connection.ts'
import { migrate } from '../../electron/core/db/migrate.ts'
import type { Migration } from '../../electron/core/db/migrate.ts'
import {
  libraryLookup,
  listAnnotations,
  listBookmarks,
  openNotes,
  restoreAnnotation,
} from '../../electron/core/notes/index.ts'
import { notesApplicationId, notesMigrations } from '../../electron/core/notes/schema.ts'
import { libraryOf, sample } from '../fixtures/notes/library.ts'
import { temporaryFolder } from '../unit/notes/temporary.ts'

/** Every released version of the schema, as a database that it wrote. A new step adds its file here. */
const released = [1, 2]
const script = (version: number): string => readFileSync(new URL(`notes-${version}.sql`, import.meta.url), 'utf8')
const rules = { applicationId: notesApplicationId, tooNew: 'notes-too-new', foreign: 'notes-corrupt' } as const
const lookup = libraryLookup(libraryOf(sample))

const number = (db: WritableDb, pragma: string): unknown => db.raw.pragma(pragma, { simple: true })
const schemaOf = (db: WritableDb): unknown[] =>
  db.raw
    .prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .raw()
    .all()
    .map((row) => z.tuple([z.string(), z.string()]).parse(row))
    .map(([name, sql]) => [name, sql.replaceAll(/\s+/g, ' ')])

function fileOf(version: number): string {
  const file = path.join(temporaryFolder(), 'notes.sqlite')
  const db = openWritable(file, { durable: true })
  db.raw.exec(script(version))
  db.close()
  return file
}

it('every step has a database that it wrote', () => {
  expect(released).toEqual(notesMigrations.map((_, index) => index + 1))
})

describe.each(released)('schema version %i', (version) => {
  it('is still made by its steps as it was released', () => {
    const made = openWritable(':memory:', { durable: true })
    migrate(made, notesMigrations.slice(0, version), rules)
    const old = openWritable(fileOf(version), { durable: true })
    expect(schemaOf(made)).toEqual(schemaOf(old))
    expect(number(made, 'application_id')).toBe(number(old, 'application_id'))
    made.close()
    old.close()
  })

  it('is brought to the newest schema with every note', () => {
    const store = openNotes(fileOf(version))
    const fresh = openNotes(':memory:')
    expect(number(store.db, 'user_version')).toBe(notesMigrations.length)
    expect(schemaOf(store.db)).toEqual(schemaOf(fresh.db))

    const annotations = listAnnotations(store, lookup)
    expect(z.array(annotation).parse(annotations)).toEqual(annotations)
    expect(annotations).toMatchObject([
      { body: '与2021年相同？', colour: 4, version: 3, target: { quote: '3500元' }, placement: { state: 'exact' } },
    ])
    const bookmarks = listBookmarks(store, lookup)
    expect(z.array(bookmark).parse(bookmarks)).toEqual(bookmarks)
    expect(bookmarks).toMatchObject([{ target: { block: 'l16', quote: '一、工作目标' } }])
    const binned = { id: '0c1c9bd4-7a0c-4a6e-8f55-0d5a4f1f3b02' }
    expect(restoreAnnotation(store, lookup, binned)).toMatchObject({ body: '在回收站', version: 3 })
    store.close()
    fresh.close()
  })
})

it('a step that fails leaves the steps before it, and the next start takes it again', () => {
  const file = fileOf(1)
  const db = openWritable(file, { durable: true })
  const before = schemaOf(db)
  let fails = true
  const next: Migration = {
    name: 'one more table',
    run: ({ raw }) => {
      raw.exec('CREATE TABLE shelf (id TEXT PRIMARY KEY) STRICT')
      if (fails) throw new Error('interrupted')
    },
  }
  const steps = [...notesMigrations.slice(0, 1), next]
  expect(() => migrate(db, steps, rules)).toThrow('interrupted')
  expect(schemaOf(db)).toEqual(before)
  expect(number(db, 'user_version')).toBe(1)
  fails = false
  expect(migrate(db, steps, rules)).toEqual({ from: 1, to: 2 })
  expect(schemaOf(db)).toHaveLength(before.length + 1)
  db.close()
})
