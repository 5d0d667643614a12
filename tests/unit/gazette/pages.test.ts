import { describe, expect, test } from 'vitest'
import { codePointLength } from '../../../electron/text/code-points.ts'
import { issueBlocks } from '../../../electron/core/gazette/blocks.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { blocksOf, nantong } from './source.ts'

const issue = parseIssue(nantong, { id: 'nantong-2022-06' })
const all = blocksOf(issue)

test('the spans of a block follow each other and cover its text', () => {
  for (const block of all) {
    let at = 0
    for (const span of block.spans) {
      expect(span.from).toBe(at)
      expect(span.to).toBeGreaterThan(span.from)
      at = span.to
    }
    expect(at).toBe(codePointLength(block.text))
    expect([block.page, block.column]).toEqual([block.spans[0]?.page, block.spans[0]?.column])
  }
})

test('a span per page and column, in printed order, each image the page of its place', () => {
  for (const { blocks, pages } of issue.documents) {
    const printed = blocks.flatMap((block) => block.spans)
    const pageNumbers = printed.map((span) => span.page ?? 0)
    expect(pageNumbers).toEqual(pageNumbers.toSorted((one, other) => one - other))
    expect([pageNumbers[0], pageNumbers.at(-1)]).toEqual(pages)
    for (const span of printed) expect(span.image).toBe((span.page ?? 0) + 1)
  }
})

test('a cut in mid-sentence is where the next column begins', () => {
  const seams = nantong.split('\n')
  let kept = 0
  let cuts = 0
  for (const block of all) {
    if (block.spans.length < 2) continue
    const starts = new Set(block.spans.map((span) => span.from))
    for (let length = 0, line = block.line; length < codePointLength(block.text) && line < block.line + 12; line++) {
      const text = seams[line - 1] ?? ''
      if (text === '' || !block.text.slice(length).startsWith(text)) continue
      length += codePointLength(text)
      if (length >= codePointLength(block.text)) break
      cuts++
      if (starts.has(length)) kept++
    }
  }
  expect(cuts).toBeGreaterThan(100)
  // One cut is the false break inside a column; its block has spans at the true ones.
  expect(cuts - kept).toBe(1)
})

const at = (line: number) => all.find((block) => block.line === line)

describe('where things stand', () => {
  test('heads, tables and boxes take the full width', () => {
    const full = issueBlocks(issue).filter(({ document, block }) => document !== 'front' && block.column === 'full')
    expect(new Set(full.map(({ block }) => block.kind))).toEqual(
      new Set([
        'title',
        'number',
        'addressee',
        'paragraph',
        'signature',
        'date',
        'table-caption',
        'table-row',
        'note',
        'box-title',
        'box-paragraph',
        'chronicle-period',
      ]),
    )
    expect(at(93)?.column).toBe('full')
    expect(at(101)?.column).toBe('left')
  })

  test('attachments and a repeated table header begin a page', () => {
    expect([at(457)?.page, at(459)?.page]).toEqual([25, 26])
    expect([at(580)?.page, at(582)?.page]).toEqual([33, 34])
    expect([at(754)?.page, at(756)?.page]).toEqual([41, 42])
  })

  test('a paragraph over two pages', () => {
    const text = at(105)?.text ?? ''
    expect(at(105)?.spans.map(({ page, column }) => [page, column])).toEqual([
      [3, 'left'],
      [3, 'right'],
    ])
    expect(text.slice(0, at(105)?.spans[0]?.to)).toMatch(/5年内$/)
    expect(at(131)?.spans.map(({ page, column }) => [page, column])).toEqual([
      [4, 'right'],
      [5, 'left'],
    ])
  })
})

test('without recovery the structure stands and no page is given', () => {
  const plain = parseIssue(nantong, { id: 'nantong-2022-06', recoverPages: false })
  expect(plain.documents.map((document) => document.pages)).toEqual(issue.documents.map(() => null))
  expect(blocksOf(plain).every((block) => block.page === null && block.spans.length === 1)).toBe(true)
})

test('text set again in whole paragraphs shows no columns: no pages, and a warning', () => {
  const front = nantong.split('\n').slice(0, 86)
  const body = issue.documents.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind !== 'table-row').map((block) => block.text),
  )
  const whole = parseIssue([...front, ...body].join('\n'), { id: 'whole' })
  expect(whole.documents.map((document) => document.number)).toEqual(issue.documents.map((document) => document.number))
  expect(whole.documents.every((document) => document.pages === null)).toBe(true)
  expect(whole.warnings[0]).toMatchObject({ code: 'no-columns', line: null })
})

test('a page number of the contents that cannot be right is outvoted and named', () => {
  const wrong = parseIssue(nantong.replace('的通知…………… 8', '的通知…………… 19'), { id: 'wrong' })
  expect(wrong.documents.map((document) => document.pages)).toEqual(issue.documents.map((document) => document.pages))
  expect(wrong.warnings.map(({ code, line }) => [code, line])).toEqual([['contents-page-disagrees', 62]])
})

test('every span says how sure its place is, and why', () => {
  const spans = issue.documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.spans))
  for (const { confidence, reason } of spans) {
    expect(confidence).toBeGreaterThanOrEqual(0.5)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(reason === 'weak').toBe((confidence ?? 0) < 0.7)
  }
  // Ends of columns that could as well stand one block off.
  const weak = all.filter((block) => block.spans.some(({ reason }) => reason === 'weak')).map((block) => block.line)
  for (const line of [289, 413, 471, 606, 608]) expect(weak).toContain(line)
  expect(weak.length).toBeLessThan(20)
  const reasons = new Set(spans.map(({ reason }) => reason))
  expect(reasons).toEqual(new Set(['balanced', 'band', 'cut', 'fill', 'weak']))
  expect(issue.front.blocks.some((block) => block.spans.some((span) => span.confidence !== undefined))).toBe(false)
})
