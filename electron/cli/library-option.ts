import { resolve } from 'node:path'
import type { LibraryChoice } from '../contract/schemas/curation.ts'
import { libraryHome, type LibraryHome } from '../core/own-library.ts'
import { ensureArchive } from '../tools/ensure-built.ts'
import { folders } from '../tools/project.ts'
import { printProgress } from './output.ts'

/** The options that say which library a command works on. */
export interface LibraryOptions {
  library?: string
  data?: string
}

/** The library of `--library DIR`, or the one that came with the program. */
export const chosenLibrary = (library: string | undefined): LibraryChoice => ({
  folder: library === undefined ? folders.archive : resolve(library),
  named: library !== undefined,
})

/** Where the chosen library is; the one that came with the program is built first where it is not. */
export async function homeOf({ library, data }: LibraryOptions): Promise<LibraryHome> {
  if (library === undefined) await ensureArchive(printProgress)
  return libraryHome(chosenLibrary(library), data === undefined ? null : resolve(data))
}
