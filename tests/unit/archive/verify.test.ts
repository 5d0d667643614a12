import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { DamageKind } from '../../../electron/contract/schemas/verification.ts'
import { isSafePath, parseManifest } from '../../../electron/core/archive/bag.ts'
import { verifyBag } from '../../../electron/core/archive/verify-bag.ts'
import { verifyPack } from '../../../electron/core/archive/verify-pack.ts'
import { filesOf, inFolder, writeSample } from './sample.ts'

const zeros = '0'.repeat(64)

const damages: [what: string, kind: DamageKind, file: string, damage: (pack: string) => void][] = [
  ['a missing payload file', 'missing', 'data/issue.txt', (pack) => rmSync(join(pack, 'data/issue.txt'))],
  ['a missing model', 'missing', 'data/issue.json', (pack) => rmSync(join(pack, 'data/issue.json'))],
  ['no declaration', 'missing', 'bagit.txt', (pack) => rmSync(join(pack, 'bagit.txt'))],
  ['no manifest', 'missing', 'manifest-sha256.txt', (pack) => rmSync(join(pack, 'manifest-sha256.txt'))],
  ['no tag manifest', 'missing', 'tagmanifest-sha256.txt', (pack) => rmSync(join(pack, 'tagmanifest-sha256.txt'))],
  ['no bag information', 'missing', 'bag-info.txt', (pack) => rmSync(join(pack, 'bag-info.txt'))],
  [
    'a truncated facsimile',
    'altered',
    'data/facsimile.pdf',
    (pack) => truncateSync(join(pack, 'data/facsimile.pdf'), 9),
  ],
  ['a truncated facsimile', 'size', 'bag-info.txt', (pack) => truncateSync(join(pack, 'data/facsimile.pdf'), 9)],
  [
    'a copy beside its original',
    'unlisted',
    'data/issue (1).txt',
    (pack) => copyFileSync(join(pack, 'data/issue.txt'), join(pack, 'data/issue (1).txt')),
  ],
  ['a wrong hash', 'altered', 'data/issue.txt', (pack) => rehash(pack, 'data/issue.txt')],
  ['a path that climbs', 'unsafe-path', 'data/../../x', (pack) => list(pack, 'data/../../x')],
  ['an absolute path', 'unsafe-path', '/etc/hostname', (pack) => list(pack, '/etc/hostname')],
  ['a path on a drive', 'unsafe-path', 'C:/x', (pack) => list(pack, 'C:/x')],
  ['a path out of the payload', 'unsafe-path', 'bagit.txt', (pack) => list(pack, 'bagit.txt')],
  ['a duplicate entry', 'duplicate', 'data/issue.txt', (pack) => list(pack, 'data/issue.txt')],
  ['an entry for nothing', 'missing', 'data/nothing', (pack) => list(pack, 'data/nothing')],
  [
    'a line that is no entry',
    'malformed',
    'manifest-sha256.txt',
    (pack) => appendFileSync(join(pack, 'manifest-sha256.txt'), 'data/issue.txt\n'),
  ],
  ['a broken declaration', 'malformed', 'bagit.txt', (pack) => writeFileSync(join(pack, 'bagit.txt'), 'BagIt\n')],
  [
    'a tag file left out of the tag manifest',
    'unlisted',
    'bagit.txt',
    (pack) => writeFileSync(join(pack, 'tagmanifest-sha256.txt'), ''),
  ],
]

describe('a full check names', () => {
  test.each(damages)('%s as %s', (_what, kind, file, damage) =>
    inFolder(async (folder) => {
      const pack = join(folder, 'jiangcheng-2021-03')
      await writeSample(pack)
      damage(pack)
      const report = await verifyPack(pack)
      expect(report.damages).toContainEqual(expect.objectContaining({ kind, file }))
    }),
  )

  test.skipIf(process.platform === 'win32')('a link, which it does not follow', () =>
    inFolder(async (folder) => {
      const pack = join(folder, 'jiangcheng-2021-03')
      await writeSample(pack)
      mkdirSync(join(folder, 'outside'))
      writeFileSync(join(folder, 'outside', 'secret.txt'), 'x')
      symlinkSync(join(folder, 'outside'), join(pack, 'data', 'outside'))
      const { damages: found, files } = await verifyPack(pack)
      expect(found).toEqual([{ kind: 'link', file: 'data/outside' }])
      expect(files).toBe(8)
    }),
  )

  test('one flipped bit, wherever in the pack it is', () =>
    inFolder(async (folder) => {
      const pack = join(folder, 'jiangcheng-2021-03')
      await writeSample(pack)
      let flips = 0
      for (const name of Object.keys(filesOf(pack))) {
        const file = join(pack, name)
        const original = readFileSync(file)
        const step = Math.max(1, Math.floor(original.length / 12))
        for (let at = 0; at < original.length; at += step) {
          const bytes = Buffer.from(original)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
          writeFileSync(file, bytes)
          const { damages: found } = await verifyPack(pack)
          // The tag manifest covers itself by nothing; a flip that only changes a letter's case of a hash changes no hash.
          if (found.length === 0) expect(sameManifest(original, bytes)).toBe(true)
          else flips++
        }
        writeFileSync(file, original)
      }
      expect(flips).toBeGreaterThan(90)
      expect((await verifyPack(pack)).damages).toEqual([])
    }))
})

test('a pack under another name, or with another issue’s model, is named', () =>
  inFolder(async (folder) => {
    const pack = join(folder, 'jiangcheng-2021-04')
    await writeSample(pack)
    const { damages: found } = await verifyPack(pack)
    expect(found).toEqual([
      { kind: 'model', file: 'data/issue.json', detail: 'issue jiangcheng-2021-03 in a pack named jiangcheng-2021-04' },
    ])
  }))

test('a bag made elsewhere passes: other algorithms, folders, escapes, CRLF, capitals, tag files of its own', () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'data', 'a'), { recursive: true })
    mkdirSync(join(folder, 'notes'))
    const write = (name: string, content: string): void => writeFileSync(join(folder, name), content)
    write('data/a/100%.txt', '一百')
    write('data/empty', '')
    write('notes/readme.txt', 'not listed, and need not be')
    write('bagit.txt', 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n')
    write('bag-info.txt', 'Source-Organization: A library\r\n  of its own\r\nPayload-Oxum: 6.2\r\n')
    for (const algorithm of ['md5', 'sha512'])
      write(
        `manifest-${algorithm}.txt`,
        `${digest(algorithm, '一百').toUpperCase()} *data/a/100%25.txt\r\n${digest(algorithm, '')}\tdata/empty\r\n`,
      )
    expect(await verifyBag(folder)).toMatchObject({ damages: [], files: 7, bytes: 6 })
    write('data/empty', 'x')
    expect((await verifyBag(folder)).damages.map(({ kind, file }) => `${kind} ${file}`).toSorted()).toEqual([
      'altered data/empty',
      'altered data/empty',
      'size bag-info.txt',
    ])
  }))

test('a check tells how far it is and stops when told to', () =>
  inFolder(async (folder) => {
    const pack = join(folder, 'jiangcheng-2021-03')
    await writeSample(pack)
    const seen: [number, number][] = []
    await verifyPack(pack, { onProgress: (done, total) => seen.push([done, total]) })
    expect(seen).toHaveLength(7)
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1])
    const stop = new AbortController()
    const check = verifyPack(pack, { onProgress: () => stop.abort(), signal: stop.signal })
    await expect(check).rejects.toMatchObject({ code: 'cancelled' })
  }))

test.each(['', '.', '..', 'a/../b', 'a//b', './a', '/a', '~/a', '\\a', 'a\\b', 'c:a', 'a\0b', '../data/x'])(
  'the path %j is not safe',
  (path) => expect(isSafePath(path)).toBe(false),
)
test.each(['data/a', 'data/..a', 'data/公报 1.txt', 'data/a:b'])('the path %j is safe', (path) =>
  expect(isSafePath(path)).toBe(true),
)

function rehash(pack: string, path: string): void {
  const file = join(pack, 'manifest-sha256.txt')
  writeFileSync(file, readFileSync(file, 'utf8').replace(new RegExp(`^\\w+(?=  ${path}$)`, 'm'), zeros))
}

function list(pack: string, path: string): void {
  appendFileSync(join(pack, 'manifest-sha256.txt'), `${zeros}  ${path}\n`)
}

function digest(algorithm: string, content: string): string {
  return createHash(algorithm).update(content).digest('hex')
}

function sameManifest(one: Buffer, other: Buffer): boolean {
  const [before, after] = [one, other].map((bytes) => parseManifest(bytes.toString('utf8')))
  return isDeepStrictEqual(before, after)
}
