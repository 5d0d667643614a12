import { readFileSync } from 'node:fs'
import { median } from '../lib/statistics.ts'
import { type Candidate, candidates, type Answer } from './candidates.ts'
import type { Corpus } from './corpus.ts'
import type { BenchQuery } from './queries.ts'

/** What one candidate did in a process of its own. */
export interface Run {
  answers: Answer[]
  /** Milliseconds for each query: the middle of several rounds, after one that is not counted. */
  times: number[]
  /** Resident memory of the process after the set, bytes. */
  memory: number
}

const rounds: Record<Candidate, number> = { ours: 7, 'JS scan': 5, 'typed arrays': 7, LIKE: 3, ripgrep: 5 }

// node child.ts CANDIDATE TASK.json: answers every query of the task and prints the run.
const [candidate, task] = process.argv.slice(2) as [Candidate, string]
const { corpus, queries } = JSON.parse(readFileSync(task, 'utf8')) as { corpus: Corpus; queries: BenchQuery[] }
const ask = candidates[candidate](corpus)
const answers = queries.map(ask)
const times = queries.map((query) =>
  median(
    Array.from({ length: rounds[candidate] }, () => {
      const started = performance.now()
      ask(query)
      return performance.now() - started
    }),
  ),
)
const run: Run = { answers, times, memory: process.memoryUsage.rss() }
process.stdout.write(JSON.stringify(run))
