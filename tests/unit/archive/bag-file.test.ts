import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unpackBagFile, writeBagFile } from '../../../electron/core/archive/bag-file.ts'
import { addToLibrary } from '../../../electron/core/ingest/add.ts'
import { verifyPack } from '../../../electron/core/archive/verify-pack.ts'
import { filesOf, inFolder, writeSample } from './sample.ts'

const id = 'jiangcheng-2021-03'

/** A pack and a file of it in a folder of its own. */
const withFile = (use: (at: { folder: string; pack: string; file: string }) => Promise<void>) =>
  inFolder(async (folder) => {
    const pack = join(folder, id)
    const file = join(folder, `${id}.gazette`)
    await writeSample(pack)
    await writeBagFile(pack, file)
    await use({ folder, pack, file })
  })

const reasonOf = async (file: string, into: string): Promise<string> => {
  try {
    await unpackBagFile(file, into)
    return 'none'
  } catch (error) {
    expect(error).toMatchObject({ code: 'source-unreadable' })
    return (error as { values: { reason: string } }).values.reason
  }
}

test('a pack comes out of its file as it went in', () =>
  withFile(async ({ folder, pack, file }) => {
    const unpacked = await unpackBagFile(file, join(folder, 'out'))
    expect(unpacked).toBe(join(folder, 'out', id))
    expect(filesOf(unpacked)).toEqual(filesOf(pack))
    expect((await verifyPack(unpacked)).damages).toEqual([])
  }))

test('the same pack gives the same bytes, and nothing else is left beside it', () =>
  withFile(async ({ folder, pack, file }) => {
    const again = join(folder, 'again.gazette')
    await writeBagFile(pack, again)
    expect(readFileSync(again)).toEqual(readFileSync(file))
    expect(readdirSync(folder).toSorted()).toEqual(['again.gazette', id, `${id}.gazette`])
  }))

const hasTar = (() => {
  try {
    return execFileSync('tar', ['--version'], { encoding: 'utf8' }).length > 0
  } catch {
    return false
  }
})()

describe.runIf(hasTar)('beside the system’s tar', () => {
  test('reads what we write', () =>
    withFile(async ({ folder, pack, file }) => {
      const out = join(folder, 'out')
      mkdirSync(out)
      execFileSync('tar', ['-xf', file, '-C', out])
      expect(filesOf(join(out, id))).toEqual(filesOf(pack))
    }))

  test.each(['ustar', 'gnu'])('is read, in its format %s', (format) =>
    withFile(async ({ folder, pack }) => {
      const file = join(folder, 'theirs.gazette')
      execFileSync('tar', [`--format=${format}`, '-cf', file, '-C', folder, id])
      expect(filesOf(await unpackBagFile(file, join(folder, 'out')))).toEqual(filesOf(pack))
    }),
  )

  test('a link in it is refused', () =>
    withFile(async ({ folder, pack }) => {
      const file = join(folder, 'linked.gazette')
      symlinkSync('/etc/hostname', join(pack, 'link'))
      execFileSync('tar', ['--format=ustar', '-cf', file, '-C', folder, id])
      expect(await reasonOf(file, join(folder, 'out'))).toMatch(/neither a file nor a folder/)
    }))
})

test('is added to a library like the pack in it, and refused where that is damaged', () =>
  withFile(async ({ folder, pack, file }) => {
    const library = join(folder, 'library')
    const add = () => addToLibrary(library, [file], { indexers: [] })
    expect((await add()).issues).toMatchObject([{ issue: id, outcome: 'added' }])
    expect(filesOf(join(library, 'packs', id))).toEqual(filesOf(pack))
    expect((await addToLibrary(library, [pack], { indexers: [] })).issues).toMatchObject([{ outcome: 'unchanged' }])

    appendFileSync(join(pack, 'data', 'issue.txt'), 'x')
    await writeBagFile(pack, file)
    expect((await add()).failures).toMatchObject([{ path: file, error: { code: 'pack-damaged' } }])
    writeFileSync(file, 'no archive')
    expect((await add()).failures).toMatchObject([{ path: file, error: { code: 'source-unreadable' } }])
    expect(readdirSync(library).toSorted()).not.toContain('incoming')
  }))

/** One entry of a tar archive, as somebody of ill will may write it. */
function entry(name: string, content: string, type = '0'): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write('0000644\0', 100)
  head.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124)
  head.write(type, 156)
  head.write('ustar\x0000', 257)
  head.fill(' ', 148, 156)
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
  body.write(content)
  return Buffer.concat([head, body])
}
const end = Buffer.alloc(1024)

test.each([
  ['../outside.txt', /names \.\.\/outside/],
  ['a/../../outside.txt', /names a\/\.\.\/\.\.\/outside/],
  ['/etc/outside.txt', /names \/etc/],
  ['a/C:outside.txt', /names a\/C:/],
  ['a\\..\\outside.txt', /names a\\/],
  ['a/outside.txt ', /names a\/outside/],
])('a name that leads elsewhere is refused: %s', (name, reason) =>
  inFolder(async (folder) => {
    const file = join(folder, 'bad.gazette')
    writeFileSync(file, Buffer.concat([entry(name, 'text'), end]))
    const into = join(folder, 'deep', 'into')
    expect(await reasonOf(file, into)).toMatch(reason)
    expect(existsSync(join(folder, 'deep', 'outside.txt'))).toBe(false)
  }),
)

test.each([
  ['two folders at the root', [entry('a/x', '1'), entry('b/x', '1')], /it holds a and b/],
  ['a name twice', [entry('a/x', '1'), entry('a/X', '2')], /twice/],
  ['nothing', [], /nothing in it/],
  ['a device', [entry('a/x', '', '3')], /neither a file nor a folder/],
] as const)('%s is refused', (_what, entries, reason) =>
  inFolder(async (folder) => {
    const file = join(folder, 'bad.gazette')
    writeFileSync(file, Buffer.concat([...entries, end]))
    expect(await reasonOf(file, join(folder, 'into'))).toMatch(reason)
  }),
)

test('a file that is not one, cut short or changed is refused or gives the same names, and never more', () =>
  withFile(async ({ folder, file }) => {
    const whole = readFileSync(file)
    const damage = fc.oneof(
      fc.record({ cut: fc.integer({ min: 0, max: whole.length - 1024 }) }),
      fc.record({ at: fc.integer({ min: 0, max: whole.length - 1 }), bit: fc.integer({ min: 0, max: 7 }) }),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const bytes = 'cut' in change ? whole.subarray(0, change.cut) : Buffer.from(whole)
        if ('at' in change) bytes.writeUInt8(bytes.readUInt8(change.at) ^ (1 << change.bit), change.at)
        const bad = join(folder, 'bad.gazette')
        writeFileSync(bad, bytes)
        const into = join(folder, `out-${run++}`)
        const reason = await reasonOf(bad, into)
        if ('cut' in change) expect(reason).not.toBe('none')
        else if (reason === 'none') expect(readdirSync(into)).toEqual([id])
      }),
      { numRuns: 120 },
    )
  }))
