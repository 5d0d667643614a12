import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchQuery } from '../../../electron/contract/schemas/search.ts'
import { openLibrary } from '../../../electron/core/archive/library.ts'
import { indexers } from '../../../electron/core/core.ts'
import { curatingHandlers } from '../../../electron/core/curating.ts'
import { openWritable } from '../../../electron/core/db/connection.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import { findBlocks } from '../../../electron/core/search/find.ts'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-stale-'))
  const sources = new URL('../../../resources/source', import.meta.url).pathname
  await buildArchive({ sources, out: join(folder, 'shipped'), indexers })
  mkdirSync(join(folder, 'data'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const context = {
  caller: 'test',
  grants: ['curate'],
  cancelled: () => false,
  signal: new AbortController().signal,
  progress: () => undefined,
} as const

test('an index made by another normaliser is made anew in the data folder, what came with the program is not touched', async () => {
  const shipped = join(folder, 'shipped')
  const own = join(folder, 'data', 'library')
  const file = join(shipped, 'library.sqlite')
  const { 'library.reconcile': reconcile } = curatingHandlers({ shipped, own }, indexers)

  await reconcile({}, context)
  expect(() => openLibrary(own, indexers)).toThrow('archive-missing')

  const db = openWritable(file, { durable: true })
  db.raw.exec(`UPDATE meta SET value = '0' WHERE key = 'normaliser'`)
  // As if folded by other rules: what is found now was indexed anew.
  db.raw.exec('DELETE FROM search_bigram')
  db.close()
  const before = readFileSync(file)
  expect(() => openLibrary(shipped, indexers)).toThrow('archive-stale')

  await reconcile({}, context)
  expect(readFileSync(file).equals(before)).toBe(true)
  const library = openLibrary(own, indexers)
  const { hits } = findBlocks(library.db, searchQuery.parse({ query: '体育健身' }))
  expect(hits.length).toBeGreaterThan(2)
  library.close()
}, 120_000)
