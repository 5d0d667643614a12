import { admit, type Caller, createDispatch, type Log } from '../contract/dispatch.ts'
import { operationsOf } from '../contract/define.ts'
import type { Reply } from '../contract/errors.ts'
import { contract } from '../contract/index.ts'
import type { JobEvent, JobProgress, JobState } from '../contract/schemas/jobs.ts'

/** Runs one long call to its end, telling how far it is. Never rejects. */
export type RunJob = (
  path: string,
  input: unknown,
  caller: Caller,
  watch: { signal: AbortSignal; progress: (progress: JobProgress) => void },
) => Promise<Reply>

/** The long calls of one host. */
export interface Jobs {
  /** Takes a call that takes long: `{ job }`, or why it is refused. */
  readonly start: (path: string, input: unknown, caller: Caller) => Reply
  /** Answers the operations of the role `host`. */
  readonly dispatch: (path: string, input: unknown, caller: Caller) => Promise<Reply>
  /** Hears of every job until the returned function is called. */
  readonly on: (listener: (event: JobEvent) => void) => () => void
  /** Asks every job to stop and waits for their ends. */
  readonly close: () => Promise<void>
}

/** Ended jobs that are remembered, so that a window which reloaded meanwhile learns how they ended. */
const remembered = 20

/** Keeps the jobs of a host: one runs at a time, the others wait in the order they came. */
export function createJobs(run: RunJob, log: Log): Jobs {
  const states = new Map<string, JobState>()
  const aborts = new Map<string, AbortController>()
  const listeners = new Set<(event: JobEvent) => void>()
  let last: Promise<void> = Promise.resolve()

  const tell = (event: JobEvent) => {
    for (const listener of listeners) listener(event)
  }

  function change(job: string, changes: Partial<JobState>): void {
    const state = states.get(job)
    if (state) states.set(job, { ...state, ...changes })
  }

  function progressed(job: string, progress: JobProgress): void {
    change(job, progress)
    tell({ name: 'job.progressed', job, ...progress })
  }

  function ended(job: string, reply: Reply): void {
    change(job, { reply: reply as JobState['reply'] })
    aborts.delete(job)
    tell({ name: 'job.ended', job, reply })
    const over = [...states.values()].filter((state) => state.reply !== null)
    for (const state of over.slice(0, -remembered)) states.delete(state.job)
  }

  async function carryOut(job: string, path: string, input: unknown, caller: Caller, signal: AbortSignal) {
    if (signal.aborted) return ended(job, { ok: false, error: { code: 'cancelled' } })
    ended(job, await run(path, input, caller, { signal, progress: (progress) => progressed(job, progress) }))
  }

  function start(path: string, input: unknown, caller: Caller): Reply {
    const admitted = admit(operationsOf(contract, 'job'), path, input, caller)
    if ('refused' in admitted) return admitted.refused
    const job = crypto.randomUUID()
    const abort = new AbortController()
    const waiting: JobProgress = { stage: 'waiting', done: 0, total: null }
    states.set(job, { job, path, ...waiting, reply: null })
    aborts.set(job, abort)
    progressed(job, waiting)
    last = last.then(() => carryOut(job, path, input, caller, abort.signal))
    return { ok: true, value: { job } }
  }

  const dispatch = createDispatch(
    operationsOf(contract, 'host'),
    {
      'jobs.list': () => [...states.values()],
      'jobs.cancel': ({ job }) => {
        aborts.get(job)?.abort()
        return {}
      },
    },
    log,
  )

  return {
    start,
    dispatch,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      for (const abort of aborts.values()) abort.abort()
      await last
    },
  }
}
