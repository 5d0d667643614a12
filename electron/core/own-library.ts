import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { libraryFile, syncFile, syncFolder } from './archive/disk.ts'
import { removeLeftovers, unfinishedName } from './archive/replace.ts'
import type { LibraryChoice } from '../contract/schemas/curation.ts'
import { resolveDataFolder } from './data-location.ts'

/**
 * Where the library is. `shipped` is the folder that came with the program, or one that a person named; `own` is where
 * the library goes on once something is added to a shipped one, null where the named folder itself is changed.
 */
export interface LibraryHome {
  readonly shipped: string
  readonly own: string | null
}

/** The home of a chosen library; `data` is the data folder, null for the usual one. */
export function libraryHome({ folder, named }: LibraryChoice, data: string | null): LibraryHome {
  return { shipped: folder, own: named ? null : join(resolveDataFolder(data ?? undefined), 'library') }
}

/** The folder that is read: a person's own library once it is there, else the shipped one. */
export function readFrom({ shipped, own }: LibraryHome): string {
  return own !== null && existsSync(join(own, libraryFile)) ? own : shipped
}

/** The folder that is changed, whether or not it is there yet. */
export const changedIn = ({ shipped, own }: LibraryHome): string => own ?? shipped

/**
 * Sees that a library is there to be changed: the first time, the shipped one is copied to its own place, complete on
 * the disk before it gets its name. Gives the folder.
 */
export async function ensureOwnLibrary(home: LibraryHome): Promise<string> {
  const { shipped, own } = home
  if (own === null || existsSync(own)) return changedIn(home)
  await removeLeftovers(own)
  const unfinished = unfinishedName(own)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished)
  try {
    for (const name of ['packs', libraryFile]) {
      if (!existsSync(join(shipped, name))) continue
      await cp(join(shipped, name), join(unfinished, name), { recursive: true })
    }
    await syncAll(unfinished)
    await rename(unfinished, own)
    await syncFolder(dirname(own))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return own
}

async function syncAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncAll(path)
    else await syncFile(path)
  }
  await syncFolder(folder)
}
