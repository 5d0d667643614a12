import type { JobWords } from '../job-words.ts'

/** Words of long work, in Chinese. */
export const jobs: JobWords = {
  waiting: '等前面的做完',
  preparing: '正在准备',
  adding: '正在加入',
  indexing: '正在编目',
  checking: '正在核对',
  comparing: '正在核对编目',
  percent: '{{percent}}%',
  left: '还要{{seconds}}秒',
  stop: '停下',
  stopping: '正在停下',
}
