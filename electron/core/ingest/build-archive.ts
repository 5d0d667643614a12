import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParseWarning } from '../../contract/schemas/gazette.ts'
import { makeFolder } from '../archive/disk.ts'
import { throwIfCancelled } from '../archive/faults.ts'
import { archiveFingerprint, sourceNames } from '../archive/fingerprint.ts'
import type { BlockIndexer } from '../archive/indexer.ts'
import { buildLibrary, libraryFile } from '../archive/library.ts'
import { writePack } from '../archive/pack.ts'
import { removeLeftovers, replaceFolder, unfinishedName } from '../archive/replace.ts'
import { modelOf } from './model-of.ts'
import { readSourceFolder } from './source-folder.ts'

export { archiveFingerprint, archiveIsStale } from '../archive/fingerprint.ts'

/** How far a build is: `done` of `total` issues in this stage. */
export interface BuildProgress {
  stage: 'packs' | 'library'
  done: number
  total: number
}

/** What to build an archive from, and where. */
export interface ArchiveBuild {
  /** Folder of source folders, one an issue. */
  sources: string
  /** Folder of the library; the old one is replaced when the new one is whole. */
  out: string
  indexers: readonly BlockIndexer[]
  onProgress?: (progress: BuildProgress) => void
  signal?: AbortSignal
}

/** What was built, and what the parser had to say about which issue. */
export interface BuiltArchive {
  issues: number
  blocks: number
  warnings: (ParseWarning & { issue: string })[]
}

/**
 * Builds packs and library from sources into a folder beside `out` and puts it there as a whole, so that a failed or
 * killed build leaves the old archive; what such a build left behind is removed by the next. Throws
 * `source-unreadable`, `source-not-text`, `source-empty` with the file, or `cancelled`.
 */
export async function buildArchive(build: ArchiveBuild): Promise<BuiltArchive> {
  const { sources, out, indexers, signal } = build
  await removeLeftovers(out)
  const names = await sourceNames(sources)
  const fingerprint = await archiveFingerprint(sources, indexers)
  const unfinished = unfinishedName(out)
  const packs = join(unfinished, 'packs')
  const warnings: BuiltArchive['warnings'] = []
  try {
    await makeFolder(packs)
    for (const [done, name] of names.entries()) {
      throwIfCancelled(signal)
      build.onProgress?.({ stage: 'packs', done, total: names.length })
      const source = await readSourceFolder(join(sources, name))
      const model = await modelOf(source)
      warnings.push(...model.warnings.map((warning) => ({ ...warning, issue: source.id })))
      await writePack(join(packs, source.id), {
        model,
        textFile: source.textFile,
        pdfFile: source.pdf?.file ?? null,
        altoFile: source.alto?.file ?? null,
      })
    }
    build.onProgress?.({ stage: 'packs', done: names.length, total: names.length })
    const onProgress = (done: number, total: number): void => build.onProgress?.({ stage: 'library', done, total })
    const counts = await buildLibrary({
      packs,
      out: join(unfinished, libraryFile),
      indexers,
      fingerprint,
      onProgress,
      signal,
    })
    throwIfCancelled(signal)
    await replaceFolder(unfinished, out)
    return { ...counts, warnings }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
