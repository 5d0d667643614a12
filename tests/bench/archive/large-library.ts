import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexers } from '../../../electron/core/core.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import { writeSources } from '../generate/run.ts'
import { timed } from '../lib/statistics.ts'

/** A library of generated issues and how long its build took. */
export interface LargeLibrary {
  folder: string
  sources: string
  issues: number
  buildMs: number
}

/** Builds a library of so many generated issues in a folder of its own; `use` has it, then it is removed. */
export async function withLibraryOf<T>(issues: number, use: (library: LargeLibrary) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'gazette-bench-library-'))
  try {
    return await use(await buildIn(base, issues))
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

async function buildIn(base: string, issues: number): Promise<LargeLibrary> {
  const sources = join(base, 'sources')
  mkdirSync(sources, { recursive: true })
  writeSources(sources, { issues })
  const folder = join(base, 'library')
  const { ms } = await timed(() => buildArchive({ sources, out: folder, indexers }))
  return { folder, sources, issues, buildMs: ms }
}
