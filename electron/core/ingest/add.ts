import { cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import type { AddedIssue, AddReport } from '../../contract/schemas/curation.ts'
import { unpackBagFile } from '../archive/bag-file.ts'
import { makeFolder, syncFile, syncFolder } from '../archive/disk.ts'
import { throwIfCancelled } from '../archive/faults.ts'
import { withLibraryLock } from '../archive/library-lock.ts'
import { indexPack, openForChange } from '../archive/library-write.ts'
import { readPack, writePack, type Pack } from '../archive/pack.ts'
import { packFingerprint, placePack, storeFolders } from '../archive/pack-store.ts'
import { forgetProblems } from '../archive/problems.ts'
import { reconcileLibrary, type LibraryWork } from '../archive/reconcile.ts'
import { verifyPack } from '../archive/verify-pack.ts'
import { findIncoming, type Incoming } from './incoming.ts'
import { issueIdOf } from './issue-id.ts'
import { modelOf } from './model-of.ts'
import { readSource } from './source-folder.ts'

/** How an addition to a library is done: each issue is told when it is in. */
export interface LibraryAddition extends LibraryWork {
  onAdded?: (issue: AddedIssue) => void
}

/**
 * Adds what is found in `paths` to the library in `folder`, which is made where there is none: each issue becomes a
 * pack, complete on the disk before it takes its place, and is then indexed in one transaction. An issue of the same id
 * is replaced, and kept among the removed ones. What cannot be added is reported and does not hold up the rest. Throws
 * `nothing-to-add`, `source-unreadable` for a path that is not there, `library-in-use`, `archive-too-new`; and
 * `cancelled`, what was added until then staying in.
 */
export async function addToLibrary(
  folder: string,
  paths: readonly string[],
  addition: LibraryAddition,
): Promise<AddReport> {
  const { signal } = addition
  const incoming = await findIncoming(paths)
  return withLibraryLock(folder, signal, async () => {
    await reconcileLibrary(folder, { indexers: addition.indexers, signal })
    const report: AddReport = { issues: [], failures: [] }
    const db = openForChange(folder, addition.indexers)
    try {
      for (const [done, each] of incoming.entries()) {
        throwIfCancelled(signal)
        addition.onProgress?.(done, incoming.length)
        try {
          const added = await addOne(folder, each, (pack) => indexPack(db, pack, addition.indexers))
          report.issues.push(added)
          addition.onAdded?.(added)
        } catch (error) {
          if (!(error instanceof GazetteError) || error.code === 'cancelled') throw error
          const { code, values } = error
          report.failures.push({ path: nameOf(each), error: { code, ...(values && { values }) } })
        }
      }
      addition.onProgress?.(incoming.length, incoming.length)
      return report
    } finally {
      db.close()
      await rm(storeFolders(folder).incoming, { recursive: true, force: true })
    }
  })
}

function nameOf(each: Incoming): string {
  if (each.kind === 'source') return each.files.textFile
  return each.kind === 'pack' ? each.folder : each.file
}

async function addOne(library: string, each: Incoming, index: (pack: Pack) => void): Promise<AddedIssue> {
  const made = each.kind === 'source' ? await makePack(library, each) : await bringPack(library, each)
  const { issue, warnings } = made.pack.model
  const target = join(storeFolders(library).packs, issue.id)
  const head = { issue: issue.id, title: issue.title, year: issue.year, number: issue.number }
  const told = { ...head, warnings: warnings.length }
  if ((await packFingerprint(target)) === made.pack.fingerprint) return { ...told, outcome: 'unchanged' }
  const replaced = await placePack(library, made.pack.folder, issue.id)
  index({ ...made.pack, folder: target })
  await forgetProblems(library, issue.id)
  return { ...told, outcome: replaced ? 'replaced' : 'added' }
}

/** Parses an issue and writes its pack among the incoming ones. */
async function makePack(library: string, { files }: Extract<Incoming, { kind: 'source' }>): Promise<{ pack: Pack }> {
  const source = await readSource(files, (text) => issueIdOf(files.textFile, text))
  const folder = join(await emptyIncoming(library), source.id)
  await writePack(folder, { model: await modelOf(source), ...files })
  return { pack: await readPack(folder) }
}

/** Brings a ready pack among the incoming ones and checks every byte of it there. Throws `pack-damaged`, and what unpacking throws. */
async function bringPack(library: string, each: Exclude<Incoming, { kind: 'source' }>): Promise<{ pack: Pack }> {
  const folder =
    each.kind === 'pack'
      ? await copyPack(library, each.folder)
      : await unpackBagFile(each.file, await emptyIncoming(library))
  const { damages, names } = await verifyPack(folder)
  const [damage] = damages
  if (damage) {
    const reason = [damage.kind, damage.file].join(' ')
    throw new GazetteError('pack-damaged', { values: { file: nameOf(each), reason } })
  }
  for (const name of names) await syncFile(join(folder, name))
  await syncFolder(join(folder, 'data'))
  await syncFolder(folder)
  return { pack: await readPack(folder) }
}

async function copyPack(library: string, given: string): Promise<string> {
  const folder = join(await emptyIncoming(library), basename(given))
  await cp(given, folder, { recursive: true, verbatimSymlinks: true })
  return folder
}

async function emptyIncoming(library: string): Promise<string> {
  const { incoming } = storeFolders(library)
  await rm(incoming, { recursive: true, force: true })
  await makeFolder(incoming)
  return incoming
}
