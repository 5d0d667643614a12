import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import { rm } from 'node:fs/promises'
import { withLibraryLock } from './library-lock.ts'
import { indexPack, openForChange, unindexIssue } from './library-write.ts'
import { readPack } from './pack.ts'
import { placePack, removedPacks, storeFolders, takeOutPack } from './pack-store.ts'
import { forgetProblems, readProblems } from './problems.ts'
import { rebuildIndex, reconcileLibrary, type LibraryWork } from './reconcile.ts'

/**
 * Takes an issue out of the library in `folder`. Its pack is kept among the removed ones; gives the name it has there.
 * Of an issue whose pack is gone already the mention is taken away: null. Throws `issue-not-found`, `library-in-use`.
 */
export async function removeIssue(folder: string, issue: string, work: LibraryWork): Promise<string | null> {
  return changing(folder, work, async () => {
    if (readProblems(folder).some((problem) => problem.issue === issue && problem.kind !== 'pages')) {
      await forgetProblems(folder, issue)
      if (!(await isIndexed(folder, issue, work))) return null
    }
    await takeOutPack(folder, issue)
    const db = openForChange(folder, work.indexers)
    try {
      unindexIssue(db, issue, work.indexers)
    } finally {
      db.close()
    }
    await forgetProblems(folder, issue)
    return (await removedPacks(folder))[0]?.name ?? null
  })
}

async function isIndexed(folder: string, issue: string, { indexers }: LibraryWork): Promise<boolean> {
  const db = openForChange(folder, indexers)
  try {
    return db.raw.prepare('SELECT 1 FROM issue WHERE id = ?').get(issue) !== undefined
  } finally {
    db.close()
  }
}

/**
 * Puts a removed pack back, in the place of whatever version of its issue is in the library now, which is kept among the
 * removed ones instead. Gives the issue. Throws `issue-not-found`, `archive-corrupt`, `library-in-use`.
 */
export async function restorePack(folder: string, name: string, work: LibraryWork): Promise<string> {
  return changing(folder, work, async () => {
    const removed = (await removedPacks(folder)).find((pack) => pack.name === name)
    if (!removed) throw new GazetteError('issue-not-found', { values: { issue: name } })
    const kept = join(storeFolders(folder).removed, name)
    const { model } = await readPack(kept)
    const { id } = model.issue
    const db = openForChange(folder, work.indexers)
    try {
      await placePack(folder, kept, id)
      indexPack(db, await readPack(join(storeFolders(folder).packs, id)), work.indexers)
    } finally {
      db.close()
    }
    await forgetProblems(folder, id)
    return id
  })
}

/** Deletes a removed pack for good. Throws `issue-not-found`, `library-in-use`. */
export async function forgetRemoved(folder: string, name: string, work: LibraryWork): Promise<void> {
  return withLibraryLock(folder, work.signal, async () => {
    if (!(await removedPacks(folder)).some((pack) => pack.name === name))
      throw new GazetteError('issue-not-found', { values: { issue: name } })
    await rm(join(storeFolders(folder).removed, name), { recursive: true })
  })
}

/** Makes the index of the library in `folder` anew from its packs. Throws `library-in-use`, `cancelled`. */
export async function rebuildLibrary(folder: string, work: LibraryWork): Promise<void> {
  return withLibraryLock(folder, work.signal, async () => {
    // a removal cut short is ended first: its pack must not come back
    await reconcileLibrary(folder, { indexers: work.indexers, signal: work.signal })
    await rebuildIndex(folder, work)
  })
}

async function changing<T>(folder: string, work: LibraryWork, change: () => Promise<T>): Promise<T> {
  return withLibraryLock(folder, work.signal, async () => {
    await reconcileLibrary(folder, work)
    return change()
  })
}
