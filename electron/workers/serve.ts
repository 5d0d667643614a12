import { parentPort } from 'node:worker_threads'
import { type CallControl, type Dispatch, leftAlone, type Log, sealError } from '../contract/dispatch.ts'
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

async function answer(core: ServedCore, { id, task, flag }: WorkerRequest): Promise<Reply> {
  try {
    if (task.kind === 'call') {
      const control = flag ? controlBy(flag, id) : leftAlone
      return await core.dispatch(task.path, task.input, task.caller, control)
    }
    if (task.kind === 'facsimile') return { ok: true, value: core.facsimile?.(task.issue) ?? null }
    core.close()
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: sealError(error, workerLog, task.kind) }
  }
}

/** Progress is told this often at most, ms; the first and last word of a stage always. */
const progressEvery = 50

/**
 * Control of one call by its shared flag. Synchronous work sees the flag where it asks for it; work that awaits is woken
 * by it, so that a signal given on to streams is heard between two looks.
 */
function controlBy(flag: Int32Array, id: number): CallControl {
  const controller = new AbortController()
  const woken = Atomics.waitAsync(flag, 0, 0)
  if (woken.async) void woken.value.then(() => look())
  let told = { stage: '', at: 0 }

  function look(): boolean {
    if (Atomics.load(flag, 0) === 1 && !controller.signal.aborted) controller.abort()
    return controller.signal.aborted
  }

  return {
    cancelled: look,
    signal: controller.signal,
    progress(stage, done, total) {
      look()
      const now = performance.now()
      if (stage === told.stage && done !== total && now - told.at < progressEvery) return
      told = { stage, at: now }
      send({ id, progress: { stage, done, total } })
    },
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}
