import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { generatedIssues } from '../generate/run.ts'
import { alone, type Figure, none } from '../lib/figure.ts'
import { median, milliseconds, times } from '../lib/statistics.ts'

const texts = () => Array.from(generatedIssues({ issues: 48 }), ({ text }) => text)

const rounds = [1, 2, 3, 4, 5]

const megabytesOf = (parsed: readonly string[]) => parsed.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

/** Processor time of this thread in ms: what other programs do meanwhile does not count. */
function parseTime(text: string, recoverPages: boolean): number {
  const before = process.threadCpuUsage()
  parseIssue(text, { id: 'bench', recoverPages })
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** Megabytes of text a second, the middle of five rounds. */
function rateOf(parsed: readonly string[]): number {
  const ms = median(rounds.map(() => parsed.reduce((sum, text) => sum + parseTime(text, false), 0)))
  return (megabytesOf(parsed) / ms) * 1000
}

/** How fast text becomes structure without the search for its pages, and that it stays as fast as the text grows. */
export function parseFigures(): Figure[] {
  const issues = texts()
  const joined = issues.slice(0, 16).join('\n')
  const rate = rateOf(issues)
  const joinedRate = rateOf([joined])
  return [
    {
      figure: 'parse without page recovery, processor time of one thread',
      ours: `${rate.toFixed(1)} MB/s`,
      beside: none,
      ratio: none,
      goal: `≥ 20 MB/s${rate < 20 ? ' missed' : ''}`,
    },
    {
      figure: 'parse of 16 issues in one text, beside each on its own',
      ours: `${joinedRate.toFixed(1)} MB/s`,
      beside: `${rate.toFixed(1)} MB/s`,
      ratio: times(joinedRate, rate),
      goal: none,
    },
  ]
}

/** What finding the printed pages of an issue from its text adds. */
export function pagesFigures(): Figure[] {
  const issues = texts()
  for (const text of issues.slice(0, 4)) parseTime(text, true)
  const added = issues.slice(0, 24).map((text) => parseTime(text, true) - parseTime(text, false))
  return [alone('page recovery of an issue, processor time, median', milliseconds(median(added)))]
}
