import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Damage } from '../../contract/schemas/verification.ts'
import { parseBagInfo } from './bag.ts'
import { hashFile } from './disk.ts'
import { throwIfCancelled } from './faults.ts'
import { type Algorithm, type BagManifest, checkCoverage, checkFetch, readManifests } from './verify-manifests.ts'

/** What a full check of a bag found. A bag is whole when there are no damages. */
export interface BagReport {
  damages: Damage[]
  /** Every file of the bag, how many they are, and how many bytes were read of them. */
  names: string[]
  files: number
  bytes: number
}

/** How a long check tells how far it is, in bytes, and is told to stop. */
export interface CheckOptions {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** Files of a bag with their sizes in bytes, by path with slashes. */
export type BagFiles = ReadonlyMap<string, number>

/**
 * Checks every byte of a bag against its manifests (RFC 8493, section 3), reading each file once. Names what is wrong
 * rather than throwing; throws only `cancelled`, or the system's error where `folder` cannot be listed. Bags by earlier
 * versions of the format pass as well: there a payload file need stand in one manifest only.
 */
export async function verifyBag(folder: string, options: CheckOptions = {}): Promise<BagReport> {
  const damages: Damage[] = []
  const files = new Map<string, number>()
  walk(folder, '', files, damages)
  // whoever may give this up is heard between two bags
  await nextTurn()
  const { version, encoding } = await readDeclaration(folder, damages)
  const manifests = await readManifests(folder, files, encoding, damages)
  checkCoverage(files, manifests, version, damages)
  await checkFetch(folder, files, manifests, encoding, damages)
  await checkOxum(folder, files, damages)
  const bytes = await checkHashes(folder, files, manifests, damages, options)
  return { damages, names: [...files.keys()], files: files.size, bytes }
}

function walk(folder: string, prefix: string, files: Map<string, number>, damages: Damage[]): void {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (entry.isDirectory()) walk(folder, path, files, damages)
    else if (entry.isFile()) files.set(path, statSync(join(folder, path)).size)
    else damages.push({ kind: 'link', file: path })
  }
}

/** Version of the format and encoding of the tag files (RFC 8493, section 2.1.1); a broken declaration is taken for the current one. */
async function readDeclaration(folder: string, damages: Damage[]): Promise<{ version: number; encoding: string }> {
  const current = { version: 1, encoding: 'utf-8' }
  const bytes = await readFile(join(folder, 'bagit.txt')).catch(() => null)
  if (bytes === null) {
    damages.push({ kind: 'missing', file: 'bagit.txt' })
    return current
  }
  const text = bytes.toString('utf8').replace(/\r\n?/g, '\n')
  const match = /^BagIt-Version: (\d+\.\d+)\nTag-File-Character-Encoding: (\S+)\n*$/.exec(text)
  const encoding = match?.[2] ?? ''
  if (!match || !isKnownEncoding(encoding)) {
    damages.push({ kind: 'malformed', file: 'bagit.txt' })
    return current
  }
  return { version: Number(match[1]), encoding }
}

function isKnownEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

async function checkOxum(folder: string, files: BagFiles, damages: Damage[]): Promise<void> {
  if (!files.has('bag-info.txt')) return
  const info = await readFile(join(folder, 'bag-info.txt'), 'utf8').catch(() => null)
  if (info === null) {
    damages.push({ kind: 'unreadable', file: 'bag-info.txt' })
    return
  }
  const oxum = parseBagInfo(info).get('Payload-Oxum')
  if (oxum === undefined) return
  const payload = [...files].filter(([path]) => path.startsWith('data/'))
  const found = `${payload.reduce((sum, [, size]) => sum + size, 0)}.${payload.length}`
  if (oxum !== found)
    damages.push({ kind: 'size', file: 'bag-info.txt', detail: `Payload-Oxum ${oxum}, found ${found}` })
}

async function checkHashes(
  folder: string,
  files: BagFiles,
  manifests: readonly BagManifest[],
  damages: Damage[],
  options: CheckOptions,
): Promise<number> {
  const expected = new Map<string, { algorithm: Algorithm; hash: string; manifest: string }[]>()
  for (const { file, algorithm, entries } of manifests)
    for (const { path, hash } of entries) {
      const wanted = { algorithm, hash, manifest: file }
      if (!files.has(path)) continue
      const known = expected.get(path)
      if (known) known.push(wanted)
      else expected.set(path, [wanted])
    }

  const sizeOf = (path: string): number => files.get(path) ?? 0
  const total = [...expected.keys()].reduce((sum, path) => sum + sizeOf(path), 0)
  let done = 0
  for (const [path, wanted] of expected) {
    throwIfCancelled(options.signal)
    const names = [...new Set(wanted.map(({ algorithm }) => algorithm))]
    const found = await hashFile(join(folder, path), names, options.signal).catch(() => null)
    throwIfCancelled(options.signal)
    if (!found) damages.push({ kind: 'unreadable', file: path })
    else
      for (const { algorithm, hash, manifest } of wanted)
        if (found[algorithm] !== hash) damages.push({ kind: 'altered', file: path, detail: manifest })
    done += sizeOf(path)
    options.onProgress?.(done, total)
  }
  return done
}
