import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RoleContract } from '../contract/define.ts'
import type { CallContext, Handlers } from '../contract/dispatch.ts'
import { GazetteError } from '../contract/errors.ts'
import type { contract } from '../contract/index.ts'
import type { LibraryOverview, RemovedPack } from '../contract/schemas/curation.ts'
import { forgetRemoved, rebuildLibrary, removeIssue, restorePack } from './archive/curate.ts'
import type { BlockIndexer } from './archive/indexer.ts'
import { type Library, openLibrary } from './archive/library.ts'
import { withLibraryLock } from './archive/library-lock.ts'
import { packFingerprint, packNames, packTitle, removedPacks, storeFolders } from './archive/pack-store.ts'
import { noteReport } from './archive/note-report.ts'
import { reconcileLibrary, type LibraryWork } from './archive/reconcile.ts'
import { verifyLibrary } from './archive/verify-library.ts'
import type { CurrentLibrary } from './current-library.ts'
import { addToLibrary } from './ingest/add.ts'
import { changedIn, ensureOwnLibrary, type LibraryHome, readFrom } from './own-library.ts'

type Stage = Parameters<CallContext['progress']>[0]

/** Answers what changes the library or reads all of it. */
export function curatingHandlers(
  home: LibraryHome,
  indexers: readonly BlockIndexer[],
): Handlers<RoleContract<typeof contract, 'job'>> {
  const work = ({ signal, progress }: CallContext, stage: Stage): LibraryWork => ({
    indexers,
    signal,
    onProgress: (done, total) => progress(stage, done, total),
  })
  async function own(context: CallContext): Promise<string> {
    context.progress('preparing', 0, null)
    return ensureOwnLibrary(home)
  }

  return {
    'library.reconcile': async (_input, context) => {
      const folder = changedIn(home)
      if (home.own === null) return {}
      // What came with the program is never changed: an index of another version is made anew in a copy of one's own.
      if (!existsSync(folder) && !isStale(home.shipped, indexers)) return {}
      await own(context)
      await withLibraryLock(folder, context.signal, () => reconcileLibrary(folder, work(context, 'indexing')))
      return {}
    },
    'library.add': async ({ paths }, context) => addToLibrary(await own(context), paths, work(context, 'adding')),
    'library.remove': async ({ issue }, context) => ({
      name: await removeIssue(await own(context), issue, work(context, 'indexing')),
    }),
    'library.restore': async ({ name }, context) => ({
      issue: await restorePack(await own(context), name, work(context, 'indexing')),
    }),
    'library.forget': async ({ name }, context) => {
      await forgetRemoved(await own(context), name, work(context, 'preparing'))
      return {}
    },
    'library.rebuild': async (_input, context) => {
      await rebuildLibrary(await own(context), work(context, 'indexing'))
      return {}
    },
    'library.verify': async (_input, context) => {
      const folder = readFrom(home)
      const { signal, progress } = context
      const report = await verifyLibrary(folder, indexers, { signal, onProgress: (...at) => progress(...at) })
      if (folder === changedIn(home)) await noteReport(folder, report, signal)
      return report
    },
  }
}

/** Whether a library was made by another version of what works on it: of the normaliser, say. */
function isStale(folder: string, indexers: readonly BlockIndexer[]): boolean {
  try {
    openLibrary(folder, indexers).close()
    return false
  } catch (error) {
    return error instanceof GazetteError && error.code === 'archive-stale'
  }
}

/** Where the library is, what was taken out of it, and what came with the program and is not in it. */
export async function libraryOverview(home: LibraryHome, library: CurrentLibrary): Promise<LibraryOverview> {
  const folder = readFrom(home)
  const origin = home.own === null ? 'named' : folder === home.own ? 'own' : 'shipped'
  const removed = await removedPacks(folder)
  const offers = origin === 'own' ? await shippedElse(home.shipped, library.get(), removed) : []
  return { folder, origin, removed, offers }
}

/** Packs of the shipped library that the own one has not, or has in another version; those taken out of it are left out. */
async function shippedElse(
  shipped: string,
  own: Library,
  removed: readonly RemovedPack[],
): Promise<LibraryOverview['offers']> {
  const known = new Set(own.db.raw.prepare('SELECT fingerprint FROM issue').pluck().all())
  for (const { name } of removed) known.add(await packFingerprint(join(storeFolders(own.folder).removed, name)))
  const packs = (await packNames(shipped)).map((name) => join(storeFolders(shipped).packs, name))
  const offers = await Promise.all(
    packs.map(async (path) => {
      const fingerprint = await packFingerprint(path)
      return fingerprint === null || known.has(fingerprint) ? [] : [{ path, title: await packTitle(path) }]
    }),
  )
  return offers.flat()
}

/** Whether the page images of an issue are not to be shown, as they are not those that were added. */
export function pagesAreDamaged(library: Library, issue: string): boolean {
  return library.problems.some((problem) => problem.kind === 'pages' && problem.issue === issue)
}
