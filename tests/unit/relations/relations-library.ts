import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../../../electron/core/archive/library.ts'
import { indexers } from '../../../electron/core/core.ts'
import type { ReadableDb } from '../../../electron/core/db/connection.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'

/** A library of source folders, built as the application builds it; by default the bundled issue. */
export async function relationsLibrary(
  sources = join(import.meta.dirname, '../../../resources/source'),
): Promise<{ db: ReadableDb; folder: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-relations-'))
  await buildArchive({ sources, out: folder, indexers })
  const library = openLibrary(folder, indexers)
  return {
    db: library.db,
    folder,
    close() {
      library.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
