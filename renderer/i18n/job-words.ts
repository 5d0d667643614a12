import type { JobStage } from '../../electron/contract/schemas/jobs.ts'

/** The words of long work: one for every stage, and those of the bar that shows it. */
export type JobWords = Readonly<Record<JobStage | 'percent' | 'left' | 'stop' | 'stopping', string>>
