import { describe, expect, test } from 'vitest'
import type { ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { blocksOf, nantong } from './source.ts'

const parse = (text: string) => parseIssue(text, { id: 'other' })
const base = parse(nantong)
const structure = (issue: ParsedIssue) =>
  issue.documents.map(({ kind, section, blocks }) => [
    kind,
    section,
    blocks.map(({ kind: of, part, level, headingTo, header }) => [of, part, level, headingTo !== undefined, header]),
  ])
const texts = (issue: ParsedIssue) => blocksOf(issue).map((block) => block.text)
const pages = (issue: ParsedIssue) => issue.documents.map((document) => document.pages)
const places = (issue: ParsedIssue) => issue.documents.flatMap(({ blocks }) => blocks.map((block) => block.spans))

/** Changes every entry of the contents but the first that ends in leaders and a page. */
function changeContents(pattern: RegExp): string {
  let seen = 0
  return nantong
    .split('\n')
    .map((line) => (/[…．.]{2,}\s*\d+$/.test(line) && seen++ > 0 ? line.replace(pattern, '') : line))
    .join('\n')
}

describe('pages do not depend on the contents', () => {
  test.each([
    ['page numbers removed', /\s*\d+$/],
    ['leaders and page numbers removed', /[….]+\s*\d+$/],
  ])('%s', (_, pattern) => {
    const changed = changeContents(pattern)
    expect(changed).not.toBe(nantong)
    const issue = parse(changed)
    expect(structure(issue)).toEqual(structure(base))
    expect(places(issue)).toEqual(places(base))
    expect(pages(issue)).toEqual(pages(base))
  })
})

describe('blank lines and line ends mean nothing', () => {
  test.each([
    ['doubled', nantong.replaceAll('\n', '\n\n\n')],
    ['removed', nantong.replace(/\n{2,}/g, '\n')],
    ['CRLF', nantong.replaceAll('\n', '\r\n')],
    ['byte order mark', `\uFEFF${nantong}`],
  ])('%s', (_, text) => {
    const issue = parse(text)
    expect(texts(issue)).toEqual(texts(base))
    expect(structure(issue)).toEqual(structure(base))
    expect(places(issue)).toEqual(places(base))
  })
})

const swap = (city: string, short: string) => nantong.replaceAll('南通', city).replaceAll('通政', short)

describe('another city, other numbers', () => {
  test('a name of the same length', () => {
    const text = swap('海州', '海政')
      .replaceAll('2022', '2019')
      .replace(/〔(\d{4})〕(\d)(\d)号/g, '〔$1〕$3$2号')
    const issue = parse(text)
    expect(structure(issue)).toEqual(structure(base))
    expect(pages(issue)).toEqual(pages(base))
    expect(issue.documents.map((document) => document.number).slice(0, 3)).toEqual([
      '海政发〔2019〕92号',
      '海政发〔2019〕13号',
      '海政办发〔2019〕87号',
    ])
    expect(issue.documents[0]?.date).toBe('2019-08-03')
  })

  test.each([
    ['longer', '石家庄', '石政'],
    ['much longer', '乌鲁木齐', '乌政'],
  ])('a %s name', (_, city, short) => {
    const issue = parse(swap(city, short))
    expect(structure(issue)).toEqual(structure(base))
    expect(pages(issue)).toEqual(pages(base))
  })

  test('numbers in other brackets, with spaces', () => {
    const issue = parse(nantong.replace(/〔(\d{4})〕(\d+)号/g, '[$1] $2 号'))
    expect(structure(issue)).toEqual(structure(base))
    expect(issue.documents[0]?.number).toBe('通政发[2022] 29 号')
  })
})
