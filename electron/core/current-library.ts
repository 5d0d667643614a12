import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { GazetteError } from '../contract/errors.ts'
import type { LibraryStatus } from '../contract/schemas/archive.ts'
import type { BlockIndexer } from './archive/indexer.ts'
import { type Library, libraryFile, openLibrary } from './archive/library.ts'
import { problemsFile } from './archive/problems.ts'
import { openWritable } from './db/connection.ts'
import { type LibraryHome, readFrom } from './own-library.ts'

/** The library of a home, opened when it is first needed and again when it was changed or another one took its place. */
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

/** Keeps the library of a home open. A library that fails to open is tried again with the next call. */
export function currentLibrary(home: LibraryHome, indexers: readonly BlockIndexer[]): CurrentLibrary {
  let opened: { library: Library; identity: string } | null = null

  function close(): void {
    opened?.library.close()
    opened = null
  }

  function get(): Library {
    const folder = readFrom(home)
    const identity = identityOf(folder)
    if (opened?.identity === identity) return opened.library
    close()
    const library = openRolledBack(folder, indexers)
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

/** Opens a library; where a killed program left a change half done, that is rolled back first, which reading alone cannot. */
function openRolledBack(folder: string, indexers: readonly BlockIndexer[]): Library {
  try {
    return openLibrary(folder, indexers)
  } catch (error) {
    const file = join(folder, libraryFile)
    const halfDone = error instanceof GazetteError && error.code === 'archive-corrupt' && existsSync(`${file}-journal`)
    if (!halfDone) throw error
    try {
      const db = openWritable(file, { durable: true })
      db.raw.prepare('SELECT count(*) FROM sqlite_schema').get()
      db.close()
    } catch {
      throw error
    }
    return openLibrary(folder, indexers)
  }
}

/** Tells one state of a library from the next, by its files' names, sizes and times. */
function identityOf(folder: string): string {
  return [libraryFile, problemsFile].map((name) => fileIdentity(join(folder, name))).join(' ')
}

function fileIdentity(file: string): string {
  const { ino, size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { ino: 0, size: 0, mtimeMs: 0 }
  return `${file}:${ino}:${size}:${mtimeMs}`
}
