import { execFile } from 'node:child_process'
import { readdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { openLibrary } from '../../../electron/core/archive/library.ts'
import { verifyLibrary } from '../../../electron/core/archive/verify-library.ts'
import { indexers } from '../../../electron/core/core.ts'
import { addToLibrary } from '../../../electron/core/ingest/add.ts'
import { writeSources } from '../generate/run.ts'
import { alone, type Figure, none } from '../lib/figure.ts'
import { median, milliseconds, times, timed } from '../lib/statistics.ts'
import type { LargeLibrary } from './large-library.ts'

const rounds = 3

/** How long a library takes to open, checks included: of one issue and of many. */
export function openFigures(one: LargeLibrary, many: LargeLibrary): Figure[] {
  const [first, large] = [one, many].map(({ folder }) => {
    openLibrary(folder, indexers).close()
    const opened = Array.from({ length: 15 }, () => {
      const started = performance.now()
      openLibrary(folder, indexers).close()
      return performance.now() - started
    })
    return median(opened)
  })
  return [
    {
      figure: `open a library of ${many.issues} issues, beside one of 1`,
      ours: milliseconds(large ?? 0),
      beside: milliseconds(first ?? 0),
      ratio: none,
      goal: none,
    },
  ]
}

/** How fast every byte of a library is verified, beside `sha256sum` over the same files in the same run. */
export async function verifyFigures({ folder, issues }: LargeLibrary): Promise<Figure[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6
  const rate = (ms: number) => `${((megabytes / ms) * 1000).toFixed(0)} MB/s`
  // the first reading brings the files into the memory of the system, for both
  const peer = await sha256sum(files)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { ms, value } = await timed(() => verifyLibrary(folder, indexers))
    if (!value.whole) throw new Error('The library that was just built is not whole')
    ours.push(ms)
    if (peer) theirs.push((await timed(() => sha256sum(files))).ms)
  }
  const figure = `verify a library of ${issues} issues (${megabytes.toFixed(0)} MB), beside sha256sum`
  if (!peer) return [alone(figure, rate(median(ours)), 'sha256sum is not on this system')]
  const [mine, its] = [median(ours), median(theirs)]
  const goal = `≤ 1.3×${mine > 1.3 * its ? ' missed' : ''}`
  return [
    {
      figure,
      ours: `${milliseconds(mine)}, ${rate(mine)}`,
      beside: `${milliseconds(its)}, ${rate(its)}`,
      ratio: times(mine, its),
      goal,
    },
  ]
}

/** How long one more issue takes to get into a large library, beside building that anew. Changes the library. */
export async function addFigures(library: LargeLibrary): Promise<Figure[]> {
  const { folder, issues, buildMs } = library
  const more = join(dirname(folder), 'more')
  const named = writeSources(more, { issues: rounds, seed: 2 }).map((id) => join(more, id))
  const renamed = named.map((path, at) => {
    const other = join(more, `added-${at + 1}`)
    renameSync(path, other)
    return other
  })
  const added: number[] = []
  for (const path of renamed) {
    const { ms, value } = await timed(() => addToLibrary(folder, [path], { indexers }))
    if (value.issues[0]?.outcome !== 'added') throw new Error(`The issue was not added: ${JSON.stringify(value)}`)
    added.push(ms)
  }
  const mine = median(added)
  return [
    {
      figure: `add an issue to ${issues}, beside building them anew`,
      ours: milliseconds(mine),
      beside: milliseconds(buildMs),
      ratio: `1/${Math.round(buildMs / mine)}`,
      goal: none,
    },
  ]
}

/** Runs the system's `sha256sum` over the files; false where there is none. */
async function sha256sum(files: readonly string[]): Promise<boolean> {
  const run = promisify(execFile)
  try {
    for (let at = 0; at < files.length; at += 1000) {
      await run('sha256sum', files.slice(at, at + 1000), { maxBuffer: 1e7 })
    }
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
