import { statSync } from 'node:fs'
import { join } from 'node:path'
import { GazetteError } from '../contract/errors.ts'
import type { LibraryStatus } from '../contract/schemas/archive.ts'
import type { BlockIndexer } from './archive/indexer.ts'
import { type Library, libraryFile, openLibrary } from './archive/library.ts'

/** The library in a folder, opened when it is first needed and again when another one was built in its place. */
export interface CurrentLibrary {
  /** Throws `archive-missing`, `archive-corrupt`, `archive-too-new` or `archive-stale`, each time anew. */
  readonly get: () => Library
  /** The state, where `get` would throw too. */
  readonly status: () => LibraryStatus
  readonly close: () => void
}

const stateOf: Partial<Record<string, LibraryStatus['state']>> = {
  'archive-missing': 'missing',
  'archive-corrupt': 'corrupt',
  'archive-too-new': 'too-new',
  'archive-stale': 'stale',
}

/** Keeps the library of a folder open. A library that fails to open is tried again with the next call. */
export function currentLibrary(folder: string, indexers: readonly BlockIndexer[]): CurrentLibrary {
  const file = join(folder, libraryFile)
  let opened: { library: Library; identity: string } | null = null

  function close(): void {
    opened?.library.close()
    opened = null
  }

  function get(): Library {
    const identity = identityOf(file)
    if (opened?.identity === identity) return opened.library
    close()
    const library = openLibrary(folder, indexers)
    opened = { library, identity }
    return library
  }

  function status(): LibraryStatus {
    try {
      return get().status
    } catch (error) {
      const state = error instanceof GazetteError ? stateOf[error.code] : undefined
      if (!state) throw error
      return { state, issues: 0, images: 0, blocks: 0, fingerprint: null }
    }
  }

  return { get, status, close }
}

/** Tells one build of the file from the next: a new build is a new file under the same name. */
function identityOf(file: string): string {
  const { ino, size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { ino: 0, size: 0, mtimeMs: 0 }
  return `${ino}:${size}:${mtimeMs}`
}
