import { z } from 'zod'
import type { Reply } from '../errors.ts'
import { wireError } from '../errors.ts'

/** Names a long call while it runs and for a while after. */
export const jobId = z.uuid()

/** What a call that takes long answers at once; its own answer comes with `job.ended`. */
export const jobStarted = z.object({ job: jobId })

/** What a job is at. The words for each live with the interface languages. */
export const jobStages = ['waiting', 'preparing', 'adding', 'indexing', 'checking', 'comparing'] as const
export const jobStage = z.enum(jobStages)

/** How far a job is in its stage: `done` of `total` in a unit of the stage's own, `total` null where it is not known. */
export const jobProgress = z.object({
  stage: jobStage,
  done: z.number().nonnegative(),
  total: z.number().nonnegative().nullable(),
})

const reply = z.union([
  z.object({ ok: z.literal(true), value: z.json() }),
  z.object({ ok: z.literal(false), error: wireError }),
])

/** A job of this host: running while `reply` is null. Ended ones are kept for a while, so that no window misses an end. */
export const jobState = jobProgress.extend({
  job: jobId,
  /** The operation that was called. */
  path: z.string(),
  reply: reply.nullable(),
})

export type JobId = z.infer<typeof jobId>
export type JobStarted = z.infer<typeof jobStarted>
export type JobStage = z.infer<typeof jobStage>
export type JobProgress = z.infer<typeof jobProgress>
export type JobState = z.infer<typeof jobState>

/** What a host tells of its jobs: how far they are, then once how they ended. */
export type JobEvent =
  | ({ readonly name: 'job.progressed'; readonly job: JobId } & JobProgress)
  | { readonly name: 'job.ended'; readonly job: JobId; readonly reply: Reply }
