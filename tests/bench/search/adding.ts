import { copyFileSync, rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { generatedIssues } from '../generate/run.ts'
import { openWritable } from '../../../electron/core/db/connection.ts'
import { indexAnew, searchIndexer } from '../../../electron/core/search/index.ts'
import { median } from '../lib/statistics.ts'
import { type Corpus, generatedPack } from './corpus.ts'

/** Milliseconds that the index takes for one issue and for all; and the longest that a reader beside it waited for an answer. */
export interface Adding {
  one: number
  all: number
  longestWait: number
  usualWait: number
}

const rounds = 5

/** Takes the newest issue out of a copy of the library and puts it in again, each in one transaction, while a reader asks. */
export async function measureAdding(corpus: Corpus): Promise<Adding> {
  const file = `${corpus.library}.adding`
  copyFileSync(corpus.library, file)
  const db = openWritable(file, { durable: true })
  // As the application changes a library: a long transaction shall not shut readers out before its end.
  db.raw.pragma('cache_spill = OFF')
  const newest = db.raw.prepare<[], string>('SELECT id FROM issue ORDER BY ordinal DESC').pluck().get() ?? ''
  const model = generatedPack(newest, textOf(newest)).model
  const reader = await startReader(file)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    db.raw.transaction(() => searchIndexer.remove(db, [], newest)).immediate()
    const started = performance.now()
    db.raw.transaction(() => searchIndexer.add(db, [], model)).immediate()
    times.push(performance.now() - started)
  }
  const waits = await reader.stop()
  const started = performance.now()
  db.raw.transaction(() => {
    indexAnew(db)
    searchIndexer.finish?.(db)
  })()
  const all = performance.now() - started
  db.close()
  rmSync(file)
  return { one: median(times), all, longestWait: Math.max(...waits), usualWait: median(waits) }
}

function textOf(id: string): string {
  for (const issue of generatedIssues({ issues: 1 })) if (issue.id === id) return issue.text
  throw new Error(`The generated run does not end with ${id}`)
}

/** A reader in a thread of its own that asks again and again, and tells how long each answer took. */
async function startReader(file: string): Promise<{ stop: () => Promise<number[]> }> {
  const worker = new Worker(new URL('reader-thread.ts', import.meta.url), { workerData: file })
  await new Promise((resolve) => worker.once('message', resolve))
  return {
    stop: () => {
      worker.postMessage('stop')
      return new Promise((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      })
    },
  }
}
