import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Damage } from '../../contract/schemas/verification.ts'
import { isSafePath, parseBagInfo, parseManifest, type ManifestEntry } from './bag.ts'
import { hashFile } from './disk.ts'
import { throwIfCancelled } from './faults.ts'

/** What a full check found. A bag is whole when there are no damages. */
export interface BagReport {
  damages: Damage[]
  /** Files read and their bytes. */
  files: number
  bytes: number
}

/** How a long check tells how far it is, in bytes, and is told to stop. */
export interface CheckOptions {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const
type Algorithm = (typeof algorithms)[number]

/** A manifest of the bag, for its payload or its tag files. */
interface BagManifest {
  file: string
  algorithm: Algorithm
  tag: boolean
  entries: ManifestEntry[]
}

/**
 * Checks every byte of a bag against its manifests (RFC 8493, section 3), reading each file once. Names what is wrong
 * rather than throwing; throws only `cancelled`, or the system's error where `folder` cannot be listed.
 */
export async function verifyBag(folder: string, options: CheckOptions = {}): Promise<BagReport> {
  const damages: Damage[] = []
  const sizes = await walk(folder, '', damages)
  await checkDeclaration(folder, damages)
  const manifests = await readManifests(folder, sizes, damages)
  checkCoverage(sizes, manifests, damages)
  await checkOxum(folder, sizes, damages)
  const bytes = await checkHashes(folder, sizes, manifests, damages, options)
  return { damages, files: sizes.size, bytes }
}

async function walk(folder: string, prefix: string, damages: Damage[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  const names = (await readdir(join(folder, prefix))).toSorted()
  for (const name of names) {
    const path = prefix === '' ? name : `${prefix}/${name}`
    const status = await lstat(join(folder, path))
    if (status.isDirectory()) for (const [file, size] of await walk(folder, path, damages)) sizes.set(file, size)
    else if (status.isFile()) sizes.set(path, status.size)
    else damages.push({ kind: 'link', file: path })
  }
  return sizes
}

async function checkDeclaration(folder: string, damages: Damage[]): Promise<void> {
  const text = await readFile(join(folder, 'bagit.txt'), 'utf8').catch(() => null)
  if (text === null) damages.push({ kind: 'missing', file: 'bagit.txt' })
  else if (!/^BagIt-Version: \d+\.\d+\r?\n?Tag-File-Character-Encoding: \S+\s*$/.test(text.replace(/\r(?!\n)/g, '\n')))
    damages.push({ kind: 'malformed', file: 'bagit.txt' })
}

async function readManifests(folder: string, sizes: Map<string, number>, damages: Damage[]): Promise<BagManifest[]> {
  const manifests: BagManifest[] = []
  for (const file of sizes.keys()) {
    const match = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(file)
    const algorithm = algorithms.find((name) => name === match?.[2])
    if (!match || !algorithm) continue
    const { entries, malformed } = parseManifest(await readFile(join(folder, file), 'utf8'))
    for (const line of malformed) damages.push({ kind: 'malformed', file, detail: `line ${line}` })
    manifests.push({ file, algorithm, tag: match[1] !== undefined, entries: soundEntries(file, entries, damages) })
  }
  if (!manifests.some(({ tag }) => !tag)) damages.push({ kind: 'missing', file: 'manifest-sha256.txt' })
  return manifests
}

/** Entries that may be looked up on the disk: safe paths, each once. */
function soundEntries(file: string, entries: ManifestEntry[], damages: Damage[]): ManifestEntry[] {
  const payload = file.startsWith('manifest-')
  const seen = new Set<string>()
  return entries.filter(({ path }) => {
    const inPlace = path.startsWith('data/') === payload
    if (!isSafePath(path) || !inPlace) damages.push({ kind: 'unsafe-path', file: path, detail: file })
    else if (seen.has(path)) damages.push({ kind: 'duplicate', file: path, detail: file })
    else return Boolean(seen.add(path))
    return false
  })
}

function checkCoverage(sizes: Map<string, number>, manifests: BagManifest[], damages: Damage[]): void {
  for (const { file, tag, entries } of manifests) {
    const listed = new Set(entries.map(({ path }) => path))
    for (const path of listed) if (!sizes.has(path)) damages.push({ kind: 'missing', file: path, detail: file })
    if (tag) continue
    for (const path of sizes.keys())
      if (path.startsWith('data/') && !listed.has(path)) damages.push({ kind: 'unlisted', file: path, detail: file })
  }
}

async function checkOxum(folder: string, sizes: Map<string, number>, damages: Damage[]): Promise<void> {
  if (!sizes.has('bag-info.txt')) return
  const oxum = parseBagInfo(await readFile(join(folder, 'bag-info.txt'), 'utf8')).get('Payload-Oxum')
  if (oxum === undefined) return
  const payload = [...sizes].filter(([path]) => path.startsWith('data/'))
  const found = `${payload.reduce((sum, [, size]) => sum + size, 0)}.${payload.length}`
  if (oxum !== found)
    damages.push({ kind: 'size', file: 'bag-info.txt', detail: `Payload-Oxum ${oxum}, found ${found}` })
}

async function checkHashes(
  folder: string,
  sizes: Map<string, number>,
  manifests: BagManifest[],
  damages: Damage[],
  options: CheckOptions,
): Promise<number> {
  const expected = new Map<string, { algorithm: Algorithm; hash: string; manifest: string }[]>()
  for (const { file, algorithm, entries } of manifests)
    for (const { path, hash } of entries)
      if (sizes.has(path)) expected.set(path, [...(expected.get(path) ?? []), { algorithm, hash, manifest: file }])

  const total = [...expected.keys()].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
  let done = 0
  for (const [path, wanted] of expected) {
    throwIfCancelled(options.signal)
    const names = [...new Set(wanted.map(({ algorithm }) => algorithm))]
    const found = await hashFile(join(folder, path), names).catch(() => null)
    if (!found) damages.push({ kind: 'unreadable', file: path })
    else
      for (const { algorithm, hash, manifest } of wanted)
        if (found[algorithm] !== hash) damages.push({ kind: 'altered', file: path, detail: manifest })
    done += sizes.get(path) ?? 0
    options.onProgress?.(done, total)
  }
  return done
}
