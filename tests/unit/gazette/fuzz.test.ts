import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { codePointLength } from '../../../electron/text/code-points.ts'
import { blocksOf, han, nantong } from './source.ts'

function check(text: string) {
  const issue = parseIssue(text, { id: 'fuzz' })
  const blocks = blocksOf(issue)
  parsedIssue.parse(issue)
  expect(han(blocks.map((block) => block.text).join(''))).toBe(han(text))
  expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length)
  for (const block of blocks) {
    expect(block.spans[0]?.from).toBe(0)
    expect(block.spans.at(-1)?.to).toBe(codePointLength(block.text))
  }
}

const sourceLine = fc.constantFrom(...nantong.split('\n'))
const madeLine = fc.constantFrom(
  '目录',
  '【文件】',
  '某某的通知…… 3',
  '…………',
  '附件：1. 名单',
  '附件2',
  '- 成 员：某某',
  '| 一 | 二 |',
  '|---|---|',
  '| |',
  '专栏一：某某',
  '表 1 某某',
  '甲市人民政府令',
  '第3号令',
  '海政发〔2022〕1号',
  '二〇二二年八月三日',
  '（责任单位：',
  '甲市人民政府 2022年8月3日',
  '1. 某某。',
  '𠀀𠀁𠮷。',
)

test('any text is read without loss', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: 300 })
})

test('any lines of gazettes in any order are read without loss', () => {
  const lines = fc.array(fc.oneof(sourceLine, madeLine), { maxLength: 80 })
  fc.assert(
    fc.property(lines, (some) => check(some.join('\n'))),
    { numRuns: 150 },
  )
})

test('the issue with lines missing is read without loss', () => {
  const lines = nantong.split('\n')
  const holes = fc.array(fc.tuple(fc.nat(lines.length), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(holes, (cut) =>
      check(lines.filter((_, at) => !cut.some(([from, size]) => at >= from && at < from + size)).join('\n')),
    ),
    { numRuns: 8 },
  )
})

test.each([
  ['nothing', ''],
  ['blank lines', '\n \n\t\n'],
  ['one huge line', '中'.repeat(200_000)],
  ['brackets', '（'.repeat(50_000)],
  ['bars', `|${'a|'.repeat(50_000)}`],
  ['zeros', '\0'.repeat(1000)],
])('%s', (_, text) => check(text))
