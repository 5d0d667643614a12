import { expect, test } from 'vitest'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { nantong } from './source.ts'

const letter = '甲市关于乙的通知\n甲政发〔2022〕1号\n各县：\n正文。\n甲市人民政府\n2022年1月1日\n'
const entry = '1月2日 市长吴新明调研，市委书记王晖、副市长李四参加。\n'

/** Texts made to be read slowly, each of a size that grows with `n`. */
const hostile: [string, (n: number) => string][] = [
  ['the issue again and again', (n) => `${nantong}\n${nantong.split('\n').slice(86).join('\n')}`.repeat(n)],
  ['notes that are never closed', (n) => '（责任单位：'.repeat(n * 3000)],
  ['titles that are never closed', (n) => '《关于'.repeat(n * 5000)],
  ['numbers in one line', (n) => '国发〔2021〕11号'.repeat(n * 2500)],
  ['years without numbers', (n) => '〔2021〕'.repeat(n * 4000)],
  ['brackets', (n) => '('.repeat(n * 40_000)],
  ['notes that only close', (n) => '甲单位负责）'.repeat(n * 2500)],
  ['one word', (n) => '中'.repeat(n * 40_000)],
  ['short lines', (n) => '中国\n'.repeat(n * 4000)],
  ['lines that stop in mid-sentence', (n) => '这是一个没有写完的句子，而且\n'.repeat(n * 3000)],
  ['headings', (n) => '一、甲\n（一）乙\n1. 丙\n'.repeat(n * 1200)],
  ['rows', (n) => `|甲|乙|\n|---|---|\n${'|1||\n'.repeat(n * 4000)}`],
  ['attachments', (n) => '附件：1. 甲方案\n附件2\n'.repeat(n * 1500)],
  ['letters', (n) => letter.repeat(n * 500)],
  ['contents that lead nowhere', (n) => `目录\n${'关于甲事项的通知……1\n'.repeat(250)}${'正文。\n'.repeat(n * 3000)}`],
  ['a chronicle', (n) => `甲市大事记\n2020年1月\n${entry.repeat(n * 1500)}`],
  [
    'decisions in one line',
    (n) => `甲市任免名单\n2020年1月1日\n${'任命张三为市长，免去其局长职务；'.repeat(n * 2000)}`,
  ],
  ['English between', (n) => '中 and '.repeat(n * 6000)],
  ['boxes', (n) => '专栏一：甲\n乙。\n'.repeat(n * 1500)],
  [
    'heads of pages',
    (n) => `甲市人民政府公报\n2022年第1期\n${'— 12 —\n甲市人民政府公报 2022\n正文没有\n'.repeat(n * 1200)}`,
  ],
  ['members', (n) => `- 组长：高 山 市长\n${'- 李四 局长\n'.repeat(n * 3000)}`],
  ['bars', (n) => `${'|'.repeat(n * 30_000)}\n`],
]

/** Processor time of a parse in milliseconds, the best of three. */
function effort(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage()
    parseIssue(text, { id: 'growth', recoverPages: false })
    const used = process.cpuUsage(before)
    best = Math.min(best, (used.user + used.system) / 1000)
  }
  return best
}

/*
 * Four times the text may take four times the work. Work by the square would take sixteen times; the bound between is
 * of ratios, so that it holds on any machine, and small times are evened out by adding the same to both.
 */
test.each(hostile)(
  'the work grows with the text: %s',
  (_, make) => {
    effort(make(1))
    const [one, four] = [effort(make(1)), effort(make(4))]
    expect((four + 10) / (one + 10)).toBeLessThan(10)
  },
  120_000,
)
