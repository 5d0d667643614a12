import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { openReadable, type ReadableDb } from '../../../electron/core/db/connection.ts'
import { catalogueOf, issueAt } from '../../../electron/core/search/catalogue.ts'
import { countOf, matchingOf } from '../../../electron/core/search/matching.ts'
import { pageOf } from '../../../electron/core/search/paging.ts'
import type { Corpus } from './corpus.ts'
import { openFloor } from './floor.ts'
import type { BenchQuery } from './queries.ts'

/** The exact number of blocks, and the first 50 in date order, the newest issue first by their number. */
export interface Answer {
  total: number
  first: number[]
}

/** One way to answer: ours or a peer's. */
export type Ask = (query: BenchQuery) => Answer

const page = 50

/** What is measured, by name. Each opens its own and answers. */
export const candidates = {
  ours: (corpus) => openOurs(corpus),
  'JS scan': ({ lines }) => {
    const blocks = readFileSync(lines, 'utf8').trimEnd().split('\n')
    return ({ all }) => {
      const found: number[] = []
      blocks.forEach((text, at) => {
        if (all.every((words) => text.includes(words))) found.push(at)
      })
      return { total: found.length, first: found.slice(0, page) }
    }
  },
  'typed arrays': ({ lines }) => openFloor(readFileSync(lines, 'utf8').trimEnd().split('\n'), page),
  LIKE: ({ table }) => {
    const db = openReadable(table)
    return ({ all }) => {
      const where = all.map(() => `folded LIKE ? ESCAPE '!'`).join(' AND ')
      const values = all.map((words) => `%${words.replaceAll(/[!%_]/g, '!$&')}%`)
      const found = db.raw
        .prepare<string[], number>(`SELECT id FROM block WHERE ${where}`)
        .pluck()
        .all(...values)
      return { total: found.length, first: found.slice(0, page) }
    }
  },
  ripgrep: ({ lines }) => {
    // Fails at once where there is no ripgrep.
    execFileSync('rg', ['--version'])
    return ({ all }) => {
      const [first = '', second] = all
      const pattern =
        second === undefined
          ? ['-F', first]
          : [`${escape(first)}.*${escape(second)}|${escape(second)}.*${escape(first)}`]
      const found = linesOf('rg', ['-n', '--no-filename', '--color=never', ...pattern, lines])
      return { total: found.length, first: found.slice(0, page).map((line) => Number.parseInt(line, 10) - 1) }
    }
  },
} as const satisfies Record<string, (corpus: Corpus) => Ask>
export type Candidate = keyof typeof candidates

const escape = (words: string): string => words.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&')

function linesOf(program: string, options: string[]): string[] {
  try {
    return execFileSync(program, options, { encoding: 'utf8', maxBuffer: 2 ** 30 })
      .trimEnd()
      .split('\n')
  } catch (error) {
    // ripgrep says by 1 that nothing was found
    if (error instanceof Error && 'status' in error && error.status === 1) return []
    throw error
  }
}

/** As the peers are asked: which blocks, and how many. What a person is shown of them is measured apart. */
function openOurs({ library }: Corpus): Ask {
  const db = openReadable(library)
  const place = placesOf(db)
  return ({ typed }) => {
    const matching = matchingOf(db, { query: typed, exactGlyphs: false, chips: [] })
    const { rows } = pageOf(db, matching, 'date-desc', { limit: page, offset: 0 })
    return { total: countOf(db, matching.compiled), first: rows.map(place) }
  }
}

/** The line of a block by its number in the index: issues follow each other as they do there, without the gaps. */
function placesOf(db: ReadableDb): (number: number) => number {
  const { issues } = catalogueOf(db)
  let lines = 0
  const places = new Map(
    issues.map((issue) => {
      const line = lines
      lines += issue.last - issue.first + 1
      return [issue.id, line] as const
    }),
  )
  return (number) => {
    const issue = issueAt(catalogueOf(db), number)
    return issue ? (places.get(issue.id) ?? 0) + number - issue.first : -1
  }
}
