import type { JobWords } from '../job-words.ts'

/** Words of long work, in Chinese. */
export const jobs: JobWords = {
  waiting: '等前面的做完',
  checking: '正在核对',
  percent: '{{percent}}%',
  left: '还要{{seconds}}秒',
  stop: '停下',
  stopping: '正在停下',
}
