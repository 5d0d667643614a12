import { workerData } from 'node:worker_threads'
import { createJobCore } from '../core/core.ts'
import type { WorkerData } from './messages.ts'
import { serve, workerLog } from './serve.ts'

// Entry of the job thread: there is one, so that long work holds up neither reading nor writing.
serve(createJobCore({ ...(workerData as WorkerData), log: workerLog }))
