import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { LibraryReport, PackReport } from '../../contract/schemas/verification.ts'
import { throwIfCancelled } from './faults.ts'
import type { BlockIndexer } from './indexer.ts'
import { openLibrary } from './library.ts'
import type { CheckOptions } from './verify-bag.ts'
import { verifyPack } from './verify-pack.ts'

/**
 * Reads every byte of a library: each pack against its manifests, and the index by SQLite's own check. Progress is told
 * in bytes of the packs. Names what is wrong rather than throwing; throws `archive-missing` where there is no library
 * at all, and `cancelled`.
 */
export async function verifyLibrary(
  folder: string,
  indexers: readonly BlockIndexer[],
  options: CheckOptions = {},
): Promise<LibraryReport> {
  const index = checkIndex(folder, indexers)
  const names = await packsOf(join(folder, 'packs'))
  const sizes = await Promise.all(names.map((name) => bytesBelow(join(folder, 'packs', name))))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const packs: PackReport[] = []
  let before = 0
  for (const [at, pack] of names.entries()) {
    throwIfCancelled(options.signal)
    options.onProgress?.(before, total)
    const { damages, files, bytes } = await verifyPack(join(folder, 'packs', pack), {
      ...options,
      onProgress: (done) => options.onProgress?.(before + done, total),
    })
    packs.push({ pack, files, bytes, damages })
    before += sizes[at] ?? 0
  }
  options.onProgress?.(total, total)
  return { whole: index.length === 0 && packs.every(({ damages }) => damages.length === 0), packs, index }
}

function checkIndex(folder: string, indexers: readonly BlockIndexer[]): string[] {
  try {
    const library = openLibrary(folder, indexers)
    try {
      const rows = library.db.raw.pragma('quick_check(20)') as { quick_check: string }[]
      return rows.map((row) => row.quick_check).filter((word) => word !== 'ok')
    } finally {
      library.close()
    }
  } catch (error) {
    if (error instanceof GazetteError && error.code === 'archive-missing') throw error
    if (error instanceof GazetteError) return [[error.code, error.values?.['reason']].filter(Boolean).join(': ')]
    if (error instanceof Error && 'code' in error) return [error.message]
    throw error
  }
}

/** Names of the packs; those that begin with a dot are unfinished ones. */
async function packsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)))
  return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0)
}
