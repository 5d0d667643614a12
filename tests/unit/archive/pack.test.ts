import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseBagInfo, parseManifest } from '../../../electron/core/archive/bag.ts'
import { readPack } from '../../../electron/core/archive/pack.ts'
import { verifyPack } from '../../../electron/core/archive/verify-pack.ts'
import { filesOf, inFolder, sampleModel, writeSample } from './sample.ts'

test('a pack is a bag of the files it was given', () =>
  inFolder(async (folder) => {
    const pack = join(folder, 'jiangcheng-2021-03')
    await writeSample(pack)
    expect(Object.keys(filesOf(folder))).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'data/facsimile.alto.xml',
        'data/facsimile.pdf',
        'data/issue.json',
        'data/issue.txt',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
      ].map((name) => `jiangcheng-2021-03/${name}`),
    )
    expect(readFileSync(join(pack, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    )
    const manifest = parseManifest(readFileSync(join(pack, 'manifest-sha256.txt'), 'utf8'))
    expect(manifest.malformed).toEqual([])
    const found = filesOf(pack)
    for (const { path, hash } of manifest.entries) expect(found[path]).toBe(hash)
    expect(parseBagInfo(readFileSync(join(pack, 'bag-info.txt'), 'utf8')).get('External-Identifier')).toBe(
      'jiangcheng-2021-03',
    )
    expect(await verifyPack(pack)).toMatchObject({ damages: [], files: 8 })
  }))

test('the same contents give the same bytes, and the pack reads back as the model that went in', () =>
  inFolder(async (folder) => {
    const first = join(folder, 'one', 'jiangcheng-2021-03')
    const second = join(folder, 'two', 'jiangcheng-2021-03')
    await writeSample(first)
    await writeSample(second)
    expect(filesOf(second)).toEqual(filesOf(first))
    const [one, two] = [await readPack(first), await readPack(second)]
    expect(one.model).toEqual(sampleModel())
    expect(two.fingerprint).toBe(one.fingerprint)
    const changed = sampleModel()
    changed.issue.title = '江城市人民政府公报（增刊）'
    await writeSample(second, changed)
    expect((await readPack(second)).fingerprint).not.toBe(one.fingerprint)
  }))

test('a pack without a facsimile holds text and model alone', () =>
  inFolder(async (folder) => {
    const pack = join(folder, 'jiangcheng-2021-03')
    await writeSample(pack, { ...sampleModel(), facsimile: null, regions: {} })
    expect((await readPack(pack)).model.facsimile).toBeNull()
    expect((await verifyPack(pack)).damages).toEqual([])
  }))

const opened: [what: string, reason: string, damage: (pack: string) => void][] = [
  ['no declaration', 'missing', (pack) => rmSync(join(pack, 'bagit.txt'))],
  ['another declaration', 'declaration', (pack) => writeFileSync(join(pack, 'bagit.txt'), 'BagIt-Version: 2.0\n')],
  ['a missing payload file', 'missing', (pack) => rmSync(join(pack, 'data', 'issue.txt'))],
  ['a missing payload folder', 'missing', (pack) => rmSync(join(pack, 'data'), { recursive: true })],
  ['a file too many', 'unlisted', (pack) => writeFileSync(join(pack, 'data', 'issue copy.txt'), '')],
  ['a longer file', 'size', (pack) => appendFileSync(join(pack, 'data', 'issue.txt'), '\n')],
  ['a broken manifest', 'manifest', (pack) => appendFileSync(join(pack, 'manifest-sha256.txt'), 'nothing\n')],
]
test.each(opened)('opening refuses a pack with %s', (_what, reason, damage) =>
  inFolder(async (folder) => {
    const pack = join(folder, 'jiangcheng-2021-03')
    await writeSample(pack)
    damage(pack)
    await expect(readPack(pack)).rejects.toMatchObject({ code: 'archive-corrupt', values: { reason } })
  }),
)

test('opening refuses a model of another shape or a later text rule', () =>
  inFolder(async (folder) => {
    const pack = join(folder, 'jiangcheng-2021-03')
    await writeSample(pack)
    const file = join(pack, 'data', 'issue.json')
    const original = readFileSync(file, 'utf8')
    writeFileSync(file, original.replace('"kind":"notice"', '"kind":"nobody"'))
    await expect(readPack(pack)).rejects.toMatchObject({ code: 'archive-corrupt', values: { reason: 'model' } })
    writeFileSync(file, original.replace('"textRule":1', '"textRule":9'))
    await expect(readPack(pack)).rejects.toMatchObject({ code: 'archive-too-new' })
    writeFileSync(file, original.replace('{"issue"', '["issue"'))
    await expect(readPack(pack)).rejects.toMatchObject({ code: 'archive-corrupt', values: { reason: 'json' } })
  }))
