import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import { normaliserVersion } from '../../text/normalise.ts'
import { hashFile } from './disk.ts'
import { indexerVersions, type BlockIndexer } from './indexer.ts'
import { openLibrary } from './library.ts'
import { versions } from './model.ts'

/** Names of the issue folders in a folder of sources, in order. Throws `source-unreadable`. */
export async function sourceNames(sources: string): Promise<string[]> {
  return list(sources, (entry) => entry.isDirectory())
}

/**
 * SHA-256 over the SHA-256 of every source file and the versions of all that works on them: the same fingerprint means
 * the same archive. File times do not go in. Throws `source-unreadable`.
 */
export async function archiveFingerprint(sources: string, indexers: readonly BlockIndexer[]): Promise<string> {
  const fingerprint = createHash('sha256')
  const made = { ...versions, normaliser: normaliserVersion, indexers: indexerVersions(indexers) }
  fingerprint.update(`${JSON.stringify(made)}\n`)
  for (const name of await sourceNames(sources))
    for (const file of await list(join(sources, name), (entry) => entry.isFile())) {
      const path = join(sources, name, file)
      const { sha256 } = await hashFile(path, ['sha256']).catch((error: unknown) => {
        throw unreadable(path, error)
      })
      fingerprint.update(`${sha256}  ${name}/${file}\n`)
    }
  return fingerprint.digest('hex')
}

/** Whether the archive must be built anew: it cannot be opened, or something else went into it than is there now. */
export async function archiveIsStale(
  archive: string,
  sources: string,
  indexers: readonly BlockIndexer[],
): Promise<boolean> {
  const fingerprint = await archiveFingerprint(sources, indexers)
  try {
    const library = openLibrary(archive, indexers)
    library.close()
    return library.status.fingerprint !== fingerprint
  } catch (error) {
    if (error instanceof GazetteError) return true
    throw error
  }
}

type Entry = { name: string; isDirectory(): boolean; isFile(): boolean }

async function list(folder: string, wanted: (entry: Entry) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error)
  })
  return entries
    .filter((entry) => wanted(entry) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted()
}

function unreadable(file: string, cause: unknown): GazetteError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new GazetteError('source-unreadable', { values: { file, reason }, cause })
}
