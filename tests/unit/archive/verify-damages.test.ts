import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyFolder } from '../../../electron/core/archive/verify.ts'
import { verifyLibrary } from '../../../electron/core/archive/verify-library.ts'
import { buildSample, inFolder, lengthIndexer, sampleModel } from './sample.ts'

const indexers = [lengthIndexer]
const id = 'jiangcheng-2021-03'
const zeros = '0'.repeat(64)

interface Damage {
  what: string
  /** Damages a pack; `outside` is a folder beside it. */
  apply: (pack: string, outside: string) => void
}

const payload = ['data/issue.txt', 'data/issue.json', 'data/facsimile.pdf', 'data/facsimile.alto.xml']
const tags = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']
const files = [...payload, ...tags]

/** Flips one bit at a share of a file; within a hash or a name any bit counts but that of a letter's case. */
function flip(file: string, share: number, bit: number): void {
  const bytes = readFileSync(file)
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share))
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  writeFileSync(file, bytes)
}

const list = (pack: string, manifest: string, path: string) =>
  appendFileSync(join(pack, manifest), `${zeros}  ${path}\n`)

/** Writes the tag manifest anew, so that only the damage itself can be found and not that a tag file was changed. */
function retag(pack: string): void {
  const names = tags.filter((name) => name !== 'tagmanifest-sha256.txt')
  const line = (name: string) =>
    `${createHash('sha256')
      .update(readFileSync(join(pack, name)))
      .digest('hex')}  ${name}\n`
  writeFileSync(join(pack, 'tagmanifest-sha256.txt'), names.map(line).join(''))
}

const edit = (pack: string, name: string, change: (text: string) => string) => {
  writeFileSync(join(pack, name), change(readFileSync(join(pack, name), 'utf8')))
  retag(pack)
}

const unsafe = [
  '../x',
  'data/../x',
  'data/../../x',
  'data/a/../../../x',
  '/etc/hostname',
  '//server/x',
  'C:/x',
  'c:\\x',
  'data\\..\\x',
  '~/x',
  './../x',
  'data/./x',
  'data//x',
  'bagit.txt',
  'data/%2e%2e/../x',
]

const damages: Damage[] = [
  // every file at eight places, two bits each; the lowest bits, so that no hash only changes its case
  ...files.flatMap((file) =>
    [0.02, 0.13, 0.27, 0.41, 0.55, 0.69, 0.83, 0.97].flatMap((share) =>
      [0, 1].map((bit) => ({
        what: `bit ${bit} at ${share} of ${file}`,
        apply: (pack: string) => flip(join(pack, file), share, bit),
      })),
    ),
  ),
  ...files.map((file) => ({ what: `no ${file}`, apply: (pack: string) => unlinkSync(join(pack, file)) })),
  ...files.map((file) => ({ what: `${file} empty`, apply: (pack: string) => writeFileSync(join(pack, file), '') })),
  ...files.map((file) => ({
    what: `${file} cut`,
    apply: (pack: string) => truncateSync(join(pack, file), Math.floor(readFileSync(join(pack, file)).length / 2)),
  })),
  ...payload.map((file) => ({
    what: `${file} longer`,
    apply: (pack: string) => appendFileSync(join(pack, file), '\n'),
  })),
  ...payload.map((file) => ({
    what: `a copy beside ${file}`,
    apply: (pack: string) => copyFileSync(join(pack, file), join(pack, `${file} (1)`)),
  })),
  ...payload.map((file) => ({
    what: `a wrong hash of ${file}, in a tag manifest that fits`,
    apply: (pack: string) =>
      edit(pack, 'manifest-sha256.txt', (text) => text.replace(new RegExp(`^\\w+(?=  ${file}$)`, 'm'), zeros)),
  })),
  ...tags.slice(0, 3).map((file) => ({
    what: `a wrong hash of ${file}`,
    apply: (pack: string) => {
      const tag = join(pack, 'tagmanifest-sha256.txt')
      writeFileSync(tag, readFileSync(tag, 'utf8').replace(new RegExp(`^\\w+(?=  ${file}$)`, 'm'), zeros))
    },
  })),
  ...unsafe.map((path) => ({
    what: `${path} in the manifest`,
    apply: (pack: string) => {
      list(pack, 'manifest-sha256.txt', path)
      retag(pack)
    },
  })),
  ...unsafe.slice(0, 8).map((path) => ({
    what: `${path} in the tag manifest`,
    apply: (pack: string) => list(pack, 'tagmanifest-sha256.txt', path),
  })),
  ...unsafe.slice(0, 8).map((path) => ({
    what: `${path} in fetch.txt`,
    apply: (pack: string) => writeFileSync(join(pack, 'fetch.txt'), `https://example.org/x 1 ${path}\n`),
  })),
  ...payload.map((file) => ({
    what: `${file} listed twice`,
    apply: (pack: string) =>
      edit(pack, 'manifest-sha256.txt', (text) => `${text}${text.split('\n').find((line) => line.endsWith(file))}\n`),
  })),
  ...payload.map((file) => ({
    what: `${file} not listed`,
    apply: (pack: string) =>
      edit(pack, 'manifest-sha256.txt', (text) =>
        text
          .split('\n')
          .filter((line) => !line.endsWith(file))
          .join('\n'),
      ),
  })),
  ...files.map((file) => ({
    what: `a link out of the bag for ${file}`,
    apply: (pack: string, outside: string) => {
      const target = join(outside, 'copy')
      renameSync(join(pack, file), target)
      symlinkSync(target, join(pack, file))
    },
  })),
  { what: 'a link to a folder', apply: (pack, outside) => symlinkSync(outside, join(pack, 'data', 'more')) },
  { what: 'a link to nothing', apply: (pack) => symlinkSync('nowhere', join(pack, 'data', 'more')) },
  { what: 'a link up', apply: (pack) => symlinkSync('..', join(pack, 'data', 'more')) },
  {
    what: 'a file in a folder of its own',
    apply: (pack) => {
      mkdirSync(join(pack, 'data', 'more'))
      writeFileSync(join(pack, 'data', 'more', 'x'), '')
    },
  },
  {
    what: 'an entry for nothing',
    apply: (pack) => {
      list(pack, 'manifest-sha256.txt', 'data/nothing')
      retag(pack)
    },
  },
  { what: 'an entry for a missing tag file', apply: (pack) => list(pack, 'tagmanifest-sha256.txt', 'nothing.txt') },
  { what: 'no payload at all', apply: (pack) => rmSync(join(pack, 'data'), { recursive: true }) },
  {
    what: 'no manifest of a known algorithm',
    apply: (pack) => renameSync(join(pack, 'manifest-sha256.txt'), join(pack, 'manifest-crc7.txt')),
  },
  {
    what: 'a hash of another length',
    apply: (pack) => edit(pack, 'manifest-sha256.txt', (text) => text.replace(/^\w/, '')),
  },
  { what: 'a line without a path', apply: (pack) => edit(pack, 'manifest-sha256.txt', (text) => `${text}${zeros}\n`) },
  {
    what: 'a line without a hash',
    apply: (pack) => edit(pack, 'manifest-sha256.txt', (text) => `${text}  data/issue.txt\n`),
  },
  { what: 'an empty line', apply: (pack) => edit(pack, 'manifest-sha256.txt', (text) => `\n${text}`) },
  {
    what: 'a declaration without a version',
    apply: (pack) => edit(pack, 'bagit.txt', (text) => text.replace('1.0', 'one')),
  },
  {
    what: 'a declaration of no encoding',
    apply: (pack) => edit(pack, 'bagit.txt', (text) => text.split('\n')[0] ?? ''),
  },
  {
    what: 'an encoding nobody knows',
    apply: (pack) => edit(pack, 'bagit.txt', (text) => text.replace('UTF-8', 'UTF-77')),
  },
  { what: 'a byte order mark', apply: (pack) => edit(pack, 'bagit.txt', (text) => `\ufeff${text}`) },
  {
    what: 'another Payload-Oxum',
    apply: (pack) => edit(pack, 'bag-info.txt', (text) => text.replace(/Oxum: \d+/, 'Oxum: 1')),
  },
  {
    what: 'another identifier',
    apply: (pack) => edit(pack, 'bag-info.txt', (text) => text.replace(id, 'other-2021-03')),
  },
  {
    what: 'a line of fetch.txt that is none',
    apply: (pack) => writeFileSync(join(pack, 'fetch.txt'), 'data/issue.txt\n'),
  },
  {
    what: 'a file to fetch that is not listed',
    apply: (pack) => writeFileSync(join(pack, 'fetch.txt'), 'https://example.org/x 1 data/x\n'),
  },
]

test('there are at least 200 damages', () => expect(damages.length).toBeGreaterThanOrEqual(200))

test.skipIf(process.platform === 'win32')(
  'every damage of a pack in a library is found',
  () =>
    inFolder(async (folder) => {
      const [library, kept, outside] = [join(folder, 'library'), join(folder, 'kept'), join(folder, 'outside')]
      await buildSample(library)
      const pack = join(library, 'packs', id)
      cpSync(pack, kept, { recursive: true })
      const missed: string[] = []
      for (const { what, apply } of damages) {
        mkdirSync(outside)
        apply(pack, outside)
        // by itself, and as part of its library, which knows the pack's fingerprint
        const alone = await verifyFolder(pack, indexers).catch(() => null)
        const report = await verifyLibrary(library, indexers)
        if (report.whole || (alone?.whole && !what.includes('tagmanifest'))) missed.push(what)
        rmSync(pack, { recursive: true })
        rmSync(outside, { recursive: true })
        cpSync(kept, pack, { recursive: true })
      }
      expect(missed).toEqual([])
      expect((await verifyLibrary(library, indexers)).whole).toBe(true)
    }),
  60_000,
)

const rows: [what: string, sql: string][] = [
  ['a word of a text', "UPDATE block SET text = replace(text, '树', '木') WHERE id = 'l3'"],
  ['a kind', "UPDATE block SET kind = 'heading' WHERE id = 'l3'"],
  ['a page', "UPDATE block SET page = 9 WHERE id = 'l4'"],
  ['the spans', "UPDATE block SET spans = '[]' WHERE id = 'l4'"],
  ['a path', "UPDATE block SET path = '[\"x\"]' WHERE id = 'l5'"],
  ['a block gone', "DELETE FROM block WHERE id = 'l6'"],
  ['a region moved', 'UPDATE region SET x = x + 0.001 WHERE position = 1'],
  ['a region gone', 'DELETE FROM region WHERE position = 1'],
  ['a region of another image', 'UPDATE region SET image = 1 WHERE position = 0'],
  ['a title', "UPDATE document SET title = '另一题' WHERE id = 'd1'"],
  ['a number', "UPDATE document SET number = NULL WHERE id = 'd1'"],
  ['an outline', "UPDATE document SET outline = '[]' WHERE id = 'd1'"],
  ['a structure', "UPDATE document SET structure = '{}' WHERE id = 'd1'"],
  ['a document gone', "DELETE FROM document WHERE id = 'd1'"],
  ['a year', 'UPDATE issue SET year = 1999'],
  ['a fingerprint', "UPDATE issue SET fingerprint = 'x'"],
  ['the page images', "UPDATE issue SET facsimile = replace(facsimile, 'reconstruction', 'original')"],
  ['an issue gone', 'DELETE FROM issue'],
  [
    'a block of no issue',
    "INSERT INTO block SELECT rowid + 9000, 'x-1', document, 'l99', kind, part, level, heading_to, header, text, line, page, column_name, spans, path FROM block LIMIT 1",
  ],
]
test.each(rows)('the index is compared with the packs: %s', (_what, sql) =>
  inFolder(async (folder) => {
    await buildSample(folder)
    const raw = new Database(join(folder, 'library.sqlite'))
    raw.pragma('foreign_keys = OFF')
    raw.exec(sql)
    raw.close()
    const report = await verifyLibrary(folder, indexers)
    expect(report.whole).toBe(false)
    const found = report.properties.flatMap(({ findings }) => findings)
    expect(found.every(({ kind, file }) => /differs|unindexed|missing/.test(kind) && file === 'library.sqlite')).toBe(
      true,
    )
  }),
)

test('a pack that is not indexed, and an issue whose pack is gone, are named', () =>
  inFolder(async (folder) => {
    await buildSample(folder, [sampleModel(), sampleModel('jiangcheng-2021-04', '2021-04-12')])
    renameSync(join(folder, 'packs', 'jiangcheng-2021-04'), join(folder, 'away'))
    const gone = await verifyLibrary(folder, indexers)
    expect(gone.properties[1]?.findings).toEqual([
      { kind: 'missing', pack: 'jiangcheng-2021-04', file: 'packs/jiangcheng-2021-04' },
    ])
  }))
