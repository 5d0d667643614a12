import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { libraryProblem, type LibraryProblem } from '../../contract/schemas/curation.ts'
import { syncFolder, writeSynced } from './disk.ts'
import { unfinishedName } from './replace.ts'

/** Name of the file in a library's folder that keeps what was found wrong with it. */
export const problemsFile = 'problems.json'

const stored = z.array(libraryProblem)

/** What was found wrong with the library in `folder` and noted; nothing where the notes cannot be read. */
export function readProblems(folder: string): LibraryProblem[] {
  try {
    return stored.parse(JSON.parse(readFileSync(join(folder, problemsFile), 'utf8')))
  } catch {
    return []
  }
}

/** Notes what is wrong with the library, in the place of what was noted before. Hold the library's lock. */
export async function writeProblems(folder: string, problems: readonly LibraryProblem[]): Promise<void> {
  const file = join(folder, problemsFile)
  if (JSON.stringify(readProblems(folder)) === JSON.stringify(problems)) return
  const unfinished = unfinishedName(file)
  await rm(unfinished, { force: true })
  await writeSynced(unfinished, `${JSON.stringify(problems, null, 2)}\n`)
  await rename(unfinished, file)
  await syncFolder(folder)
}

/** Takes what was noted of one issue away, as its pack was replaced or removed. Hold the library's lock. */
export async function forgetProblems(folder: string, issue: string): Promise<void> {
  await writeProblems(
    folder,
    readProblems(folder).filter((problem) => problem.issue !== issue),
  )
}

/** Both lists without doubles: a problem is the same by kind, issue and file. */
export function mergeProblems(one: readonly LibraryProblem[], other: readonly LibraryProblem[]): LibraryProblem[] {
  return [...new Map([...one, ...other].map((problem) => [keyOf(problem), problem])).values()]
}

const keyOf = ({ kind, issue, file }: LibraryProblem): string => `${kind} ${issue} ${file}`
