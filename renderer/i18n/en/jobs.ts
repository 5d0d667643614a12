import type { JobWords } from '../job-words.ts'

/** Words of long work, in English. */
export const jobs: JobWords = {
  waiting: 'Waiting for what came before',
  preparing: 'Preparing',
  adding: 'Adding issues',
  indexing: 'Making the index',
  checking: 'Checking',
  comparing: 'Checking the index',
  percent: '{{percent}}%',
  left: '{{seconds}} s left',
  stop: 'Stop',
  stopping: 'Stopping',
}
