import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { codePointLength } from '../../../electron/text/code-points.ts'
import { blocksOf, han, nantong } from './source.ts'

const sortedCharacters = (text: string) =>
  Array.from(text)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .join('')

function check(text: string) {
  const issue = parseIssue(text, { id: 'fuzz' })
  const blocks = blocksOf(issue)
  parsedIssue.parse(issue)
  // A head of a page that stands inside a paragraph comes after it.
  const hasHeads = blocks.some(({ kind }) => kind === 'running-head')
  const compared = (some: string) => (hasHeads ? sortedCharacters(han(some)) : han(some))
  expect(compared(blocks.map((block) => block.text).join(''))).toBe(compared(text))
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

const layouts = join(import.meta.dirname, '../../fixtures/gazette/layouts')
const documents = readdirSync(layouts)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => readFileSync(join(layouts, name), 'utf8'))
const scrap = fc.constantFrom(
  '（',
  '）',
  '《',
  '》',
  '〔',
  '|',
  '\n',
  '：',
  '……',
  '附件',
  '第',
  '号',
  '●',
  ' ',
  '𠮷',
  '\t',
  '\r',
  '<',
  '一、',
)

test('a document that was damaged is read without loss', () => {
  const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(40), fc.oneof(scrap, sourceLine)), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.constantFrom(...documents), damage, (text, wounds) => {
      let damaged = text
      for (const [at, size, put] of wounds) {
        const from = at % (damaged.length + 1)
        damaged = damaged.slice(0, from) + put + damaged.slice(from + (size % 2 === 0 ? 0 : size))
      }
      check(damaged.replaceAll('\0', ''))
    }),
    { numRuns: 400 },
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
