import { useCallback } from 'react'
import { create } from 'zustand'
import { CallError, type Input, type JobOutput } from '../../electron/contract/client.ts'
import type { Reply, WireError } from '../../electron/contract/errors.ts'
import type { JobPath } from '../../electron/contract/index.ts'
import type { JobEvent, JobId } from '../../electron/contract/schemas/jobs.ts'
import { call, wireErrorOf } from './client.ts'
import { listenToJobs } from './job-events.ts'
import { advance, type KnownJob } from './job-progress.ts'
import { libraryMayHaveChanged } from './queries.ts'

/** Long calls by their ids, oldest first, and why one could not begin, by operation. */
const useJobStore = create<{ jobs: ReadonlyMap<JobId, KnownJob>; refused: ReadonlyMap<string, WireError> }>(() => ({
  jobs: new Map(),
  refused: new Map(),
}))

function put(job: JobId, changes: Partial<KnownJob>): void {
  useJobStore.setState(({ jobs }) => ({
    jobs: new Map(jobs).set(job, advance(jobs.get(job), job, changes, performance.now())),
  }))
}

/** Only the first end counts: the stream and the list may both tell of it. */
function end(job: JobId, reply: Reply): void {
  if (useJobStore.getState().jobs.get(job)?.reply !== null) return
  put(job, { reply })
  void libraryMayHaveChanged()
  if (![...useJobStore.getState().jobs.values()].some(isRunning)) unfollow()
}

const isRunning = ({ reply }: KnownJob): boolean => reply === null

function hear(event: JobEvent): void {
  if (event.name === 'job.ended') return end(event.job, event.reply)
  const { name: _name, job, ...progress } = event
  if (useJobStore.getState().jobs.has(job)) put(job, progress)
  else void reconcile()
}

let stopListening: (() => void) | null = null

/** A window listens only while a job runs: a browser allows few open connections to one host. */
function follow(): void {
  if (stopListening) void reconcile()
  else stopListening = listenToJobs(hear, () => void reconcile())
}

function unfollow(): void {
  stopListening?.()
  stopListening = null
}

/** Takes over what the host knows. A job it does not know any more ended with the host that ran it. */
async function reconcile(): Promise<void> {
  const asked = [...useJobStore.getState().jobs.values()].filter(isRunning).map(({ job }) => job)
  const listed = await call('jobs.list', {}).catch(() => null)
  if (!listed) return
  for (const { reply, ...state } of listed) {
    if (reply === null || useJobStore.getState().jobs.has(state.job)) put(state.job, state)
    if (reply !== null) end(state.job, reply)
  }
  const known = new Set(listed.map(({ job }) => job))
  for (const job of asked) if (!known.has(job)) end(job, { ok: false, error: { code: 'host-lost' } })
}

/** Learns of jobs that were begun before this page was: by the page before a reload, or in another window. */
export async function meetJobs(): Promise<void> {
  await reconcile()
  if ([...useJobStore.getState().jobs.values()].some(isRunning)) follow()
}

/** Begins a long call. Throws a CallError where it is refused at once. */
export async function startJob<P extends JobPath>(path: P, input: Input<P>): Promise<JobId> {
  const { job } = (await call(path, input)) as { job: JobId }
  put(job, { path })
  follow()
  return job
}

/** Runs a long call to its end. Throws a CallError where it is refused or fails. */
export async function runJob<P extends JobPath>(path: P, input: Input<P>): Promise<JobOutput<P>> {
  const job = await startJob(path, input)
  const reply = await new Promise<Reply>((resolve) => {
    const look = () => {
      const ended = useJobStore.getState().jobs.get(job)?.reply
      if (!ended) return
      stop()
      resolve(ended)
    }
    const stop = useJobStore.subscribe(look)
    look()
  })
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value as JobOutput<P>
}

/** Asks a job to stop. It may still end well, where it was too late. */
export const cancelJob = (job: JobId): Promise<unknown> => call('jobs.cancel', { job })

/** The newest job of an operation in this window: how far it is, what it gave, why it failed, and how to begin or stop it. */
export function useJob<P extends JobPath>(path: P) {
  const job = useJobStore(({ jobs }) => [...jobs.values()].findLast((known) => known.path === path) ?? null)
  const refused = useJobStore((state) => state.refused.get(path) ?? null)
  const start = useCallback(
    async (input: Input<P>) => {
      const error = await startJob(path, input).then(() => null, wireErrorOf)
      useJobStore.setState((state) => {
        const next = new Map(state.refused)
        if (error) next.set(path, error)
        else next.delete(path)
        return { refused: next }
      })
    },
    [path],
  )
  const cancel = useCallback(() => {
    if (job) void cancelJob(job.job).catch(() => undefined)
  }, [job])
  const reply = job?.reply ?? null
  return {
    job,
    running: job !== null && reply === null,
    /** What the last one gave; null before, and where it failed. */
    value: reply?.ok ? (reply.value as JobOutput<P>) : null,
    error: refused ?? (reply && !reply.ok ? reply.error : null),
    start,
    cancel,
  }
}
