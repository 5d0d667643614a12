import { describe, expect, it } from 'vitest'
import { pageParts } from '../../../renderer/features/reader/print/page-parts.ts'
import { pageRules } from '../../../renderer/features/reader/print/page-rules.ts'
import { marginsOf, type Print } from '../../../renderer/features/reader/print/prepare.ts'
import { blockWith, issueOf, viewOf } from './builders.ts'

const on = (image: number, from: number, to: number, column: 'left' | 'right' = 'left') => ({
  from,
  to,
  page: image - 1,
  column,
  image,
})

const view = viewOf([
  blockWith({ id: 'l1', text: '标题', kind: 'title', spans: [on(4, 0, 2)] }),
  blockWith({
    id: 'l2',
    text: '𠮷一二三四五',
    headingTo: 3,
    level: 2,
    spans: [on(4, 0, 1), on(4, 1, 2, 'right'), on(5, 2, 6)],
  }),
  blockWith({ id: 'l3', text: '后文', spans: [on(5, 0, 2)] }),
])

describe('a document page by page', () => {
  it('has every word once, and knows what began before', () => {
    const parts = pageParts(view)
    expect(
      parts.map(({ image, page, continued, blocks }) => [image, page, continued, blocks.map((b) => b.text)]),
    ).toEqual([
      [4, 3, false, ['标题', '𠮷一']],
      [5, 4, true, ['二三四五', '后文']],
    ])
    expect(parts.map(({ blocks }) => blocks.map((block) => block.headingTo))).toEqual([
      [undefined, 2],
      [1, undefined],
    ])
  })
})

describe('the margins of printed sheets', () => {
  const issue = issueOf([], 6)
  const print: Print = {
    kind: 'text',
    issue,
    view: { ...view, number: null, title: `关于“某事”的\n通知${'长'.repeat(40)}`, date: '2022-06-01' },
    parts: pageParts(view),
    excerpt: false,
    images: new Map(),
    time: new Date(0),
  }
  const words = {
    pages: (from: number, to: number, recovered: boolean) => `${from}-${to} ${recovered}`,
    printed: '今天',
  }

  it('name issue, pages, document and date', () => {
    expect(marginsOf(print, words)).toEqual({
      issue: '南通市人民政府公报 2022年第6期（总第368期）',
      pages: '3-4 true',
      document: expect.stringMatching(/^关于“某事”的.{0,20}… · 2022-06-01$/u),
      printed: '今天',
    })
  })

  it('cannot be broken out of by a title', () => {
    const css = pageRules(
      { ...marginsOf(print, words), issue: 'a"; } body { display: none } \\', pages: 'b\nc' },
      { landscape: true, sheets: [{ name: 'image4', words: '第3页' }] },
    )
    expect(css).toContain(String.raw`content: "a\"; } body { display: none } \\";`)
    expect(css).toContain('content: "b c"')
    expect(css).toMatch(/size: A4 landscape/)
    expect(css).toMatch(/@page image4 \{ @top-right \{ content: "第3页"/)
  })
})
