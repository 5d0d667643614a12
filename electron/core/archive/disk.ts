import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Digests of a file by several algorithms (names as node:crypto has them) in one reading, lower-case hexadecimal. */
export async function hashFile<Algorithm extends string>(
  file: string,
  algorithms: readonly Algorithm[],
): Promise<Record<Algorithm, string>> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const)
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>)
    for (const [, hash] of hashes) hash.update(chunk)
  return Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')])) as Record<Algorithm, string>
}

/** Makes a folder and those above it. Not `mkdir` with `recursive`: that never returns where a folder is there and still takes no other (`/proc`). */
export async function makeFolder(folder: string): Promise<void> {
  const exists = () =>
    stat(folder).then(
      () => true,
      () => false,
    )
  if (await exists()) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  try {
    await mkdir(folder)
  } catch (error) {
    // another process may have made it just now
    if (!(await exists())) throw error
  }
}

/** Waits until a file's contents are on the disk. */
export async function syncFile(file: string): Promise<void> {
  // Windows flushes only through a handle that may write.
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Waits until the names in a folder are on the disk; does nothing on Windows, which has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a new file and waits for the disk. A stream as content copies a file without its mode: sources may be read-only. */
export async function writeSynced(file: string, content: string | Uint8Array | Readable): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
