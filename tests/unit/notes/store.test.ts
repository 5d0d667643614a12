import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWritable } from '../../../electron/core/db/connection.ts'
import {
  createAnnotation,
  createBookmark,
  libraryLookup,
  listAnnotations,
  listBookmarks,
  openNotes,
} from '../../../electron/core/notes/index.ts'
import type { NotesStore } from '../../../electron/core/notes/index.ts'
import { issue, libraryOf, sample } from '../../fixtures/notes/library.ts'
import { refusal, temporaryFolder } from './temporary.ts'

const lookup = libraryLookup(libraryOf(sample))
const newFile = (): string => path.join(temporaryFolder(), 'notes.sqlite')
const target = { issue, document: 'd1', block: 'l14', from: 0, to: 6 }
const mark = (store: NotesStore, body = '') => createAnnotation(store, lookup, { target, colour: 1, body })

/** A file with 200 notes, some pages long. */
function filledFile(): string {
  const file = newFile()
  const store = openNotes(file)
  const fill = store.db.raw.transaction(() => {
    for (let count = 0; count < 200; count++) mark(store, `第${count}条`.repeat(20))
  })
  fill()
  store.close()
  return file
}

function overwrite(file: string, from: number, length: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(file, bytes)
}

describe('openNotes', () => {
  it('keeps notes from one opening to the next, in one file', () => {
    const file = newFile()
    const first = openNotes(file)
    const [annotation, bookmark] = [mark(first), createBookmark(first, lookup, { issue, document: 'd1', block: 'l16' })]
    expect(readdirSync(path.dirname(file))).toEqual(['notes.sqlite'])
    first.close()
    const second = openNotes(file)
    expect(listAnnotations(second, lookup)).toEqual([annotation])
    expect(listBookmarks(second, lookup)).toEqual([bookmark])
    second.close()
  })

  it('waits for the disk with every commit', () => {
    const store = openNotes(newFile())
    const pragma = (name: string): unknown => store.db.raw.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['delete', 3])
    store.close()
  })

  it('keeps nothing in memory: a second visitor finds no notes', () => {
    const [one, other] = [openNotes(':memory:'), openNotes(':memory:')]
    mark(one)
    expect(listAnnotations(other, lookup)).toEqual([])
    one.close()
    expect(listAnnotations(openNotes(':memory:'), lookup)).toEqual([])
    other.close()
  })
})

describe('a damaged file is refused and left as it is', () => {
  const damages: [string, (file: string) => void][] = [
    ['text', (file) => writeFileSync(file, '这不是数据库。'.repeat(1000))],
    ['cut short', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['a page overwritten', (file) => overwrite(file, 4096, 4096)],
    ['the header overwritten', (file) => overwrite(file, 0, 100)],
  ]
  it.each(damages)('%s', (_, damage) => {
    const file = filledFile()
    damage(file)
    const before = readFileSync(file)
    const error = refusal(() => openNotes(file))
    expect([error.code, error.values]).toEqual(['notes-corrupt', { file }])
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(path.dirname(file))).toEqual(['notes.sqlite'])
  })

  it("another program's database", () => {
    const file = newFile()
    const other = openWritable(file, { durable: false })
    other.raw.exec('CREATE TABLE message (text TEXT)')
    other.close()
    const before = readFileSync(file)
    expect(refusal(() => openNotes(file)).code).toBe('notes-corrupt')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('damage that shows only while it is open', () => {
    const file = filledFile()
    const store = openNotes(file)
    overwrite(file, 4096, statSync(file).size - 4096)
    store.db.raw.pragma('cache_size = 1')
    store.db.raw.pragma('shrink_memory')
    // Another connection's write makes the open one drop the pages that it still holds.
    const header = readFileSync(file)
    header.writeUInt32BE(header.readUInt32BE(24) + 1, 24)
    writeFileSync(file, header)
    expect(refusal(() => listAnnotations(store, lookup)).code).toBe('notes-corrupt')
    store.close()
  })
})

it('a file from a newer version is refused and left as it is', () => {
  const file = filledFile()
  const db = openWritable(file, { durable: true })
  db.raw.pragma('user_version = 900')
  db.close()
  const before = readFileSync(file)
  const error = refusal(() => openNotes(file))
  expect([error.code, error.values]).toEqual(['notes-too-new', { file }])
  expect(readFileSync(file).equals(before)).toBe(true)
})

describe('a place that cannot be written to', () => {
  it('a folder that is not there', () => {
    const file = path.join(temporaryFolder(), 'gone', 'notes.sqlite')
    const error = refusal(() => openNotes(file))
    expect([error.code, error.values]).toEqual(['notes-unwritable', { file }])
  })

  it('a folder that is a file', () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(refusal(() => openNotes(path.join(file, 'notes.sqlite'))).code).toBe('notes-unwritable')
  })

  it('a file that is a folder', () => {
    const file = newFile()
    mkdirSync(file)
    expect(refusal(() => openNotes(file)).code).toBe('notes-unwritable')
  })

  it('notes that turn read-only are still read; a write says so', () => {
    const store = openNotes(filledFile())
    store.db.raw.pragma('query_only = ON')
    expect(refusal(() => mark(store)).code).toBe('notes-unwritable')
    expect(listAnnotations(store, lookup)).toHaveLength(200)
    store.close()
  })
})

describe('notes locked by another program', () => {
  it('are refused at opening and at writing, and work when it lets go', () => {
    const file = filledFile()
    const store = openNotes(file, { timeout: 0 })
    const other = openWritable(file, { durable: true })
    other.raw.exec('BEGIN EXCLUSIVE')
    const error = refusal(() => openNotes(file, { timeout: 0 }))
    expect([error.code, error.values]).toEqual(['notes-locked', { file }])
    expect(refusal(() => mark(store)).code).toBe('notes-locked')
    expect(refusal(() => listAnnotations(store, lookup)).code).toBe('notes-locked')
    other.raw.exec('ROLLBACK')
    mark(store)
    expect(listAnnotations(store, lookup)).toHaveLength(201)
    other.close()
    store.close()
  })
})

describe('a full disk', () => {
  it('refuses the write, keeps every acknowledged note, and goes on when there is room', () => {
    const file = newFile()
    const store = openNotes(file)
    store.db.raw.pragma('max_page_count = 20')
    const kept: string[] = []
    const error = refusal(() => {
      for (;;) kept.push(mark(store, '笔记'.repeat(500)).id)
    })
    expect([error.code, error.values]).toEqual(['disk-full', { file }])
    expect(kept.length).toBeGreaterThan(3)
    expect(new Set(listAnnotations(store, lookup).map(({ id }) => id))).toEqual(new Set(kept))

    const copy = newFile()
    copyFileSync(file, copy)
    const copied = openNotes(copy)
    expect(listAnnotations(copied, lookup)).toHaveLength(kept.length)
    copied.close()

    store.db.raw.pragma('max_page_count = 1000')
    mark(store, '笔记'.repeat(500))
    expect(listAnnotations(store, lookup)).toHaveLength(kept.length + 1)
    store.close()
  })
})
