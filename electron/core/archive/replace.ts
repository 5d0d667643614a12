import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeFolder, syncFolder } from './disk.ts'

/** A name for an unfinished file or folder beside `target`, so that the last step is one rename on one disk. */
export function unfinishedName(target: string): string {
  return join(dirname(target), `.${basename(target)}.building-${process.pid}`)
}

/** What stands in the folder of a library; whatever else stands there is somebody's own. */
const ownNames = /^(?:packs|library\.sqlite(?:-journal)?|\.DS_Store)$/

/**
 * Names what would be lost if a library were put in the place of `target`: the first entry that is no part of one, or
 * `target` itself where it is a file. Null where nothing would.
 */
export async function strangerIn(target: string): Promise<string | null> {
  try {
    return (await readdir(target)).toSorted().find((name) => !ownNames.test(name)) ?? null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (code === 'ENOTDIR') return basename(target)
    throw error
  }
}

const attempts = 5

/**
 * Puts the finished folder `unfinished` in the place of `target`. A folder cannot be exchanged in one step, so the old
 * one is set aside first; `removeLeftovers` puts it back when a kill came between the two renames. Tries again where
 * another process put its own there in between, or holds a file for a moment (Windows).
 */
export async function replaceFolder(unfinished: string, target: string): Promise<void> {
  const replaced = join(dirname(target), `.${basename(target)}.replaced-${process.pid}`)
  for (let attempt = 1; ; attempt++) {
    try {
      if (await exists(target)) {
        await rm(replaced, { recursive: true, force: true })
        await rename(target, replaced)
      }
      await rename(unfinished, target)
      break
    } catch (error) {
      if (!(await exists(target)) && (await exists(replaced))) await rename(replaced, target)
      if (attempt === attempts || !(await exists(unfinished))) throw error
      await wait(20 * attempt)
    }
  }
  await syncFolder(dirname(target))
  await rm(replaced, { recursive: true, force: true })
}

/**
 * Removes what builds of `target` left behind when they were killed, or puts the old folder back where the new one had
 * not yet taken its place. What belongs to a process that still runs is let alone.
 */
export async function removeLeftovers(target: string): Promise<void> {
  const parent = dirname(target)
  await makeFolder(parent)
  const prefix = `.${basename(target)}.`
  for (const name of await readdir(parent)) {
    const match = name.startsWith(prefix) && /^(building|replaced)-(\d+)$/.exec(name.slice(prefix.length))
    if (!match || isRunning(Number(match[2]))) continue
    const leftover = join(parent, name)
    if (match[1] === 'replaced' && !(await exists(target))) await rename(leftover, target)
    else await rm(leftover, { recursive: true, force: true })
  }
}

/** Whether another process of this number runs. This process's own leftovers come from a build that failed. */
function isRunning(processId: number): boolean {
  if (processId === process.pid) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
