import { readFileSync } from 'node:fs'
import { openReadable } from '../../../electron/core/db/connection.ts'
import { randomOf } from '../generate/random.ts'
import type { Corpus } from './corpus.ts'

/** A query as a person types it, and as each candidate is asked it: texts, folded, that a block must hold all of. */
export interface BenchQuery {
  kind: string
  typed: string
  all: string[]
}

const each = 8
const plain = /^[\p{Script=Han}]+$/u

/**
 * Queries of every class, drawn from the blocks themselves by a fixed seed: characters, words common and rare, phrases,
 * document numbers, numbers with units, Latin, names, several words, and what stands nowhere.
 */
export function drawQueries({ lines, library }: Corpus): BenchQuery[] {
  const blocks = readFileSync(lines, 'utf8').trimEnd().split('\n')
  const random = randomOf('search queries')
  const db = openReadable(library)
  const persons = db.raw
    .prepare<[], string>(`SELECT DISTINCT folded FROM search_name WHERE kind = 'person' ORDER BY 1`)
    .pluck()
    .all()
  db.close()
  const part = (least: number, most: number): string => {
    for (;;) {
      const text = random.pick(blocks)
      const length = random.integer(least, most)
      const from = random.integer(0, Math.max(0, text.length - length))
      const found = text.slice(from, from + length)
      if (found.length === length && plain.test(found)) return found
    }
  }
  const matching = (pattern: RegExp): (() => string) => {
    const found = [...new Set(blocks.flatMap((text) => pattern.exec(text)?.[0] ?? []))]
    return () => random.pick(found)
  }
  const byFrequency = frequencies(blocks)
  const rare = byFrequency.filter(([, count]) => count >= 1 && count <= 20).map(([pair]) => pair)
  const classes: Record<string, () => string> = {
    'one character': () => random.pick(Array.from(part(1, 1))),
    'two, rare': () => random.pick(rare),
    'three to five': () => part(3, 5),
    long: () => part(10, 24),
    'document number': matching(/\p{Script=Han}{2,4}\(\d{4}\)\d{1,3}号/u),
    'number with unit': matching(/\d+(?:\.\d+)?(?:万元|亿元|元|%|人|个|家|公里|年)/u),
    latin: matching(/[a-z]{3,}/),
    name: () => random.pick(persons),
    absent: () => Array.from(part(4, 6)).toReversed().join(''),
  }
  const queries = Object.entries(classes).flatMap(([kind, draw]) =>
    several(each, draw).map((typed) => ({ kind, typed, all: [typed] })),
  )
  const common = byFrequency.slice(0, 400).map(([pair]) => pair)
  queries.push(
    ...[0, 3, 10, 25, 60, 120, 220, 399].map((at) => ({
      kind: 'two, common',
      typed: common[at] ?? '',
      all: [common[at] ?? ''],
    })),
    ...several(each, () => `${random.pick(common)} ${part(2, 3)}`).map((typed) => ({
      kind: 'several words',
      typed,
      all: typed.split(' '),
    })),
  )
  return queries
}

/** So many different draws, fewer where there are not as many. */
function several(count: number, draw: () => string): string[] {
  const drawn = new Set<string>()
  for (let tries = 0; drawn.size < count && tries < 100 * count; tries++) drawn.add(draw())
  return [...drawn]
}

/** Han pairs by the number of blocks that hold them, the most frequent first. */
function frequencies(blocks: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const text of blocks) {
    const pairs = new Set<string>()
    for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
    for (const pair of pairs) if (plain.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
}
