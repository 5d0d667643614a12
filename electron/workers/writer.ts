import { workerData } from 'node:worker_threads'
import { createWriterCore } from '../core/core.ts'
import type { WriterData } from './messages.ts'
import { serve, workerLog } from './serve.ts'

// Entry of the writer thread: there is one, and it owns the data folder.
serve(createWriterCore({ ...(workerData as WriterData), log: workerLog }))
