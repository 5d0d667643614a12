import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { region } from '../../../electron/contract/schemas/archive.ts'
import type { ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { alignBlocks } from '../../../electron/core/ingest/align.ts'
import { type AltoPage, readAlto } from '../../../electron/core/ingest/alto.ts'
import { distortPages } from '../../../electron/tools/facsimile/distort.ts'
import { regionAccuracy } from '../../../electron/tools/facsimile/region-accuracy.ts'
import { issueOf, line, pageOf } from './synthetic.ts'

const head = '关于加快建设公报阅览的通知'
const first = '各县人民政府要切实加强公报阅览工作，'
const second = '推进资料公开，方便群众查阅。'
const texts = [head, first + second, '一、总体要求', '坚持公开为常态。', '附表\t1\t预期性', '备案\t2\t预期性']

const at = (text: string, x: number, row: number) => ({ ...line(text, 'left', row), x, width: 0.1 })
const pages = [
  pageOf(1, [
    line('南通市人民政府公报 2022年第6期', 'left', -1),
    line(head, 'full', 0),
    line(first.slice(0, 10), 'left', 1),
    line(first.slice(10), 'left', 2),
    line(second.slice(0, 10), 'right', 1),
    line(second.slice(10), 'right', 2),
    line('44', 'full', 20),
  ]),
  pageOf(2, [
    line('南通市人民政府公报 2022年第6期', 'left', -1),
    line('一、总体要求', 'left', 1),
    line('坚持公开为常态。', 'left', 2),
    at('附表', 0.1, 4),
    at('1', 0.3, 4),
    at('预期性', 0.7, 4),
    at('备案', 0.1, 5),
    at('2', 0.3, 5),
    at('预期性', 0.7, 5),
  ]),
]

/** Text without spaces and leaders. */
const plain = (text: string) => text.replaceAll(/\s|…/gu, '')

/** What each region of a block prints, by the block's own text. */
function printed(issue: ParsedIssue, seen: AltoPage[]): Record<string, string[]> {
  const blocks = new Map(issue.documents.flatMap(({ blocks: list }) => list).map((block) => [block.id, block.text]))
  return Object.fromEntries(
    Object.entries(alignBlocks(issue, seen)).map(([id, regions]) => [
      id,
      regions.map(({ from, to }) =>
        Array.from(blocks.get(id) ?? '')
          .slice(from, to)
          .join(''),
      ),
    ]),
  )
}

describe('alignment of small pages', () => {
  const issue = issueOf(texts)

  it('gives each block its lines with the code points they print, and nothing to heads and numbers', () => {
    expect(printed(issue, pages)).toEqual({
      l1: [head],
      l2: [first.slice(0, 10), first.slice(10), second.slice(0, 10), second.slice(10)],
      l3: ['一、总体要求'],
      l4: ['坚持公开为常态。'],
      l5: ['附表', '1', '预期性'],
      l6: ['备案', '2', '预期性'],
    })
    const regions = alignBlocks(issue, pages)
    expect(regions.l2?.map(({ image, column }) => [image, column])).toEqual([
      ...[1, 1].map((image) => [image, 'left']),
      ...[1, 1].map((image) => [image, 'right']),
    ])
    expect(regions.l6?.map(({ x, y }) => [x, y])).toEqual(pages[1]?.lines.slice(6).map(({ x, y }) => [x, y]))
  })

  it('does not mind in which order the lines come', () => {
    const reversed = pages.toReversed().map((page) => ({ ...page, lines: page.lines.toReversed() }))
    expect(alignBlocks(issue, reversed)).toEqual(alignBlocks(issue, pages))
  })

  it('bears misread and dropped characters, and still covers the whole text', () => {
    const misread = pages.map((page) => ({
      ...page,
      lines: page.lines.map((one) => ({
        ...one,
        text: one.text.length > 6 ? `${one.text.slice(0, 3)}囧${one.text.slice(4, -1)}` : one.text,
      })),
    }))
    expect(printed(issue, misread).l2?.join('')).toBe(first + second)
    expect(printed(issue, misread).l1).toEqual([head])
  })

  it('leaves out what is not on the pages', () => {
    expect(Object.keys(alignBlocks(issue, pages.slice(0, 1)))).toEqual(['l1', 'l2'])
    expect(alignBlocks(issue, [])).toEqual({})
    expect(alignBlocks(issueOf([]), pages)).toEqual({})
    const elsewhere = issueOf(
      Array.from({ length: 500 }, (_, index) => `第${index}段讲的是别处的事情，与图上所见无关。`),
    )
    expect(alignBlocks(elsewhere, pages)).toEqual({})
  })
})

describe('alignment of the bundled issue', () => {
  const folder = join(import.meta.dirname, '../../../resources/source/nantong-2022-06')
  let issue: ParsedIssue
  let seen: AltoPage[]
  let clean: ReturnType<typeof alignBlocks>
  beforeAll(async () => {
    issue = parseIssue(await readFile(join(folder, 'issue.txt'), 'utf8'), { id: 'nantong-2022-06' })
    seen = readAlto(await readFile(join(folder, 'facsimile.alto.xml'), 'utf8'))
    clean = alignBlocks(issue, seen)
  })

  const allBlocks = () => [issue.front, ...issue.documents].flatMap(({ blocks }) => blocks)

  it('finds every block, with all of its characters, and valid regions', () => {
    const missing = allBlocks().filter(({ id }) => !clean[id])
    expect(missing.map(({ id }) => id)).toEqual([])
    for (const { id, text } of allBlocks()) {
      const characters = Array.from(text)
      const covered = new Set<number>()
      for (const one of clean[id] ?? []) {
        region.parse(one)
        for (let offset = one.from; offset < one.to; offset++) covered.add(offset)
      }
      const lost = characters.filter((character, offset) => character.trim() !== '' && !covered.has(offset))
      expect([id, lost.join('')]).toEqual([id, ''])
    }
  })

  it('puts every line where the same text stands on the page', () => {
    const lines = new Map(
      seen.flatMap(({ image, lines: list }) => list.map(({ x, y, text }) => [`${image} ${x} ${y}`, text] as const)),
    )
    for (const { id, text } of allBlocks()) {
      for (const { image, x, y, from, to } of clean[id] ?? []) {
        const stretch = plain(Array.from(text).slice(from, to).join(''))
        expect([id, plain(lines.get(`${image} ${x} ${y}`) ?? '')]).toEqual([id, stretch])
      }
    }
  })

  it('tells the titles of the contents from their page numbers, each with a box of its own without the leaders', () => {
    const entries = issue.front.blocks.filter(({ kind }) => kind === 'contents-entry')
    expect(entries.length).toBe(8)
    for (const { id, text } of entries) {
      const tab = Array.from(text).indexOf('\t')
      const regions = clean[id] ?? []
      const [title, number] = [regions.filter(({ to }) => to <= tab), regions.filter(({ from }) => from > tab)]
      expect([id, title.length + number.length, number.length]).toEqual([id, regions.length, 1])
      expect([id, title[0]?.from, title.at(-1)?.to]).toEqual([id, 0, tab])
      expect(new Set(regions.map(({ column }) => column))).toEqual(new Set(['full']))
      const right = Math.max(...title.map(({ x, width }) => x + width))
      expect(number[0]?.x).toBeGreaterThan(right)
      // A box is as wide as its characters: one and the same width for each, give or take a quotation mark.
      for (const { from, to, width } of title) expect(width / (to - from)).toBeCloseTo(0.0202, 3)
    }
    const contents = new Set(entries.flatMap(({ spans }) => spans.map(({ image }) => image)))
    const printedThere = seen.filter(({ image }) => contents.has(image)).flatMap(({ lines }) => lines)
    expect(printedThere.filter(({ text }) => text.includes('…'))).toEqual([])
  })

  it('agrees with the pages and columns of the parse', () => {
    const differing = allBlocks().flatMap(({ id, spans }) =>
      (clean[id] ?? []).flatMap(({ from, image, column }) => {
        const span = spans.find((one) => one.from <= from && from < one.to)
        const agrees = span?.image === image && (span.column === null || span.column === column)
        return agrees ? [] : [`${id} at ${from}`]
      }),
    )
    const regions = Object.values(clean).reduce((sum, list) => sum + list.length, 0)
    expect(differing.length / regions, differing.join(', ')).toBeLessThan(0.01)
  })

  it.each([1, 2, 3])('finds 98 % of the blocks at the same place in distorted pages, seed %i', (seed) => {
    const accuracy = regionAccuracy(new Map(Object.entries(clean)), alignBlocks(issue, distortPages(seen, seed)))
    expect(accuracy.right / accuracy.blocks).toBeGreaterThan(0.98)
  })
})
