import { megabytes, median, milliseconds, p95 } from '../lib/statistics.ts'
import type { Adding } from './adding.ts'
import type { Answer, Candidate } from './candidates.ts'
import type { Run } from './child.ts'
import type { Corpus } from './corpus.ts'
import type { OwnRun } from './own.ts'

/** A row of the table: what was measured, beside what, and whether it is as good as it is meant to be. */
export interface Goal {
  figure: string
  ours: string
  beside: string
  ratio: string
  goal: string
  /** Null where what stands beside it was not measured. */
  met: boolean | null
}

interface Measured {
  corpus: Corpus
  ours: Run
}

/** Every figure of the search with its goal. */
export function goals(measured: {
  corpus: Corpus
  ours: Run
  peers: ReadonlyMap<Candidate, Run>
  own: OwnRun
  adding: Adding
  indexBytes: number
  large: Measured | null
}): Goal[] {
  const { ours, peers, own, adding, indexBytes, corpus, large } = measured
  const scan = peers.get('JS scan')
  const faster = (figure: string, peer: Candidate, of: (times: readonly number[]) => number, least: number): Goal => {
    const run = peers.get(peer)
    return compare(`${figure} beside ${peer}`, of(ours.times), run && of(run.times), { least })
  }
  const chips = (...facets: string[]): [number, number] => {
    const pairs = own.filtered.filter(({ facet }) => facets.includes(facet))
    return [median(pairs.map(({ chip }) => chip)), median(pairs.map(({ plain }) => plain))]
  }
  return [
    exactness(ours.answers, scan?.answers ?? []),
    faster('first 50 and total, median', 'JS scan', median, 20),
    faster('first 50 and total, median', 'ripgrep', median, 50),
    faster('first 50 and total, median', 'LIKE', median, 200),
    faster('first 50 and total, p95', 'JS scan', p95, 5),
    faster('first 50 and total, p95', 'ripgrep', p95, 10),
    faster('first 50 and total, worst', 'JS scan', worst, 2.5),
    compare(
      'first 50 and total, p95 beside typed arrays in memory',
      p95(ours.times),
      of(peers.get('typed arrays'), p95),
      { most: 1.5 },
    ),
    compare('first 50 without the total, p95 beside with it', p95(own.first), p95(own.whole), { most: 0.3 }),
    compare('common words within a year or an issue, median beside without', ...chips('year', 'issue'), { most: 1 }),
    compare('common words of a kind, section or issuer, median beside without', ...chips('kind', 'section', 'issuer'), {
      most: 1,
    }),
    compare('index beside the text it is of', indexBytes, corpus.bytes, { most: 1.7, write: megabytes }),
    compare('p95 over 3,680 issues beside 368', large ? p95(large.ours.times) : undefined, p95(ours.times), {
      most: 12,
    }),
    compare('memory of the process beside the JS scan’s', ours.memory, scan?.memory, { most: 0.8, write: megabytes }),
    compare('adding one issue beside indexing 368 anew', adding.one, adding.all, { most: 1 / 200 }),
    compare(
      `a keystroke in quick-open over ${own.open.names} names, p95 beside filter and sort`,
      p95(own.open.ours),
      p95(own.open.naive),
      { most: 0.2 },
    ),
    {
      figure: 'quick-open orders Han as filter and sort does',
      ours: own.open.alike ? 'alike' : 'otherwise',
      beside: '–',
      ratio: '–',
      goal: 'alike',
      met: own.open.alike,
    },
  ]
}

const worst = (times: readonly number[]): number => Math.max(...times)

const of = (run: Run | undefined, figure: (times: readonly number[]) => number): number | undefined =>
  run && figure(run.times)

/** Compares ours with a peer's: how many times faster (`least`), or how many times as much (`most`). */
function compare(
  figure: string,
  ours: number | undefined,
  beside: number | undefined,
  goal: { least?: number; most?: number; write?: (value: number) => string },
): Goal {
  const { least, most, write = milliseconds } = goal
  const written = least === undefined ? `≤ ${most === undefined ? '' : short(most)}×` : `≥ ${least}× faster`
  const shown = (value: number | undefined) => (value === undefined ? '–' : write(value))
  const row = { figure, ours: shown(ours), beside: shown(beside), goal: written }
  if (ours === undefined || beside === undefined) return { ...row, ratio: '–', met: null }
  const ratio = least === undefined ? ours / beside : beside / ours
  const met = least === undefined ? ratio <= (most ?? 0) : ratio >= least
  return { ...row, ratio: `${short(ratio)}×`, met }
}

const short = (value: number): string => (value < 0.1 ? value.toFixed(4) : value.toFixed(2))

/** Recall and precision over all queries: the total, and the first 50 one by one, are those of reading every block. */
function exactness(ours: readonly Answer[], truth: readonly Answer[]): Goal {
  let found = 0
  let wanted = 0
  let right = 0
  truth.forEach((answer, at) => {
    const mine = ours[at] ?? { total: 0, first: [] }
    const known = new Set(answer.first)
    // Behind the first 50 the totals tell.
    right += mine.first.filter((block) => known.has(block)).length
    right += Math.max(0, Math.min(mine.total, answer.total) - Math.max(mine.first.length, answer.first.length))
    found += mine.total
    wanted += answer.total
  })
  const recall = wanted === 0 ? 1 : right / wanted
  const precision = found === 0 ? 1 : right / found
  const exact = ours.every(
    (mine, at) => mine.total === truth[at]?.total && mine.first.join() === truth[at]?.first.join(),
  )
  return {
    figure: 'recall and precision, every class',
    ours: `${recall.toFixed(4)} / ${precision.toFixed(4)}`,
    beside: '–',
    ratio: '–',
    goal: '1.0000',
    met: exact,
  }
}
