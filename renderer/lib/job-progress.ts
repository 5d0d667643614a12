import type { Reply } from '../../electron/contract/errors.ts'
import type { JobId, JobState } from '../../electron/contract/schemas/jobs.ts'

/** A job as this window knows it; `begun` is when it was first heard of, ms since the page began. */
export interface KnownJob extends Omit<JobState, 'reply'> {
  readonly reply: Reply | null
  readonly begun: number
  /** Where its stage began, and what the rest of it takes at the pace since; null before that can be said. */
  readonly stageBegun: { readonly at: number; readonly done: number }
  readonly secondsLeft: number | null
}

/** A pace is none before this, ms. */
const paceAfter = 1000

/** Goes on from what was known of a job. `now` in ms since the page began. */
export function advance(known: KnownJob | undefined, job: JobId, changes: Partial<KnownJob>, now: number): KnownJob {
  const fresh = { job, path: '', stage: 'waiting', done: 0, total: null, reply: null, begun: now } as const
  const begun = { at: now, done: changes.done ?? 0 }
  const next = { ...(known ?? { ...fresh, stageBegun: begun, secondsLeft: null }), ...changes }
  const stageBegun = known && known.stage === next.stage ? known.stageBegun : begun
  const [passed, done] = [now - stageBegun.at, next.done - stageBegun.done]
  const knownPace = next.total !== null && passed >= paceAfter && done > 0
  const secondsLeft = knownPace ? Math.ceil((((next.total ?? 0) - next.done) * passed) / done / 1000) : null
  return { ...next, stageBegun, secondsLeft }
}
