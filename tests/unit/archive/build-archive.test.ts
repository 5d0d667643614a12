import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { contract } from '../../../electron/contract/index.ts'
import type { ErrorCode } from '../../../electron/contract/errors.ts'
import { removeLeftovers } from '../../../electron/core/archive/replace.ts'
import { openLibrary } from '../../../electron/core/archive/library.ts'
import { facsimileFile, getDocument, getIssue, getPage } from '../../../electron/core/archive/queries.ts'
import { verifyPack } from '../../../electron/core/archive/verify-pack.ts'
import { writeAlto } from '../../../electron/core/ingest/alto.ts'
import { archiveFingerprint, archiveIsStale, buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import { filesOf, inFolder, lengthIndexer } from './sample.ts'

const indexers = [lengthIndexer]
const realSources = resolve('resources/source')
const realIssue = 'nantong-2022-06'

const lines = [
  '江城市人民政府公报',
  '2021年第3期（总第45期）',
  '2021年3月12日',
  '江城市人民政府关于春季植树的通知',
  '江政发〔2021〕3号',
  '各区人民政府：',
  '为绿化城市，现将有关事项通知如下：',
  '一、种植范围。沿江两岸和各区主要道路两侧。',
  '二、时间安排。三月中旬开始，四月底完成。',
  '江城市人民政府',
  '2021年3月1日',
]

/** Lays a small source: text, and with `facsimile` a page image with the lines on it. */
function laySource(sources: string, id: string, facsimile: boolean): void {
  const folder = join(sources, id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'issue.txt'), `${lines.join('\n\n')}\n`)
  if (!facsimile) return
  writeFileSync(join(folder, 'facsimile.pdf'), '%PDF-1.7\n%%EOF\n')
  const placed = lines.map((text, index) => ({ text, x: 0.1, y: 0.05 + index * 0.04, width: 0.5, height: 0.02 }))
  writeFileSync(
    join(folder, 'facsimile.alto.xml'),
    writeAlto([{ image: 1, page: 3, width: 595, height: 842, lines: placed }], {
      fileName: 'facsimile.pdf',
      software: 'test',
      step: 'laid out by hand',
    }),
  )
  writeFileSync(join(folder, 'source.json'), JSON.stringify({ origin: 'reconstruction', numbering: 'printed' }))
}

async function inSources(use: (sources: string, out: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const sources = join(folder, 'source')
    laySource(sources, 'jiangcheng-2021-03', true)
    laySource(sources, 'jiangcheng-2021-04', false)
    await use(sources, join(folder, 'archive'))
  })
}

test('an archive is built from sources with and without page images, with its progress told', () =>
  inSources(async (sources, out) => {
    const told: string[] = []
    const built = await buildArchive({
      sources,
      out,
      indexers,
      onProgress: ({ stage, done, total }) => told.push(`${stage} ${done}/${total}`),
    })
    expect(told).toEqual(['packs 0/2', 'packs 1/2', 'packs 2/2', 'library 1/2', 'library 2/2'])
    const library = openLibrary(out, indexers)
    expect(library.status).toMatchObject({ issues: 2, images: 1, blocks: built.blocks })
    const view = getIssue(library.db, 'jiangcheng-2021-03')
    expect(view.facsimile).toMatchObject({ origin: 'reconstruction', numbering: 'printed' })
    expect(view.facsimile?.pages).toEqual([
      { image: 1, page: 3, width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) },
    ])
    const page = getPage(library.db, 'jiangcheng-2021-03', 1)
    expect(page.regions).toHaveLength(lines.length)
    const document = getDocument(library.db, 'jiangcheng-2021-03', 'd1')
    const clause = document.blocks.find((block) => block.text.startsWith('一、种植范围'))
    expect(clause?.regions).toMatchObject([{ image: 1, from: 0, y: expect.closeTo(0.33, 3) }])
    expect(facsimileFile(library, 'jiangcheng-2021-03')?.bytes).toBe(15)
    expect(getIssue(library.db, 'jiangcheng-2021-04').facsimile).toBeNull()
    library.close()
    for (const name of readdirSync(join(out, 'packs')))
      expect(await verifyPack(join(out, 'packs', name))).toMatchObject({ damages: [] })
  }))

test('the bundled source gives the same packs each time, every character of its text, and answers of the right shape', () =>
  inFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    const built = await buildArchive({ sources: realSources, out: first, indexers })
    await buildArchive({ sources: realSources, out: second, indexers })
    expect(filesOf(second)).toEqual(filesOf(first))
    const pack = join(first, 'packs', realIssue)
    expect((await verifyPack(pack)).damages).toEqual([])
    const source = readFileSync(join(realSources, realIssue, 'issue.txt'))
    expect(readFileSync(join(pack, 'data', 'issue.txt')).equals(source)).toBe(true)

    const library = openLibrary(first, indexers)
    expect(library.status.blocks).toBe(built.blocks)
    const view = contract['issues.get'].output.parse(getIssue(library.db, realIssue))
    expect(view.issue).toMatchObject({ year: 2022, number: 6, serial: 368, date: '2022-08-31' })
    expect(view.documents).toHaveLength(8)
    const levels = view.documents.flatMap((document) => document.outline.map((entry) => entry.level))
    expect([1, 2, 3].map((level) => levels.filter((found) => found === level).length)).toEqual([27, 107, 93])
    for (const { id } of view.documents) {
      const document = getDocument(library.db, realIssue, id)
      expect(contract['documents.get'].output.parse(document)).toEqual(document)
    }
    library.close()
  }))

test('an archive is stale when sources, versions or indexers change, and not when file times do', () =>
  inSources(async (sources, out) => {
    expect(await archiveIsStale(out, sources, indexers)).toBe(true)
    await buildArchive({ sources, out, indexers })
    expect(await archiveIsStale(out, sources, indexers)).toBe(false)
    const text = join(sources, 'jiangcheng-2021-04', 'issue.txt')
    utimesSync(text, new Date(0), new Date(0))
    writeFileSync(join(sources, '.DS_Store'), 'x')
    expect(await archiveIsStale(out, sources, indexers)).toBe(false)
    expect(await archiveIsStale(out, sources, [{ ...lengthIndexer, version: 2 }])).toBe(true)
    const fingerprint = await archiveFingerprint(sources, indexers)
    writeFileSync(text, `${readFileSync(text, 'utf8')}附注\n`)
    expect(await archiveFingerprint(sources, indexers)).not.toBe(fingerprint)
    expect(await archiveIsStale(out, sources, indexers)).toBe(true)
    await buildArchive({ sources, out, indexers })
    expect(await archiveIsStale(out, sources, indexers)).toBe(false)
    renameSync(join(sources, 'jiangcheng-2021-04'), join(sources, 'jiangcheng-2021-05'))
    expect(await archiveIsStale(out, sources, indexers)).toBe(true)
    rmSync(join(out, 'library.sqlite'))
    expect(await archiveIsStale(out, sources, indexers)).toBe(true)
  }))

const faults: [what: string, code: ErrorCode, file: string, content: string | Uint8Array | null][] = [
  ['no text', 'source-unreadable', 'issue.txt', null],
  ['an empty text', 'source-empty', 'issue.txt', ''],
  ['a text of white space', 'source-empty', 'issue.txt', ' \n\u3000\n'],
  ['a text in another encoding', 'source-not-text', 'issue.txt', Uint8Array.of(0xb9, 0xab, 0xb1, 0xa8)],
  ['a PDF that is none', 'source-unreadable', 'facsimile.pdf', 'hello'],
  ['page geometry that is none', 'source-unreadable', 'facsimile.alto.xml', '<html/>'],
  ['a broken record', 'source-unreadable', 'source.json', '{'],
]
test.each(faults)(
  'a source with %s is refused as %s naming %s, and the old archive stays',
  (_what, code, name, content) =>
    inSources(async (sources, out) => {
      await buildArchive({ sources, out, indexers })
      const before = filesOf(out)
      const file = join(sources, 'jiangcheng-2021-03', name)
      if (content === null) rmSync(file)
      else writeFileSync(file, content)
      await expect(buildArchive({ sources, out, indexers })).rejects.toMatchObject({ code, values: { file } })
      expect(filesOf(out)).toEqual(before)
      expect(readdirSync(join(out, '..')).toSorted()).toEqual(['archive', 'source'])
    }),
)

test('a folder of sources that is not there is named', () =>
  inFolder(async (folder) => {
    const build = { sources: join(folder, 'nowhere'), out: join(folder, 'archive'), indexers }
    await expect(buildArchive(build)).rejects.toMatchObject({
      code: 'source-unreadable',
      values: { file: build.sources },
    })
    expect(existsSync(build.out)).toBe(false)
  }))

test.each(['packs', 'library'])(
  'a build cancelled while it makes %s leaves the old archive and nothing else',
  (stage) =>
    inSources(async (sources, out) => {
      await buildArchive({ sources, out, indexers })
      const before = filesOf(out)
      const stop = new AbortController()
      const build = buildArchive({
        sources,
        out,
        indexers,
        signal: stop.signal,
        onProgress: (progress) => progress.stage === stage && progress.done === 1 && stop.abort(),
      })
      await expect(build).rejects.toMatchObject({ code: 'cancelled' })
      expect(filesOf(out)).toEqual(before)
      expect(readdirSync(join(out, '..')).toSorted()).toEqual(['archive', 'source'])
    }),
)

test('what a killed build left is removed, an archive set aside is put back, and what still runs is let alone', () =>
  inSources(async (sources, out) => {
    await buildArchive({ sources, out, indexers })
    const before = filesOf(out)
    const ended = spawnSync(process.execPath, ['-e', '']).pid
    const named = (what: string, id: number): string => join(out, '..', `.archive.${what}-${id}`)
    renameSync(out, named('replaced', ended))
    cpSync(sources, named('building', ended), { recursive: true })
    mkdirSync(named('building', process.ppid))
    await removeLeftovers(out)
    expect(filesOf(out)).toEqual(before)
    expect(existsSync(named('building', ended))).toBe(false)
    expect(existsSync(named('replaced', ended))).toBe(false)
    expect(existsSync(named('building', process.ppid))).toBe(true)
  }))

test('a build killed at any moment leaves the old archive or the new one', { timeout: 60_000 }, () =>
  inSources(async (sources, out) => {
    const script = join(out, '..', 'build.ts')
    const built = new URL('../../../electron/core/ingest/build-archive.ts', import.meta.url)
    writeFileSync(
      script,
      `import { buildArchive } from ${JSON.stringify(built.href)}
       console.log('begun')
       for (;;) await buildArchive({ sources: ${JSON.stringify(sources)}, out: ${JSON.stringify(out)}, indexers: [] })`,
    )
    await buildArchive({ sources, out, indexers: [] })
    const expected = filesOf(out)
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      await wait(round * 7)
      child.kill('SIGKILL')
      await once(child, 'exit')
      await removeLeftovers(out)
      expect(filesOf(out)).toEqual(expected)
      expect(readdirSync(join(out, '..')).toSorted()).toEqual(['archive', 'build.ts', 'source'])
    }
  }),
)

test('two builds of one archive at the same moment both end well', () =>
  inSources(async (sources, out) => {
    const script = join(out, '..', 'build.ts')
    const built = new URL('../../../electron/core/ingest/build-archive.ts', import.meta.url)
    writeFileSync(
      script,
      `import { buildArchive } from ${JSON.stringify(built.href)}
       for (let round = 0; round < 10; round++)
         await buildArchive({ sources: ${JSON.stringify(sources)}, out: ${JSON.stringify(out)}, indexers: [] })`,
    )
    const children = [1, 2].map(() => spawn(process.execPath, [script], { stdio: 'inherit' }))
    const exits = await Promise.all(children.map((child) => once(child, 'exit')))
    expect(exits.map(([code]) => code as unknown)).toEqual([0, 0])
    openLibrary(out, []).close()
    expect(readdirSync(join(out, '..')).toSorted()).toEqual(['archive', 'build.ts', 'source'])
  }))
