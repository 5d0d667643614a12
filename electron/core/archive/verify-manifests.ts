import { getHashes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Damage } from '../../contract/schemas/verification.ts'
import { isSafePath, parseManifest, type ManifestEntry } from './bag.ts'
import type { BagFiles } from './verify-bag.ts'

/** A hash algorithm as node:crypto names it. */
export type Algorithm = string

/** A manifest of a bag, for its payload or its tag files, with the entries that may be looked up on the disk. */
export interface BagManifest {
  file: string
  algorithm: Algorithm
  tag: boolean
  entries: ManifestEntry[]
}

/** The algorithm of a manifest's name: letters and digits alone (RFC 8493, section 2.4), as `sha3512` for `sha3-512`. */
const algorithms = new Map(getHashes().map((name) => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), name]))

/** Reads every manifest whose algorithm is known here. A bag without one it can be checked by is named incomplete. */
export async function readManifests(
  folder: string,
  files: BagFiles,
  encoding: string,
  damages: Damage[],
): Promise<BagManifest[]> {
  const manifests: BagManifest[] = []
  const unknown: string[] = []
  for (const file of files.keys()) {
    const match = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(file)
    if (!match?.[2]) continue
    const tag = match[1] !== undefined
    const algorithm = algorithms.get(match[2])
    if (algorithm === undefined) {
      if (!tag) unknown.push(file)
      continue
    }
    const text = await readTag(join(folder, file), encoding)
    if (text === null) {
      damages.push({ kind: 'unreadable', file })
      continue
    }
    const { entries, malformed } = parseManifest(text)
    for (const line of malformed) damages.push({ kind: 'malformed', file, detail: `line ${line}` })
    manifests.push({ file, algorithm, tag, entries: soundEntries(file, tag, entries, files, damages) })
  }
  if (!manifests.some(({ tag }) => !tag)) {
    if (unknown[0]) damages.push({ kind: 'unreadable', file: unknown[0], detail: 'unknown algorithm' })
    else damages.push({ kind: 'missing', file: 'manifest-sha256.txt' })
  }
  return manifests
}

async function readTag(file: string, encoding: string): Promise<string | null> {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(await readFile(file))
  } catch {
    return null
  }
}

/** Entries that may be looked up on the disk: safe paths, each once, spelt as the files are. */
function soundEntries(
  file: string,
  tag: boolean,
  entries: readonly ManifestEntry[],
  files: BagFiles,
  damages: Damage[],
): ManifestEntry[] {
  const spelt = spelling(files)
  const seen = new Set<string>()
  return entries.flatMap(({ path: listed, raw, hash }) => {
    const path = spelt(listed) ?? spelt(raw) ?? listed
    const inPlace = path.startsWith('data/') !== tag && !path.startsWith('tagmanifest-')
    if (!isSafePath(path) || !inPlace) damages.push({ kind: 'unsafe-path', file: path, detail: file })
    else if (seen.has(path)) damages.push({ kind: 'duplicate', file: path, detail: file })
    else {
      seen.add(path)
      return [{ path, raw, hash }]
    }
    return []
  })
}

/**
 * Finds how a listed path is spelt on this disk: the same characters may be composed or not (RFC 8493, section 5.2.2),
 * and before version 1.0 a percent sign was no escape.
 */
function spelling(files: BagFiles): (path: string) => string | null {
  const composed = new Map([...files.keys()].map((path) => [path.normalize('NFC'), path]))
  return (path) => (files.has(path) ? path : (composed.get(path.normalize('NFC')) ?? null))
}

/** Sees that what is listed is there and that the payload is listed: in every payload manifest since version 1.0, in one before. */
export function checkCoverage(
  files: BagFiles,
  manifests: readonly BagManifest[],
  version: number,
  damages: Damage[],
): void {
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'))
  const lists = manifests.map(({ file, tag, entries }) => ({ file, tag, listed: new Set(entries.map((e) => e.path)) }))
  for (const { file, listed } of lists)
    for (const path of listed) if (!files.has(path)) damages.push({ kind: 'missing', file: path, detail: file })
  const payloadLists = lists.filter(({ tag }) => !tag)
  for (const path of payload) {
    const without = payloadLists.filter(({ listed }) => !listed.has(path))
    if (version < 1 && without.length < payloadLists.length) continue
    for (const { file } of without) damages.push({ kind: 'unlisted', file: path, detail: file })
  }
}

/**
 * Looks at `fetch.txt` (RFC 8493, section 2.2.3): every line an address, a length and the path of a payload file that is
 * listed. Nothing is fetched; a file that was not is missing by its manifest.
 */
export async function checkFetch(
  folder: string,
  files: BagFiles,
  manifests: readonly BagManifest[],
  encoding: string,
  damages: Damage[],
): Promise<void> {
  if (!files.has('fetch.txt')) return
  const file = 'fetch.txt'
  const text = await readTag(join(folder, file), encoding)
  if (text === null) {
    damages.push({ kind: 'unreadable', file })
    return
  }
  const listed = new Set(manifests.filter(({ tag }) => !tag).flatMap(({ entries }) => entries.map(({ path }) => path)))
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  lines.forEach((line, index) => {
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)$/.exec(line)?.[1]
    if (path === undefined) damages.push({ kind: 'malformed', file, detail: `line ${index + 1}` })
    else if (!isSafePath(path) || !path.startsWith('data/'))
      damages.push({ kind: 'unsafe-path', file: path, detail: file })
    else if (!listed.has(path)) damages.push({ kind: 'unlisted', file: path, detail: file })
  })
}
