import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { VerificationReport } from '../../contract/schemas/verification.ts'
import { parseBagInfo, parseManifest } from './bag.ts'
import type { BlockIndexer } from './indexer.ts'
import { libraryFile } from './disk.ts'
import { reportOf } from './verification-report.ts'
import { verifyBag } from './verify-bag.ts'
import { type LibraryCheck, verifyLibrary } from './verify-library.ts'
import { verifyPack } from './verify-pack.ts'

/**
 * Checks in full whatever is in `folder`: a library, a pack, or a bag that another program made. Throws `nothing-to-check`
 * where it is none of them, and `cancelled`.
 */
export async function verifyFolder(
  folder: string,
  indexers: readonly BlockIndexer[],
  options: LibraryCheck = {},
): Promise<VerificationReport> {
  const has = (name: string) =>
    stat(join(folder, name)).then(
      () => true,
      () => false,
    )
  if (await has(libraryFile)) return verifyLibrary(folder, indexers, options)
  const manifests = ['manifest-sha256.txt', 'manifest-sha512.txt', 'manifest-md5.txt']
  const isBag = (await Promise.all(['bagit.txt', 'data', 'bag-info.txt', ...manifests].map(has))).some(Boolean)
  if (!isBag) throw new GazetteError('nothing-to-check', { values: { folder } })
  const { onProgress, signal } = options
  const check = { signal, onProgress: (done: number, total: number) => onProgress?.('checking', done, total) }
  const scope = (await isPack(folder)) ? 'pack' : 'bag'
  const { damages, files, bytes } = await (scope === 'pack' ? verifyPack : verifyBag)(folder, check)
  const findings = damages.map((damage) => ({ ...damage, pack: null }))
  return reportOf(findings, { scope, packs: 1, files, bytes, rows: 0 })
}

/** Whether a bag is a pack of ours: it says so, or lists a model. */
async function isPack(folder: string): Promise<boolean> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '')
  if (parseBagInfo(await read('bag-info.txt')).get('Bag-Software-Agent') === 'Gazette Reader') return true
  return parseManifest(await read('manifest-sha256.txt')).entries.some(({ path }) => path === 'data/issue.json')
}
