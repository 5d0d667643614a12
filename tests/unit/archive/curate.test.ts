import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { forgetRemoved, rebuildLibrary, removeIssue, restorePack } from '../../../electron/core/archive/curate.ts'
import { openLibrary, type Library } from '../../../electron/core/archive/library.ts'
import { withLibraryLock } from '../../../electron/core/archive/library-lock.ts'
import { removedPacks } from '../../../electron/core/archive/pack-store.ts'
import { facsimileFile, getIssue, listIssues } from '../../../electron/core/archive/queries.ts'
import { reconcileLibrary } from '../../../electron/core/archive/reconcile.ts'
import { verifyLibrary } from '../../../electron/core/archive/verify-library.ts'
import { addToLibrary } from '../../../electron/core/ingest/add.ts'
import { writeAlto } from '../../../electron/core/ingest/alto.ts'
import { findIncoming } from '../../../electron/core/ingest/incoming.ts'
import { ensureOwnLibrary, libraryHome, readFrom } from '../../../electron/core/own-library.ts'
import { filesOf, inFolder, lengthIndexer } from './sample.ts'

const indexers = [lengthIndexer]
const work = { indexers }

/** The text of a small issue; `words` makes versions of it differ. */
const textOf = (number: number, words = '沿江两岸和各区主要道路两侧') => `江城市人民政府公报

2021年第${number}期（总第${42 + number}期）

2021年${number}月12日

江城市人民政府关于春季植树的通知

江政发〔2021〕${number}号

各区人民政府：

为绿化城市，现将有关事项通知如下：

一、种植范围。${words}。

江城市人民政府

2021年${number}月1日
`

function lay(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  pdf.addPage([842, 595])
  return pdf.save()
}

/** Opens a library, reads from it and closes it. */
function reading<T>(folder: string, read: (library: Library) => T): T {
  const library = openLibrary(folder, indexers)
  try {
    return read(library)
  } finally {
    library.close()
  }
}

const ids = (folder: string) => reading(folder, ({ db }) => listIssues(db).map(({ id }) => id))
const problems = (folder: string) =>
  reading(folder, (library) => library.problems.map(({ kind, issue }) => [kind, issue]))

/** A library of issues 1 to 3, made by adding them. */
async function threeIssues(folder: string): Promise<string> {
  const library = join(folder, 'library')
  const paths = [1, 2, 3].map((number) => lay(join(folder, 'in'), `${number}.txt`, textOf(number)))
  await addToLibrary(library, paths, work)
  return library
}

async function expectWhole(library: string): Promise<void> {
  const report = await verifyLibrary(library, indexers)
  expect(report.properties.flatMap(({ findings }) => findings)).toEqual([])
}

describe('adding', () => {
  test('a text alone makes an issue that is named by its title, and is told', () =>
    inFolder(async (folder) => {
      const library = join(folder, 'library')
      const told: string[] = []
      const report = await addToLibrary(library, [lay(folder, '任意.txt', textOf(3))], {
        ...work,
        onAdded: ({ issue, outcome }) => told.push(`${outcome} ${issue}`),
      })
      expect(told).toEqual(['added jiangcheng-2021-03'])
      expect(report).toMatchObject({ issues: [{ issue: 'jiangcheng-2021-03', year: 2021, number: 3 }], failures: [] })
      expect(reading(library, ({ db }) => getIssue(db, 'jiangcheng-2021-03').facsimile)).toBeNull()
      await expectWhole(library)
    }))

  test('a text with a PDF shows its pages, though nothing is placed on them', () =>
    inFolder(async (folder) => {
      const library = join(folder, 'library')
      const paths = [lay(folder, 'a.txt', textOf(3)), lay(folder, 'scan.pdf', await twoPages())]
      await addToLibrary(library, paths, work)
      const { facsimile } = reading(library, ({ db }) => getIssue(db, 'jiangcheng-2021-03'))
      expect(facsimile).toMatchObject({ origin: 'original', numbering: 'recovered' })
      expect(facsimile?.pages).toEqual([
        { image: 1, page: null, width: 595, height: 842 },
        { image: 2, page: null, width: 842, height: 595 },
      ])
      expect(reading(library, (opened) => facsimileFile(opened, 'jiangcheng-2021-03')?.bytes)).toBeGreaterThan(500)
      await expectWhole(library)
    }))

  test('a text with PDF and ALTO has its lines placed', () =>
    inFolder(async (folder) => {
      const library = join(folder, 'library')
      const lines = textOf(3)
        .split('\n\n')
        .map((text, index) => ({ text: text.trim(), x: 0.1, y: 0.05 + index * 0.05, width: 0.5, height: 0.02 }))
      const pages = [{ image: 1, page: 7, width: 595, height: 842, lines }]
      const meta = { fileName: 'a.pdf', software: 'test', step: 'laid out by hand' }
      lay(join(folder, 'in'), 'a.txt', textOf(3))
      lay(join(folder, 'in'), 'a.pdf', await twoPages())
      lay(join(folder, 'in'), 'a.alto.xml', writeAlto(pages, meta))
      await addToLibrary(library, [join(folder, 'in')], work)
      expect(reading(library, ({ db }) => db.raw.prepare('SELECT count(*) FROM region').pluck().get())).toBeGreaterThan(
        8,
      )
      await expectWhole(library)
    }))

  test('a ready pack is taken as it is, a damaged one is refused, and the rest goes on', () =>
    inFolder(async (folder) => {
      const first = await threeIssues(folder)
      const packs = ['01', '02', '03'].map((number) => join(first, 'packs', `jiangcheng-2021-${number}`))
      appendFileSync(join(packs[1] ?? '', 'data', 'issue.txt'), 'x')
      const library = join(folder, 'second')
      const report = await addToLibrary(library, packs, work)
      expect(report.issues.map(({ issue }) => issue)).toEqual(['jiangcheng-2021-01', 'jiangcheng-2021-03'])
      expect(report.failures).toMatchObject([{ path: packs[1], error: { code: 'pack-damaged' } }])
      expect(filesOf(join(library, 'packs', 'jiangcheng-2021-01'))).toEqual(filesOf(packs[0] ?? ''))
      expect(readdirSync(library).toSorted()).toEqual(['library.sqlite', 'lock.sqlite', 'packs'])
      await expectWhole(library)
    }))

  test('the same again changes nothing; another text replaces the issue, and the old one can be put back', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      const again = await addToLibrary(library, [join(folder, 'in', '2.txt')], work)
      expect(again.issues).toMatchObject([{ outcome: 'unchanged' }])
      const text = () =>
        reading(library, ({ db }) =>
          db.raw.prepare("SELECT group_concat(text) FROM block WHERE issue LIKE '%02'").pluck().get(),
        )
      const before = text()
      const newer = await addToLibrary(library, [lay(folder, 'newer.txt', textOf(2, '新区全部道路'))], work)
      expect(newer.issues).toMatchObject([{ issue: 'jiangcheng-2021-02', outcome: 'replaced' }])
      expect(text()).toContain('新区全部道路')
      const [old] = await removedPacks(library)
      expect(old).toMatchObject({ issue: 'jiangcheng-2021-02', title: expect.stringContaining('江城市') })
      await restorePack(library, old?.name ?? '', work)
      expect(text()).toBe(before)
      expect(await removedPacks(library)).toMatchObject([{ issue: 'jiangcheng-2021-02' }])
      await expectWhole(library)
    }))

  test('what holds no issue is refused before anything is changed', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'empty'))
      const picture = lay(folder, 'picture.png', 'x')
      for (const path of [join(folder, 'empty'), picture])
        await expect(addToLibrary(join(folder, 'library'), [path], work)).rejects.toMatchObject({
          code: 'nothing-to-add',
        })
      const missing = addToLibrary(join(folder, 'library'), [join(folder, 'nowhere.txt')], work)
      await expect(missing).rejects.toMatchObject({ code: 'source-unreadable' })
      expect(existsSync(join(folder, 'library'))).toBe(false)
    }))

  test('a broken PDF is a failure of its issue alone', () =>
    inFolder(async (folder) => {
      const library = join(folder, 'library')
      lay(join(folder, 'in', 'a'), '1.txt', textOf(1))
      lay(join(folder, 'in', 'b'), '2.txt', textOf(2))
      const pdf = lay(join(folder, 'in', 'b'), '2.pdf', '%PDF-1.7\nnothing')
      const report = await addToLibrary(library, [join(folder, 'in')], work)
      expect(report.issues.map(({ issue }) => issue)).toEqual(['jiangcheng-2021-01'])
      expect(report.failures).toMatchObject([{ error: { code: 'source-unreadable', values: { file: pdf } } }])
      expect(ids(library)).toEqual(['jiangcheng-2021-01'])
    }))

  test('stopped between two issues, what was added stays', () =>
    inFolder(async (folder) => {
      const library = join(folder, 'library')
      const paths = [1, 2].map((number) => lay(join(folder, 'in'), `${number}.txt`, textOf(number)))
      const stop = new AbortController()
      const adding = addToLibrary(library, paths, { ...work, signal: stop.signal, onAdded: () => stop.abort() })
      await expect(adding).rejects.toMatchObject({ code: 'cancelled' })
      expect(ids(library)).toEqual(['jiangcheng-2021-01'])
      await expectWhole(library)
    }))

  test('two that add at once do not mix', () =>
    inFolder(async (folder) => {
      const library = join(folder, 'library')
      const paths = [1, 2, 3, 4].map((number) => lay(join(folder, 'in'), `${number}.txt`, textOf(number)))
      const reports = await Promise.all([
        addToLibrary(library, paths.slice(0, 3), work),
        addToLibrary(library, paths.slice(1), work),
      ])
      const outcomes = reports.flatMap(({ issues }) => issues.map(({ outcome }) => outcome)).toSorted()
      expect(outcomes).toEqual(['added', 'added', 'added', 'added', 'unchanged', 'unchanged'])
      expect(ids(library)).toHaveLength(4)
      await expectWhole(library)
    }))

  test('whoever waits for the library can give up', () =>
    inFolder(async (folder) => {
      const stop = new AbortController()
      await withLibraryLock(folder, undefined, async () => {
        const waiting = withLibraryLock(folder, stop.signal, async () => 'got in')
        stop.abort()
        await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
      })
      expect(await withLibraryLock(folder, undefined, async () => 'got in')).toBe('got in')
    }))
})

test('files are put together by their names, or where there is only one text by their place', () =>
  inFolder(async (folder) => {
    for (const name of ['1.txt', '1.pdf', '1.alto.xml', '2.md', '2.pdf', 'notes.docx']) lay(folder, name, 'x')
    lay(join(folder, 'one'), 'text.html', 'x')
    lay(join(folder, 'one'), 'scan.pdf', 'x')
    lay(join(folder, 'source-2020-01'), 'issue.txt', 'x')
    lay(join(folder, 'source-2020-01'), 'facsimile.pdf', 'x')
    const files = (await findIncoming([folder])).map((each) =>
      each.kind !== 'source'
        ? [each.path]
        : Object.values(each.files).flatMap((file) => (file === null ? [] : [file.slice(folder.length + 1)])),
    )
    expect(files).toEqual([
      ['1.txt', '1.pdf', '1.alto.xml'],
      ['2.md', '2.pdf'],
      ['one/text.html', 'one/scan.pdf'],
      ['source-2020-01/issue.txt', 'source-2020-01/facsimile.pdf'],
    ])
  }))

describe('removing', () => {
  test('takes an issue out, keeps its pack, and puts it back', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      const before = filesOf(join(library, 'packs'))
      const name = await removeIssue(library, 'jiangcheng-2021-02', work)
      expect(ids(library)).toEqual(['jiangcheng-2021-03', 'jiangcheng-2021-01'])
      expect(reading(library, ({ db }) => db.raw.prepare('SELECT count(*) FROM block_length').pluck().get())).toBe(
        reading(library, ({ db }) => db.raw.prepare('SELECT count(*) FROM block').pluck().get()),
      )
      await expectWhole(library)
      expect(await restorePack(library, name ?? '', work)).toBe('jiangcheng-2021-02')
      expect(ids(library)).toEqual(['jiangcheng-2021-03', 'jiangcheng-2021-02', 'jiangcheng-2021-01'])
      expect(filesOf(join(library, 'packs'))).toEqual(before)
      expect(await removedPacks(library)).toEqual([])
      await expectWhole(library)
    }))

  test('deletes for good only what was removed, and only when asked', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      const name = await removeIssue(library, 'jiangcheng-2021-02', work)
      await forgetRemoved(library, name ?? '', work)
      await expect(restorePack(library, name ?? '', work)).rejects.toMatchObject({ code: 'issue-not-found' })
      await expect(removeIssue(library, 'jiangcheng-2021-02', work)).rejects.toMatchObject({ code: 'issue-not-found' })
      await expectWhole(library)
    }))
})

describe('at the start', () => {
  test('a pack that is not indexed is, and an index of another version is made anew', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      cpSync(library, join(folder, 'copy'), { recursive: true })
      await removeIssue(library, 'jiangcheng-2021-02', work)
      renameSync(join(library, 'removed', 'jiangcheng-2021-02.1'), join(library, 'packs', 'jiangcheng-2021-02'))
      await reconcileLibrary(library, work)
      expect(ids(library)).toHaveLength(3)
      await expectWhole(library)

      const other = { indexers: [{ ...lengthIndexer, version: 2 }] }
      await reconcileLibrary(join(folder, 'copy'), other)
      const opened = openLibrary(join(folder, 'copy'), other.indexers)
      expect(opened.status.issues).toBe(3)
      opened.close()
    }))

  test('a removal cut short is ended; an issue whose pack is gone is named and the rest is read', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      mkdirSync(join(library, 'removed'))
      renameSync(join(library, 'packs', 'jiangcheng-2021-01'), join(library, 'removed', 'jiangcheng-2021-01.1'))
      rmSync(join(library, 'packs', 'jiangcheng-2021-02'), { recursive: true })
      await reconcileLibrary(library, work)
      expect(ids(library)).toEqual(['jiangcheng-2021-03'])
      expect(problems(library)).toEqual([['lost', 'jiangcheng-2021-02']])
      await expectWhole(library)
      // added again, it is no problem any more
      await addToLibrary(library, [join(folder, 'in', '2.txt')], work)
      expect(problems(library)).toEqual([])
      // and the mention of a lost one may be taken away
      rmSync(join(library, 'packs', 'jiangcheng-2021-02'), { recursive: true })
      await reconcileLibrary(library, work)
      expect(await removeIssue(library, 'jiangcheng-2021-02', work)).toBeNull()
      expect(problems(library)).toEqual([])
    }))

  test('a pack that cannot be read is set aside, one that was indexed before stays readable; both are named', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      const broken = join(library, 'packs', 'jiangcheng-2021-09')
      cpSync(join(library, 'packs', 'jiangcheng-2021-01'), broken, { recursive: true })
      rmSync(join(broken, 'data', 'issue.json'))
      appendFileSync(join(library, 'packs', 'jiangcheng-2021-03', 'tagmanifest-sha256.txt'), 'x')
      writeFileSync(join(library, 'packs', 'jiangcheng-2021-03', 'data', 'issue.json'), '{')
      await reconcileLibrary(library, work)
      expect(ids(library)).toHaveLength(3)
      expect(problems(library)).toEqual([
        ['pack', 'jiangcheng-2021-03'],
        ['refused', 'jiangcheng-2021-09'],
      ])
      expect(readdirSync(join(library, 'set-aside'))).toEqual(['jiangcheng-2021-09.1'])
    }))

  test('a damaged index is set aside and named, and made anew from the packs', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      const file = join(library, 'library.sqlite')
      const damaged = readFileSync(file).fill(0x5a, 0, 4096)
      writeFileSync(file, damaged)
      await reconcileLibrary(library, work)
      expect(ids(library)).toHaveLength(3)
      expect(problems(library)).toEqual([['index', null]])
      expect(readFileSync(join(library, 'set-aside', 'library.sqlite.1')).equals(damaged)).toBe(true)
      await expectWhole(library)
      await rebuildLibrary(library, work)
      expect(ids(library)).toHaveLength(3)
    }))

  test('half a replacement is ended one way or the other', () =>
    inFolder(async (folder) => {
      const library = await threeIssues(folder)
      const packs = join(library, 'packs')
      const pack = join(packs, 'jiangcheng-2021-02')
      // killed after the old pack was set aside: it is put back
      renameSync(pack, join(packs, '.jiangcheng-2021-02.replaced'))
      mkdirSync(join(library, 'incoming', 'jiangcheng-2021-02'), { recursive: true })
      await reconcileLibrary(library, work)
      expect(ids(library)).toHaveLength(3)
      expect(existsSync(join(library, 'incoming'))).toBe(false)
      await expectWhole(library)
      // killed after the new one took its place: the old one is kept
      cpSync(pack, join(packs, '.jiangcheng-2021-02.replaced'), { recursive: true })
      await reconcileLibrary(library, work)
      expect(readdirSync(join(library, 'removed'))).toEqual(['jiangcheng-2021-02.1'])
      await expectWhole(library)
    }))
})

test('the library that came with the program is copied before the first change and never changed', () =>
  inFolder(async (folder) => {
    const shipped = await threeIssues(folder)
    rmSync(join(shipped, 'lock.sqlite'))
    const before = filesOf(shipped)
    const home = libraryHome({ folder: shipped, named: false }, join(folder, 'data'))
    expect(readFrom(home)).toBe(shipped)
    mkdirSync(join(folder, 'data'))
    const own = await ensureOwnLibrary(home)
    expect(own).toBe(join(folder, 'data', 'library'))
    await removeIssue(own, 'jiangcheng-2021-01', work)
    expect(readFrom(home)).toBe(own)
    expect(ids(own)).toHaveLength(2)
    expect(filesOf(shipped)).toEqual(before)
    // a named one is changed where it is
    expect(await ensureOwnLibrary(libraryHome({ folder: shipped, named: true }, null))).toBe(shipped)
  }))
