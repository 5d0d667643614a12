import { workerData } from 'node:worker_threads'
import { createReaderCore } from '../core/core.ts'
import type { WorkerData } from './messages.ts'
import { serve, workerLog } from './serve.ts'

// Entry of a reader thread.
serve(createReaderCore({ ...(workerData as WorkerData), log: workerLog }))
