import { createReadStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile, syncFolder, writeSynced } from './disk.ts'
import { replaceFolder, unfinishedName } from './replace.ts'

/** The two lines of `bagit.txt` (RFC 8493, section 2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** A file of a bag's payload: its name under `data/` and its contents, or the file that holds them. */
export interface PayloadFile {
  name: string
  content: string | Uint8Array | { file: string }
}

/** One line of a manifest. `path` is relative to the bag and uses slashes; `raw` is the same with its escapes as written. */
export interface ManifestEntry {
  hash: string
  path: string
  raw: string
}

/** A manifest read: its entries in order, and the numbers (1-based) of lines that are no entries. */
export interface Manifest {
  entries: ManifestEntry[]
  malformed: number[]
}

/**
 * Writes a bag (RFC 8493) with SHA-256 manifests: into a folder beside it, to the disk, then renamed into its place.
 * No clock and no random number goes in, so the same payload gives the same bytes. `info` are the further lines of
 * `bag-info.txt`; Payload-Oxum is added.
 */
export async function writeBag(
  folder: string,
  payload: readonly PayloadFile[],
  info: readonly (readonly [label: string, value: string])[],
): Promise<void> {
  const unfinished = unfinishedName(folder)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(join(unfinished, 'data'), { recursive: true })
  let bytes = 0
  const entries: Omit<ManifestEntry, 'raw'>[] = []
  for (const { name, content } of payload) {
    const file = join(unfinished, 'data', name)
    const copied = typeof content === 'object' && 'file' in content
    await writeSynced(file, copied ? createReadStream(content.file) : content)
    bytes += (await stat(file)).size
    entries.push({ hash: (await hashFile(file, ['sha256'])).sha256, path: `data/${name}` })
  }
  await syncFolder(join(unfinished, 'data'))

  const lines = [...info, ['Payload-Oxum', `${bytes}.${payload.length}`] as const]
  const tagFiles: Record<string, string> = {
    'bag-info.txt': lines.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join(''),
    'bagit.txt': bagDeclaration,
    'manifest-sha256.txt': formatManifest(entries),
  }
  const tagEntries: Omit<ManifestEntry, 'raw'>[] = []
  for (const [name, content] of Object.entries(tagFiles)) {
    const file = join(unfinished, name)
    await writeSynced(file, content)
    tagEntries.push({ hash: (await hashFile(file, ['sha256'])).sha256, path: name })
  }
  await writeSynced(join(unfinished, 'tagmanifest-sha256.txt'), formatManifest(tagEntries))
  await syncFolder(unfinished)
  await replaceFolder(unfinished, folder)
}

/** The text of a manifest, entries in code-point order of their paths. */
export function formatManifest(entries: readonly Omit<ManifestEntry, 'raw'>[]): string {
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ hash, path }) => `${hash}  ${encodePath(path)}\n`)
    .join('')
}

/** Reads a manifest. Hashes come out in lower case; only %0A, %0D and %25 are escapes (RFC 8493, section 2.1.3). */
export function parseManifest(text: string): Manifest {
  const entries: ManifestEntry[] = []
  const malformed: number[] = []
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  lines.forEach((line, index) => {
    const match = /^([0-9a-fA-F]+)[ \t]+(?:\*|\.\/)?(\S.*)$/.exec(line)
    if (!match?.[1] || !match[2]) malformed.push(index + 1)
    else entries.push({ hash: match[1].toLowerCase(), path: decodePath(match[2]), raw: match[2] })
  })
  return { entries, malformed }
}

const encodePath = (path: string): string => path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D')

const decodePath = (path: string): string =>
  path.replace(/%(?:0a|0d|25)/gi, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)))

/** The lines of `bag-info.txt` by label, as written; a line that begins with white space goes on with the one before. */
export function parseBagInfo(text: string): Map<string, string> {
  const info = new Map<string, string>()
  let label: string | undefined
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = /^([^\s:][^:]*):\s*(.*)$/.exec(line)
    if (match?.[1]) info.set((label = match[1].trim()), (match[2] ?? '').trim())
    else if (label !== undefined && /^\s+\S/.test(line)) info.set(label, `${info.get(label)} ${line.trim()}`)
  }
  return info
}

/** Whether a path of a manifest stays inside the bag on every system: relative, with slashes, no `.` or `..` in it. */
export function isSafePath(path: string): boolean {
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(path) || path.includes('\\') || path.includes('\0')) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
