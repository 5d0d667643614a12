import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { GazetteError } from '../../contract/errors.ts'
import type { RemovedPack } from '../../contract/schemas/curation.ts'
import { parseBagInfo } from './bag.ts'
import { makeFolder, sha256, syncFolder } from './disk.ts'

/** Where the packs of a library lie, those taken out of it, what was found damaged, and packs that are being made. */
export const storeFolders = (library: string) => ({
  packs: join(library, 'packs'),
  removed: join(library, 'removed'),
  setAside: join(library, 'set-aside'),
  incoming: join(library, 'incoming'),
})

/** Names of the packs of a library, in order; those that begin with a dot are unfinished ones. */
export async function packNames(library: string): Promise<string[]> {
  const entries = await readdir(storeFolders(library).packs, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted()
}

/** SHA-256 of a pack's tag manifest, which covers every file of it; null where there is none. */
export async function packFingerprint(pack: string): Promise<string | null> {
  return readFile(join(pack, 'tagmanifest-sha256.txt'), 'utf8').then(sha256, () => null)
}

/** The title of a pack's issue as its `bag-info.txt` has it, or its folder's name. */
export async function packTitle(pack: string): Promise<string> {
  const info = parseBagInfo(await readFile(join(pack, 'bag-info.txt'), 'utf8').catch(() => ''))
  return info.get('External-Description') ?? basename(pack)
}

/**
 * Puts the finished pack in the folder `made` in its place in the library; the pack that stood there is kept among the
 * removed ones. Hold the library's lock. Says whether there was one.
 */
export async function placePack(library: string, made: string, issue: string): Promise<boolean> {
  const { packs } = storeFolders(library)
  const target = join(packs, issue)
  const old = join(packs, `.${issue}.replaced`)
  await makeFolder(packs)
  const replaces = await exists(target)
  if (replaces) await moveFolder(target, old)
  try {
    await moveFolder(made, target)
  } catch (error) {
    if (replaces) await rename(old, target)
    throw error
  }
  await syncFolder(packs)
  if (replaces) await keepAmong(storeFolders(library).removed, old, issue)
  return replaces
}

/** Takes a pack out of the library and keeps it among the removed ones. Hold the library's lock. Throws `issue-not-found`. */
export async function takeOutPack(library: string, issue: string): Promise<void> {
  const { packs, removed } = storeFolders(library)
  if (!(await exists(join(packs, issue)))) throw new GazetteError('issue-not-found', { values: { issue } })
  await keepAmong(removed, join(packs, issue), issue)
  await syncFolder(packs)
}

/** Moves what is damaged out of the way, keeping it. Hold the library's lock. */
export async function setAside(library: string, path: string, name: string): Promise<void> {
  await keepAmong(storeFolders(library).setAside, path, name)
}

/** Packs taken out of a library or replaced in it, the last one first. */
export async function removedPacks(library: string): Promise<RemovedPack[]> {
  const { removed } = storeFolders(library)
  const names = await readdir(removed).catch(() => [])
  const found = names.flatMap((name) => {
    const [, issue, serial] = /^(.+)\.(\d+)$/.exec(name) ?? []
    return issue && serial ? [{ name, issue, serial: Number(serial) }] : []
  })
  const packs = await Promise.all(
    found.map(async ({ name, issue, serial }) => ({
      name,
      issue,
      serial,
      title: await packTitle(join(removed, name)),
    })),
  )
  return packs.toSorted((a, b) => b.serial - a.serial).map(({ name, issue, title }) => ({ name, issue, title }))
}

/**
 * Ends what a killed program left half done among the packs: a pack that was set aside for one that did not come is put
 * back, unfinished ones go. Hold the library's lock: whatever lies there then is nobody's work.
 */
export async function settlePacks(library: string): Promise<void> {
  const { packs, removed, incoming } = storeFolders(library)
  await rm(incoming, { recursive: true, force: true })
  await makeFolder(packs)
  for (const name of await readdir(packs)) {
    if (!name.startsWith('.')) continue
    const [, issue] = /^\.(.+)\.replaced(?:-\d+)?$/.exec(name) ?? []
    const leftover = join(packs, name)
    if (!issue) await rm(leftover, { recursive: true, force: true })
    else if (await exists(join(packs, issue))) await keepAmong(removed, leftover, issue)
    else await rename(leftover, join(packs, issue))
  }
}

/** Moves a file or folder among the kept ones, as `<name>.<serial>`; serials grow over all names. */
async function keepAmong(folder: string, path: string, name: string): Promise<void> {
  await makeFolder(folder)
  const serials = (await readdir(folder)).map((kept) => Number(/\.(\d+)$/.exec(kept)?.[1] ?? 0))
  await moveFolder(path, join(folder, `${name}.${Math.max(0, ...serials) + 1}`))
  await syncFolder(folder)
}

/** Renames, again after a moment where another program holds a file in it (Windows). */
async function moveFolder(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (attempt === 5 || !/^(?:EPERM|EACCES|EBUSY)$/.test(code ?? '')) throw error
      await wait(50 * attempt)
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
