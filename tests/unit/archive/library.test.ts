import { spawnSync } from 'node:child_process'
import { mkdirSync, appendFileSync, chmodSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { ErrorCode } from '../../../electron/contract/errors.ts'
import { buildLibrary, openLibrary, readLibrary } from '../../../electron/core/archive/library.ts'
import { getDocument, getIssue, getPage, listIssues } from '../../../electron/core/archive/queries.ts'
import { buildSample, filesOf, inFolder, lengthIndexer, sampleModel } from './sample.ts'

test('a library opens, reads, and leaves nothing behind', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    const before = filesOf(folder)
    const library = openLibrary(folder, [lengthIndexer])
    expect(library.status).toEqual({ state: 'open', issues: 1, images: 2, blocks: 6, fingerprint: 'sample' })
    listIssues(library.db)
    getIssue(library.db, 'jiangcheng-2021-03')
    getDocument(library.db, 'jiangcheng-2021-03', 'd1')
    getPage(library.db, 'jiangcheng-2021-03', 2)
    expect(filesOf(folder)).toEqual(before)
    expect(() => library.db.raw.exec('DELETE FROM issue')).toThrow(/readonly/)
    library.close()
    expect(filesOf(folder)).toEqual(before)
    expect(Object.keys(before).filter((name) => !name.startsWith('packs'))).toEqual(['library.sqlite'])
  }))

test.skipIf(process.platform === 'win32')('a library in a folder that may not be written opens as well', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    chmodSync(join(folder, 'library.sqlite'), 0o444)
    chmodSync(folder, 0o555)
    try {
      const library = openLibrary(folder, [lengthIndexer])
      expect(listIssues(library.db)).toHaveLength(1)
      library.close()
    } finally {
      chmodSync(folder, 0o755)
    }
  }),
)

test('the same packs give the same library', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    const first = readFileSync(join(folder, 'library.sqlite'))
    await buildSample(folder)
    expect(readFileSync(join(folder, 'library.sqlite')).equals(first)).toBe(true)
  }))

const pragma = (statement: string) => (folder: string) => change(folder, (raw) => void raw.pragma(statement))
const execute = (sql: string) => (folder: string) => change(folder, (raw) => void raw.exec(sql))
const file = 'library.sqlite'
const pdf = 'packs/jiangcheng-2021-03/data/facsimile.pdf'

const refusals: [what: string, code: ErrorCode, reason: string | undefined, damage: (folder: string) => void][] = [
  ['no database', 'archive-missing', undefined, (folder) => rmSync(join(folder, file))],
  ['an empty database', 'archive-corrupt', 'header', (folder) => writeFileSync(join(folder, file), '')],
  ['another file', 'archive-corrupt', 'header', (folder) => writeFileSync(join(folder, file), 'x'.repeat(5000))],
  ['a truncated database', 'archive-corrupt', 'read', (folder) => truncateSync(join(folder, file), 8192)],
  ['a longer database', 'archive-corrupt', 'size', (folder) => appendFileSync(join(folder, file), 'x')],
  ['another program’s database', 'archive-corrupt', 'application-id', pragma('application_id = 1')],
  ['a write-ahead log', 'archive-corrupt', 'journal-mode', pragma('journal_mode = WAL')],
  ['a later schema', 'archive-too-new', undefined, pragma('user_version = 99')],
  ['a later text rule', 'archive-too-new', undefined, execute(`UPDATE meta SET value = '99' WHERE key = 'textRule'`)],
  ['an older schema', 'archive-stale', 'schema', execute(`UPDATE meta SET value = '0' WHERE key = 'schema'`)],
  [
    'another normaliser',
    'archive-stale',
    'normaliser',
    execute(`UPDATE meta SET value = '0' WHERE key = 'normaliser'`),
  ],
  ['another indexer', 'archive-stale', 'indexers', execute(`UPDATE meta SET value = '{}' WHERE key = 'indexers'`)],
  ['no fingerprint', 'archive-corrupt', 'meta', execute(`DELETE FROM meta WHERE key = 'fingerprint'`)],
  ['no meta table', 'archive-corrupt', 'read', execute('DROP TABLE meta')],
  ['garbage in its pages', 'archive-corrupt', 'read', (folder) => overwrite(join(folder, file), 100)],
]
test.each(refusals)('opening refuses a library with %s: %s', (_what, code, reason, damage) =>
  inFolder(async (folder) => {
    await buildSample(folder)
    damage(folder)
    const values = reason === undefined ? {} : { values: { reason } }
    expect(() => openLibrary(folder, [lengthIndexer])).toThrow(expect.objectContaining({ code }))
    expect(() => openLibrary(folder, [lengthIndexer])).toThrow(
      expect.objectContaining(
        reason === undefined ? { code } : { code, values: expect.objectContaining(values.values) },
      ),
    )
  }),
)

const sampleId = 'jiangcheng-2021-03'
const losses: [what: string, kinds: string[], damage: (folder: string) => void][] = [
  ['no packs', ['pack missing', 'pages missing'], (folder) => rmSync(join(folder, 'packs'), { recursive: true })],
  ['no facsimile', ['pages missing'], (folder) => rmSync(join(folder, pdf))],
  ['a truncated facsimile', ['pages size'], (folder) => truncateSync(join(folder, pdf), 5)],
]
test.each(losses)('a library with %s opens and names it; its texts are read', (_what, kinds, damage) =>
  inFolder(async (folder) => {
    await buildSample(folder)
    damage(folder)
    const library = openLibrary(folder, [lengthIndexer])
    expect(library.problems.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(kinds)
    expect(library.problems.every(({ issue, title }) => issue === sampleId && title === '江城市人民政府公报')).toBe(
      true,
    )
    expect(getDocument(library.db, sampleId, 'd1').blocks).toHaveLength(5)
    library.close()
  }),
)

test('damage behind the head of the file is told when it is met', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    change(folder, (raw) => void raw.exec('DROP TABLE document'))
    const library = openLibrary(folder, [lengthIndexer])
    const values = { file: join(folder, file), reason: 'read' }
    const damaged = expect.objectContaining({ code: 'archive-corrupt', values })
    expect(() => readLibrary(library, (db) => getDocument(db, 'jiangcheng-2021-03', 'd1'))).toThrow(damaged)
    library.close()

    // the root page of the table of blocks: opening does not look at it
    await buildSample(folder)
    let root = 0
    change(folder, (raw) => {
      root = Number(raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'block'`).pluck().get())
    })
    const bytes = readFileSync(join(folder, file))
    const pageSize = bytes.readUInt16BE(16)
    bytes.fill(0x5a, (root - 1) * pageSize, root * pageSize)
    writeFileSync(join(folder, file), bytes)
    const broken = openedOrDamaged(folder)
    expect(broken).toEqual(damaged)
  }))

/** What opening and reading every block says of a damaged library. */
function openedOrDamaged(folder: string): unknown {
  try {
    const library = openLibrary(folder, [lengthIndexer])
    try {
      return readLibrary(library, (db) => db.raw.prepare('SELECT text FROM block').all())
    } finally {
      library.close()
    }
  } catch (error) {
    return error
  }
}

test('a mistake in what is asked is no damage', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    const library = openLibrary(folder, [lengthIndexer])
    const asked = () => readLibrary(library, (db) => db.raw.prepare('SELEC 1').get())
    expect(asked).toThrow(expect.objectContaining({ code: 'SQLITE_ERROR' }))
    library.close()
  }))

test('a library made by another version of an indexer is stale', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    for (const indexers of [[], [{ ...lengthIndexer, version: 2 }], [lengthIndexer, { ...lengthIndexer, name: 'b' }]])
      expect(() => openLibrary(folder, indexers)).toThrow(expect.objectContaining({ code: 'archive-stale' }))
  }))

test('issues are kept in the order of their dates, several on one day too, and every indexer saw every block', () =>
  inFolder(async (folder) => {
    const days = ['2021-03-12', '2020-12-31', '2021-03-12', '2022-01-01']
    const models = days.map((date, index) => sampleModel(`city-${index}`, date))
    const undated = sampleModel('city-undated')
    undated.issue.date = null
    await buildSample(folder, [...models, undated])
    const library = openLibrary(folder, [lengthIndexer])
    expect(listIssues(library.db).map(({ id }) => id)).toEqual(['city-3', 'city-2', 'city-0', 'city-undated', 'city-1'])
    const rows = library.db.raw
      .prepare(
        'SELECT count(*) AS blocks, sum(block_length.length = length(text)) AS equal FROM block JOIN block_length ON block = rowid',
      )
      .get()
    expect(rows).toEqual({ blocks: 30, equal: 30 })
    library.close()
  }))

test('what a killed build left in the folder is neither read nor kept', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    const before = filesOf(folder)
    const ended = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(join(folder, `.${file}.building-${ended}`), 'half a database')
    mkdirSync(join(folder, 'packs', `.jiangcheng-2021-04.building-${ended}`))
    await buildSample(folder)
    expect(filesOf(folder)).toEqual(before)
  }))

test('a build that is stopped, or meets a damaged pack, leaves the old library', () =>
  inFolder(async (folder) => {
    await buildSample(folder)
    const before = filesOf(folder)
    const build = { packs: join(folder, 'packs'), out: join(folder, file), indexers: [lengthIndexer], fingerprint: 'x' }
    await expect(buildLibrary({ ...build, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
    expect(filesOf(folder)).toEqual(before)
    rmSync(join(folder, pdf))
    await expect(buildLibrary(build)).rejects.toMatchObject({ code: 'archive-corrupt' })
    const { [pdf]: _removed, ...kept } = before
    expect(filesOf(folder)).toEqual(kept)
  }))

function change(folder: string, act: (raw: Database.Database) => void): void {
  const raw = new Database(join(folder, file))
  act(raw)
  raw.close()
}

function overwrite(path: string, from: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0x5a, from)
  writeFileSync(path, bytes)
}
