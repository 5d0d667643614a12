import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWritable } from '../../../electron/core/db/connection.ts'
import { migrate, type Migration, type MigrationRules } from '../../../electron/core/db/migrate.ts'
import { inFolder } from './sample.ts'

const rules: MigrationRules = {
  applicationId: 0x1234,
  tooNew: 'notes-too-new',
  foreign: 'notes-corrupt',
  values: { file: 'notes.sqlite' },
}
const first: Migration = { name: 'first', run: ({ raw }) => void raw.exec('CREATE TABLE one (a INTEGER) STRICT') }
const second: Migration = { name: 'second', run: ({ raw }) => void raw.exec('ALTER TABLE one ADD COLUMN b TEXT') }

test('steps are taken in order, once, and a newer file is refused untouched', () =>
  inFolder(async (folder) => {
    const db = openWritable(join(folder, 'x.sqlite'), { durable: true })
    expect(migrate(db, [first], rules)).toEqual({ from: 0, to: 1 })
    db.raw.exec('INSERT INTO one VALUES (7)')
    expect(migrate(db, [first, second], rules)).toEqual({ from: 1, to: 2 })
    expect(migrate(db, [first, second], rules)).toEqual({ from: 2, to: 2 })
    expect(db.raw.prepare('SELECT * FROM one').all()).toEqual([{ a: 7, b: null }])
    expect(db.raw.pragma('application_id', { simple: true })).toBe(0x1234)
    expect(() => migrate(db, [first], rules)).toThrow(
      expect.objectContaining({ code: 'notes-too-new', values: { file: 'notes.sqlite' } }),
    )
    db.close()
  }))

test('a step that fails leaves the version and the tables before it', () =>
  inFolder(async (folder) => {
    const db = openWritable(join(folder, 'x.sqlite'), { durable: true })
    const failing: Migration = {
      name: 'failing',
      run: ({ raw }) => void raw.exec('CREATE TABLE two (a INTEGER); INSERT INTO nowhere VALUES (1)'),
    }
    expect(() => migrate(db, [first, failing], rules)).toThrow(/nowhere/)
    expect(db.raw.pragma('user_version', { simple: true })).toBe(1)
    expect(db.raw.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['one'])
    expect(migrate(db, [first, second], rules)).toEqual({ from: 1, to: 2 })
    db.close()
  }))

test('another program’s database is refused', () =>
  inFolder(async (folder) => {
    const db = openWritable(join(folder, 'x.sqlite'), { durable: true })
    db.raw.exec('CREATE TABLE theirs (a)')
    expect(() => migrate(db, [first], rules)).toThrow(expect.objectContaining({ code: 'notes-corrupt' }))
    db.raw.pragma('application_id = 99')
    expect(() => migrate(db, [first], rules)).toThrow(expect.objectContaining({ code: 'notes-corrupt' }))
    expect(db.raw.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['theirs'])
    db.close()
  }))
