import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { LibraryProblem } from '../../contract/schemas/curation.ts'
import type { WritableDb } from '../db/connection.ts'
import { throwIfCancelled } from './faults.ts'
import type { BlockIndexer } from './indexer.ts'
import { buildLibrary, libraryFile } from './library.ts'
import { openForChange, indexPack, unindexIssue } from './library-write.ts'
import { readPack } from './pack.ts'
import { packFingerprint, packNames, removedPacks, setAside, settlePacks, storeFolders } from './pack-store.ts'
import { mergeProblems, readProblems, writeProblems } from './problems.ts'

/** What is done to a library as a whole: how far it is, and how it is given up. */
export interface LibraryWork {
  indexers: readonly BlockIndexer[]
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Brings index and packs of a library together again, whatever a killed program left: packs that are not indexed are,
 * a removal cut short is ended, an issue whose pack is gone and a pack that cannot be read are set aside and named. An
 * index that cannot be opened is set aside, or is of another version, and is made anew from the packs. Hold the
 * library's lock. Throws `archive-too-new`, `cancelled`.
 */
export async function reconcileLibrary(library: string, work: LibraryWork): Promise<void> {
  await settlePacks(library)
  const file = join(library, libraryFile)
  if (!existsSync(file)) return rebuildIndex(library, work)
  let db: WritableDb
  try {
    db = openForChange(library, work.indexers)
  } catch (error) {
    const code = error instanceof GazetteError ? error.code : null
    if (code === 'archive-stale') return rebuildIndex(library, work)
    if (code !== 'archive-corrupt') throw error
    return replaceDamagedIndex(library, work, (error as GazetteError).values?.['reason'])
  }
  try {
    await matchPacks(library, db, work)
  } catch (error) {
    // damage further on than opening looks
    if (!(error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(error.code))))
      throw error
    db.close()
    await replaceDamagedIndex(library, work, 'read')
  } finally {
    if (db.raw.open) db.close()
  }
}

async function replaceDamagedIndex(library: string, work: LibraryWork, reason = 'read' as string | number) {
  const file = join(library, libraryFile)
  await rm(`${file}-journal`, { force: true })
  await setAside(library, file, libraryFile)
  const problem = { kind: 'index', issue: null, title: null, file: libraryFile, reason: String(reason) } as const
  await writeProblems(library, mergeProblems(readProblems(library), [problem]))
  await rebuildIndex(library, work)
}

/**
 * Makes the index of a library anew from its packs and puts it in the place of the old one when it is whole. A pack that
 * cannot be read is set aside and named. Hold the library's lock. Throws `cancelled`.
 */
export async function rebuildIndex(library: string, work: LibraryWork): Promise<void> {
  const { packs } = storeFolders(library)
  const refused = new Map<string, GazetteError>()
  await buildLibrary({
    ...work,
    packs,
    out: join(library, libraryFile),
    onRefused: (name, error) => void refused.set(name, error),
  })
  const problems: LibraryProblem[] = []
  for (const [name, error] of refused) problems.push(await refuse(library, name, error))
  const kept = readProblems(library).filter(({ kind }) => kind !== 'pack' && kind !== 'pages')
  await writeProblems(library, mergeProblems(kept, problems))
}

async function matchPacks(library: string, db: WritableDb, { indexers, onProgress, signal }: LibraryWork) {
  const { packs, removed } = storeFolders(library)
  const names = await packNames(library)
  const rows = new Map(
    (
      db.raw.prepare('SELECT id, title, pack, fingerprint FROM issue').all() as {
        id: string
        title: string
        pack: string
        fingerprint: string
      }[]
    ).map((row) => [row.pack, row]),
  )
  const problems: LibraryProblem[] = []
  for (const [done, name] of names.entries()) {
    throwIfCancelled(signal)
    const fingerprint = await packFingerprint(join(packs, name))
    if (fingerprint !== null && fingerprint === rows.get(name)?.fingerprint) continue
    try {
      indexPack(db, await readPack(join(packs, name)), indexers)
    } catch (error) {
      if (!(error instanceof GazetteError)) throw error
      // what was indexed before its pack was damaged stays readable, and opening names the damage
      if (!rows.has(name)) problems.push(await refuse(library, name, error))
      else problems.push(problemOf('pack', name, rows.get(name)?.title ?? null, error))
    }
    onProgress?.(done + 1, names.length)
  }
  const present = new Set(names)
  const gone = [...rows.values()].filter(({ pack }) => !present.has(pack))
  const out = gone.length === 0 ? [] : await removedPacks(library)
  for (const { id, title, fingerprint } of gone) {
    const last = out.find(({ issue }) => issue === id)
    const takenOut = last !== undefined && (await packFingerprint(join(removed, last.name))) === fingerprint
    unindexIssue(db, id, indexers)
    if (!takenOut) problems.push({ kind: 'lost', issue: id, title, file: `packs/${id}`, reason: 'missing' })
  }
  if (problems.length > 0) await writeProblems(library, mergeProblems(readProblems(library), problems))
}

/** Sets a pack aside that cannot be read. */
async function refuse(library: string, name: string, error: GazetteError): Promise<LibraryProblem> {
  await setAside(library, join(storeFolders(library).packs, name), name)
  return problemOf('refused', name, null, error)
}

function problemOf(kind: LibraryProblem['kind'], name: string, title: string | null, error: GazetteError) {
  const reason = String(error.values?.['reason'] ?? error.code)
  return { kind, issue: name, title, file: `packs/${name}`, reason }
}
