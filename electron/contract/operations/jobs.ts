import { z } from 'zod'
import { nothing, operation } from '../define.ts'
import { jobId, jobState } from '../schemas/jobs.ts'

/** Long calls under way. They run on whether or not the window that asked for them is still there. */
export const jobsOperations = {
  /** Running jobs and those that ended of late, oldest first. */
  'jobs.list': operation({ grant: 'annotate', runs: 'host', input: nothing, output: z.array(jobState) }),
  /** Asks a job to stop; it ends with `cancelled`, or as it would have where it was too late. One that has ended is left alone. */
  'jobs.cancel': operation({
    grant: 'annotate',
    runs: 'host',
    input: z.strictObject({ job: jobId }),
    output: nothing,
  }),
}
