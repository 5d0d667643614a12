import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openReadable } from '../../../electron/core/db/connection.ts'
import { machineLine } from '../lib/machine.ts'
import { megabytes, median, milliseconds } from '../lib/statistics.ts'
import { tableLines } from '../lib/table.ts'
import { measureAdding } from './adding.ts'
import type { Candidate } from './candidates.ts'
import type { Run } from './child.ts'
import { type Corpus, makeCorpus } from './corpus.ts'
import { type Goal, goals } from './goals.ts'
import type { OwnRun } from './own.ts'
import { type BenchQuery, drawQueries } from './queries.ts'

// npm run bench:search -- [--full]: generates 368 issues, builds, asks every candidate the same queries, prints one table.
const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } })
const say = (line: string) => process.stderr.write(`${line}\n`)
const peers = ['JS scan', 'ripgrep', 'LIKE', 'typed arrays'] as const

const small = measure(368)
const absent: string[] = []
const peerRuns = new Map<Candidate, Run>()
for (const peer of peers) {
  say(`asking ${peer}`)
  try {
    peerRuns.set(peer, run(peer, small.task))
  } catch (error) {
    if (peer !== 'ripgrep') throw error
    absent.push(peer)
  }
}
say('asking ours for the rest')
const own = child('own.ts', [small.task]) as OwnRun
say('adding an issue, and indexing all anew')
const adding = await measureAdding(small.corpus)
const large = values.full ? measure(3680) : null

const figures = goals({ ...small, peers: peerRuns, own, adding, large, indexBytes: indexBytes(small.corpus) })
console.log(machineLine(null))
console.log(
  `${small.corpus.blocks} blocks of 368 issues, ${megabytes(small.corpus.bytes)} of text, ${small.queries.length} queries`,
)
const row = ({ figure, ours, beside, ratio, goal, met }: Goal) => [
  figure,
  ours,
  beside,
  ratio,
  goal,
  met === null ? '–' : met ? 'met' : 'MISSED',
]
for (const line of tableLines(['figure', 'ours', 'beside', 'ratio', 'goal', ''], figures.map(row))) console.log(line)
for (const peer of absent) console.log(`${peer}: skipped, it is not installed here.`)
console.log('')
for (const line of tableLines(
  ['class of query', 'queries', 'ours, median', 'JS scan, median', 'shown whole, median', 'facets, median'],
  classRows(),
))
  console.log(line)
console.log(
  `A reader beside the adding waited ${milliseconds(adding.usualWait)} as a rule and ${milliseconds(adding.longestWait)} at most.`,
)
process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0

interface Measured {
  corpus: Corpus
  queries: BenchQuery[]
  task: string
  ours: Run
}

function measure(issues: number): Measured {
  say(`making ${issues} issues`)
  const corpus = makeCorpus(issues, say)
  const queries = drawQueries(corpus)
  const task = join(corpus.library, '..', 'task.json')
  writeFileSync(task, JSON.stringify({ corpus, queries }))
  say('asking ours')
  return { corpus, queries, task, ours: run('ours', task) }
}

function run(candidate: Candidate, task: string): Run {
  return child('child.ts', [candidate, task]) as Run
}

function child(script: string, options: string[]): unknown {
  const file = join(import.meta.dirname, script)
  // Only what keeps an index in memory needs more than Node gives; the others' memory is measured as it is.
  const room = options[0] === 'typed arrays' ? ['--max-old-space-size=16384'] : []
  const written = execFileSync(process.execPath, [...room, file, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(written)
}

/** Bytes of the full-text index in the library. */
function indexBytes({ library }: Corpus): number {
  const db = openReadable(library)
  const sql = `SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search_bigram%' OR name LIKE 'search_character%'`
  const bytes = db.raw.prepare<[], number>(sql).pluck().get() ?? 0
  db.close()
  return bytes
}

function classRows(): string[][] {
  const scan = peerRuns.get('JS scan')
  return [...Map.groupBy(small.queries.keys(), (at) => small.queries[at]?.kind ?? '')].map(([kind, places]) => {
    const of = (times: readonly number[] = []) => milliseconds(median(places.map((at) => times[at] ?? 0)))
    return [kind, String(places.length), of(small.ours.times), of(scan?.times), of(own.shown), of(own.facets)]
  })
}
