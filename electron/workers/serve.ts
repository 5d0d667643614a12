import { parentPort } from 'node:worker_threads'
import { type Dispatch, type Log, sealError } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import type { ServedFile } from '../core/resources/listing.ts'
import type { WorkerMessage, WorkerRequest } from './messages.ts'

/** What a worker thread serves: a core of one role. */
export interface ServedCore {
  readonly dispatch: Dispatch
  /** Only a reader knows facsimiles. Throws a GazetteError where the library does not open. */
  readonly facsimile?: (issue: string) => ServedFile | null
  readonly close: () => void
}

/** Sends a log line to the host of this worker. */
export const workerLog: Log = (log) => send({ log })

/** Answers the host's requests with `core` until it asks to close. */
export function serve(core: ServedCore): void {
  parentPort?.on('message', (request: WorkerRequest) => {
    void answer(core, request).then((reply) => {
      send({ id: request.id, reply })
      if (request.task.kind === 'close') parentPort?.close()
    })
  })
}

async function answer(core: ServedCore, { task, flag }: WorkerRequest): Promise<Reply> {
  try {
    if (task.kind === 'call') {
      const cancelled = flag ? () => Atomics.load(flag, 0) === 1 : undefined
      return await core.dispatch(task.path, task.input, task.caller, cancelled)
    }
    if (task.kind === 'facsimile') return { ok: true, value: core.facsimile?.(task.issue) ?? null }
    core.close()
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: sealError(error, workerLog, task.kind) }
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}
