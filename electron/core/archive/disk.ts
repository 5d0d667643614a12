import { createHash, hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'

/** Name of the database in a library's folder; the packs lie in `packs/` beside it. */
export const libraryFile = 'library.sqlite'

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const chunkBytes = 1 << 20
const wholeBytes = 1 << 23

/**
 * Digests of a file by several algorithms (names as node:crypto has them) in one reading, lower-case hexadecimal. An
 * aborted signal ends it early, with digests of a part. Files of a few megabytes are read at once: waiting for the disk
 * in steps would take longer than hashing them.
 */
export async function hashFile<Algorithm extends string>(
  file: string,
  algorithms: readonly Algorithm[],
  signal?: AbortSignal,
): Promise<Record<Algorithm, string>> {
  const { size } = statSync(file)
  if (size <= wholeBytes) {
    const bytes = readFileSync(file)
    return digestsOf(algorithms, (algorithm) => hash(algorithm, bytes))
  }
  const hashes = new Map(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]))
  const handle = await open(file, 'r')
  try {
    // two buffers: one is read while the other is hashed
    let [filled, next] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)]
    let reading = handle.read(filled, 0, chunkBytes)
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0 || signal?.aborted) break
      reading = handle.read(next, 0, chunkBytes)
      for (const each of hashes.values()) each.update(filled.subarray(0, bytesRead))
      ;[filled, next] = [next, filled]
    }
    await reading
  } finally {
    await handle.close()
  }
  return digestsOf(algorithms, (algorithm) => hashes.get(algorithm)?.digest('hex') ?? '')
}

function digestsOf<Algorithm extends string>(
  algorithms: readonly Algorithm[],
  digest: (algorithm: Algorithm) => string,
): Record<Algorithm, string> {
  return Object.fromEntries(algorithms.map((algorithm) => [algorithm, digest(algorithm)])) as Record<Algorithm, string>
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
