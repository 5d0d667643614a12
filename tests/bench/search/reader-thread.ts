import { parentPort, workerData } from 'node:worker_threads'
import { searchQuery } from '../../../electron/contract/schemas/search.ts'
import { openReadable } from '../../../electron/core/db/connection.ts'
import { findBlocks } from '../../../electron/core/search/find.ts'

// Asks for a first page again and again until told to stop, then tells how long each answer took, ms.
const db = openReadable(workerData as string)
const query = searchQuery.parse({ query: '养老' })
const waits: number[] = []
const stop = new AbortController()
parentPort?.once('message', () => stop.abort())
findBlocks(db, query)
parentPort?.postMessage('ready')
while (!stop.signal.aborted) {
  const started = performance.now()
  findBlocks(db, query)
  waits.push(performance.now() - started)
  await new Promise((resolve) => setImmediate(resolve))
}
parentPort?.postMessage(waits)
parentPort?.close()
