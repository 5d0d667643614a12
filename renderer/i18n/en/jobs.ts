import type { JobWords } from '../job-words.ts'

/** Words of long work, in English. */
export const jobs: JobWords = {
  waiting: 'Waiting for what came before',
  checking: 'Checking',
  percent: '{{percent}}%',
  left: '{{seconds}} s left',
  stop: 'Stop',
  stopping: 'Stopping',
}
