import { Worker } from 'node:worker_threads'
import type { Log } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import type { JobProgress } from '../contract/schemas/jobs.ts'
import type { WorkerMessage, WorkerRequest, WorkerTask } from './messages.ts'

/** Which file a worker runs and what it is given. The host names the file: TypeScript under Node, a bundle in Electron. */
export interface WorkerSpec {
  readonly entry: URL
  readonly data: unknown
}

/** How a request is given up and watched. */
export interface Watch {
  readonly signal?: AbortSignal | undefined
  /** Hears how far it is. */
  readonly progress?: (progress: JobProgress) => void
  /** Waits for the worker's own word when the signal says to stop: what changes the library is over only then. */
  readonly toTheEnd?: boolean
}

/** One worker thread and the requests under way in it. */
export interface Lane {
  /** Answers always: with `worker-lost` when the thread died, with `cancelled` as soon as the signal says so. */
  readonly ask: (task: WorkerTask, watch?: Watch) => Promise<Reply>
  /** Requests under way. */
  readonly busy: () => number
  /** Lets the worker close its files; ends it by force after `graceMs`. Asked again, waits for the same end. */
  readonly close: (graceMs?: number) => Promise<void>
}

/** Opens a lane. The thread starts with the first request and again with the first one after it died. */
export function openLane(spec: WorkerSpec, log: Log): Lane {
  const pending = new Map<number, { settle: (reply: Reply) => void; progress: Watch['progress'] }>()
  let worker: Worker | null = null
  let closing: Promise<void> | null = null
  let lastId = 0

  function start(): Worker {
    const started = new Worker(spec.entry, { workerData: spec.data })
    started.on('message', (message: WorkerMessage) => {
      if ('log' in message) return log(message.log)
      const asked = pending.get(message.id)
      if ('progress' in message) asked?.progress?.(message.progress)
      else asked?.settle(message.reply)
    })
    started.on('error', (error) => log({ level: 'error', message: `worker died: ${describe(error)}` }))
    started.on('exit', () => {
      worker = null
      for (const { settle } of pending.values()) settle({ ok: false, error: { code: 'worker-lost' } })
    })
    return started
  }

  function ask(task: WorkerTask, { signal, progress, toTheEnd }: Watch = {}): Promise<Reply> {
    if (closing) return Promise.resolve({ ok: false, error: { code: 'worker-lost' } })
    if (signal?.aborted) return Promise.resolve({ ok: false, error: { code: 'cancelled' } })
    worker ??= start()
    const id = ++lastId
    const flag = signal ? new Int32Array(new SharedArrayBuffer(4)) : null
    const request: WorkerRequest = { id, task, flag }
    const answered = Promise.withResolvers<Reply>()
    const cancel = () => {
      if (flag) {
        Atomics.store(flag, 0, 1)
        Atomics.notify(flag, 0)
      }
      if (!toTheEnd) answered.resolve({ ok: false, error: { code: 'cancelled' } })
    }
    const settle = (reply: Reply) => {
      pending.delete(id)
      signal?.removeEventListener('abort', cancel)
      answered.resolve(reply)
    }
    pending.set(id, { settle, progress })
    signal?.addEventListener('abort', cancel, { once: true })
    worker.postMessage(request)
    return answered.promise
  }

  async function end(ending: Worker, graceMs: number): Promise<void> {
    const exited = new Promise<void>((resolve) => ending.once('exit', () => resolve()))
    void ask({ kind: 'close' })
    const timer = setTimeout(() => void ending.terminate(), graceMs)
    await exited
    clearTimeout(timer)
  }

  return {
    ask,
    busy: () => pending.size,
    close: (graceMs = 3000) => (closing ??= worker ? end(worker, graceMs) : Promise.resolve()),
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
