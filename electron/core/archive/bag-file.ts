import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import { unfinishedName } from './replace.ts'

/*
 * A pack as one file, to be handed on: a serialised bag (RFC 8493, section 4) as a tar archive (POSIX ustar) with the
 * pack's folder alone at its root. The same pack gives the same bytes.
 */

/** Ending of such a file. */
export const bagFileEnding = '.gazette'

const block = 512
const mostNameBytes = 100

/** Where the fields of a header stand, and how long they are. */
const field = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  time: [136, 12],
  sum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
  prefix: [345, 155],
} as const

/** Writes the pack in `folder` as one file, which is there as a whole or not at all. */
export async function writeBagFile(folder: string, file: string): Promise<void> {
  const base = basename(resolve(folder))
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
  const unfinished = unfinishedName(file)
  await rm(unfinished, { force: true })
  const out = await open(unfinished, 'wx')
  try {
    for (const name of names) {
      const source = join(folder, name)
      const { size } = await stat(source)
      await out.writeFile(headerOf(`${base}/${name}`, size))
      await out.writeFile(createReadStream(source))
      await out.writeFile(Buffer.alloc(paddingOf(size)))
    }
    await out.writeFile(Buffer.alloc(2 * block))
    await out.sync()
    await out.close()
    await rename(unfinished, file)
  } finally {
    await out.close().catch(() => undefined)
    await rm(unfinished, { force: true })
  }
}

/**
 * Unpacks such a file into the folder `into` and gives the folder of the pack in it. Whether the pack is whole is asked
 * of `verifyPack`. Throws `source-unreadable` for a file that is no tar archive or cut short, that holds anything but
 * files and folders, more than one folder at its root, the same name twice, or a name that leads elsewhere.
 */
export async function unpackBagFile(file: string, into: string): Promise<string> {
  const refuse = (reason: string, cause?: unknown) =>
    new GazetteError('source-unreadable', { values: { file, reason }, cause })
  const archive = await open(file, 'r').catch((error: Error) => {
    throw refuse(error.message, error)
  })
  try {
    const seen = new Set<string>()
    let base: string | null = null
    for await (const entry of entriesOf(archive)) {
      if (typeof entry === 'string') throw refuse(entry)
      if (entry.type === 'note') continue
      const parts = entry.name.split('/').filter((part) => part !== '' && part !== '.')
      const [first] = parts
      if (first === undefined) continue
      if (!isSafe(entry.name, parts)) throw refuse(`it names ${entry.name}`)
      base ??= first
      if (first !== base) throw refuse(`it holds ${base} and ${first}`)
      const target = join(into, ...parts)
      if (entry.type === 'folder') {
        await mkdir(target, { recursive: true })
        continue
      }
      // as systems that do not tell upper from lower case would see it
      const same = parts.join('/').toLowerCase()
      if (seen.has(same)) throw refuse(`it names ${entry.name} twice`)
      seen.add(same)
      await mkdir(dirname(target), { recursive: true })
      if (!(await copyOut(archive, entry, target))) throw refuse('it is cut short')
    }
    if (base === null || seen.size === 0) throw refuse('there is nothing in it')
    return join(into, base)
  } finally {
    await archive.close()
  }
}

interface Entry {
  type: 'file' | 'folder' | 'note'
  name: string
  size: number
  /** Where its contents begin. */
  at: number
}

/** The entries of an archive in order; a sentence where it is none. */
async function* entriesOf(archive: FileHandle): AsyncGenerator<Entry | string> {
  const head = Buffer.alloc(block)
  for (let at = 0; ; ) {
    const { bytesRead } = await archive.read(head, 0, block, at)
    if (bytesRead < block) return yield 'it is cut short'
    if (head.every((byte) => byte === 0)) return undefined
    const entry = readHeader(head, at + block)
    yield entry
    if (typeof entry === 'string') return undefined
    at += block + entry.size + paddingOf(entry.size)
  }
}

function readHeader(head: Buffer, at: number): Entry | string {
  const text = ([from, length]: readonly [number, number]) =>
    head.toString('utf8', from, from + length).split('\0', 1)[0] ?? ''
  const number = (place: readonly [number, number]) => {
    const digits = text(place).trim()
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
  }
  if (!text(field.magic).startsWith('ustar') || number(field.sum) !== sumOf(head)) return 'it is no tar archive'
  const size = number(field.size)
  if (!Number.isSafeInteger(size)) return 'it holds a file of no known size'
  const prefix = text(field.prefix)
  // GNU writes times where POSIX has the beginning of a long name
  const posix = head.toString('latin1', 257, 263) === 'ustar\0'
  const name = posix && prefix !== '' ? `${prefix}/${text(field.name)}` : text(field.name)
  const type = text(field.type)
  if (type === '0' || type === '') return { type: 'file', name, size, at }
  if (type === '5') return { type: 'folder', name, size, at }
  // extended headers may only add what does not matter here
  if (type === 'g') return { type: 'note', name, size, at }
  return `it holds ${name}, which is neither a file nor a folder`
}

/** False where the file ends before its contents do. */
async function copyOut(archive: FileHandle, { size, at }: Entry, target: string): Promise<boolean> {
  const out = await open(target, 'wx')
  try {
    const buffer = Buffer.alloc(1 << 20)
    for (let done = 0; done < size; ) {
      const { bytesRead } = await archive.read(buffer, 0, Math.min(buffer.length, size - done), at + done)
      if (bytesRead === 0) return false
      await out.write(buffer, 0, bytesRead)
      done += bytesRead
    }
    return true
  } finally {
    await out.close()
  }
}

/** Nothing above the folder, nothing absolute, nothing that Windows would read as a drive, a stream or a folder. */
function isSafe(name: string, parts: readonly string[]): boolean {
  return !name.startsWith('/') && !parts.some((part) => part === '..' || /[\\:\0]/.test(part) || /[. ]$/.test(part))
}

const octal = (value: number, [, length]: readonly [number, number]): string =>
  value.toString(8).padStart(length - 1, '0')

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > mostNameBytes) throw new RangeError(`${name} is too long a name for a pack`)
  const head = Buffer.alloc(block)
  const put = ([from]: readonly [number, number], text: string) => head.write(text, from, 'utf8')
  put(field.name, name)
  put(field.mode, octal(0o644, field.mode))
  put(field.owner, octal(0, field.owner))
  put(field.group, octal(0, field.group))
  put(field.size, octal(size, field.size))
  put(field.time, octal(0, field.time))
  put(field.type, '0')
  put(field.magic, 'ustar\x0000')
  put(field.sum, `${sumOf(head).toString(8).padStart(6, '0')}\0 `)
  return head
}

/** Sum of a header's bytes, its own place counted as spaces. */
function sumOf(head: Buffer): number {
  const [from, length] = field.sum
  return head.reduce((sum, byte, at) => sum + (at >= from && at < from + length ? 0x20 : byte), 0)
}

const paddingOf = (size: number) => (block - (size % block)) % block
