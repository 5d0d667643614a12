import { workerData } from 'node:worker_threads'
import { createReaderCore } from '../core/core.ts'
import type { ReaderData } from './messages.ts'
import { serve, workerLog } from './serve.ts'

// Entry of a reader thread.
const { library } = workerData as ReaderData
serve(createReaderCore({ library, log: workerLog }))
