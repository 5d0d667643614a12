import { expect, test } from 'vitest'
import { type Draft, draft } from '../../../electron/core/gazette/draft.ts'
import { documentFlows, type Flow } from '../../../electron/core/gazette/pages/atoms.ts'
import { bandHeights } from '../../../electron/core/gazette/pages/bands.ts'
import { cutWidths, documentLineWidth, readLineWidth } from '../../../electron/core/gazette/pages/evidence.ts'
import { layOut } from '../../../electron/core/gazette/pages/layout.ts'

const row = (line: number, ...cells: string[]): Draft => draft('table-row', 'notice', { line, text: cells.join('\t') })
const words = (length: number) => '字'.repeat(length)

/** A paragraph that breaks off at column ends: `lines` lines in each fragment, the last one a sentence. */
function paragraph(line: number, lineWidth: number, ...lines: number[]): Draft {
  const fragments = lines.map((count, at) => ({
    line: line + at,
    text:
      words(count * lineWidth - (at === 0 ? 2 : 0) - (at + 1 === lines.length ? 1 : 0)) +
      (at + 1 === lines.length ? '。' : ''),
  }))
  return draft('paragraph', 'notice', ...fragments)
}

function flowOf(blocks: Draft[]): Flow {
  const [flow] = documentFlows('notice', blocks, 18)
  if (!flow) throw new Error('no flow')
  return flow
}

const table = (line: number) => [
  { ...row(line, '项目', '单位'), header: true },
  row(line + 1, '人口', '万人'),
  row(line + 2, '面积', '平方公里'),
]

const cuts = (lineWidth: number) => cutWidths([paragraph(1, lineWidth, 3, 29, 29, 12, 29, 29, 7, 29, 5)])

const title = draft('title', 'notice', { line: 1, text: '某市人民政府关于某事的通知' })

test('columns end where the paragraphs break off', () => {
  const flow = flowOf([title, paragraph(2, 18, 26, 26, 29, 29, 29, 29, 8, 8)])
  const layout = layOut(flow)
  expect(
    layout?.pages.map((page) =>
      page.map(({ from, to, split }) => (split === null ? to - from : [split - from, to - split])),
    ),
  ).toEqual([[1, [26, 26]], [[29, 29]], [[29, 29]], [[8, 8]]])
  expect(layout?.cost).toBeLessThan(5)
})

test('a given number of pages is kept, at a price, or refused', () => {
  const flow = flowOf([title, paragraph(2, 18, 26, 26, 29, 29, 29, 29, 8, 8)])
  const free = layOut(flow)
  expect(layOut(flow, 4)).toEqual(free)
  const more = layOut(flow, 5)
  expect(more?.pages).toHaveLength(5)
  expect(more?.cost).toBeGreaterThan(free?.cost ?? Number.POSITIVE_INFINITY)
  expect(layOut(flow, 12)).toBeNull()
})

test('text above a table is balanced, and a repeated header begins a page', () => {
  const flow = flowOf([title, paragraph(2, 18, 5, 5), ...table(10), ...table(20)])
  const pages = layOut(flow)?.pages ?? []
  expect(pages).toHaveLength(2)
  expect(pages[0]?.map(({ from, to, split }) => (split === null ? to - from : [split - from, to - split]))).toEqual([
    1,
    [5, 5],
    3,
  ])
})

test('a row is as tall as its cells need', () => {
  const rows = [row(1, '指标', '说明'), row(2, words(40), words(40)), row(3, '', '一')]
  expect([...bandHeights(rows).values()]).toEqual([1, 2, 1])
})

test('the width of a column is read from the cuts, for a document its own where it differs', () => {
  expect(readLineWidth(cuts(18))).toBe(18)
  expect(readLineWidth(cuts(21))).toBe(21)
  expect(readLineWidth(cuts(18).slice(0, 4))).toBeNull()
  expect(readLineWidth([5, 27, 31, 41, 65, 77, 79, 101])).toBeNull()
  expect(documentLineWidth(cuts(17), 18)).toBe(17)
  expect(documentLineWidth(cuts(18), 18)).toBe(18)
})
