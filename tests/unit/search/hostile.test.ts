import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { GazetteError } from '../../../electron/contract/errors.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { oracleOf } from './oracle.ts'
import { issueOfYear, libraryOf, realIssue, realSource } from './search-library.ts'

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
/** A line with everything that could be taken for syntax, so that such queries have something to find. */
const strange = `● 31日 ${punctuation} NEAR(南通 AND 市) OR "公报" 𠮷野 \u0001\u007f\u202e反 \ud83d 後 著`
const issue = parseIssue(`${realSource().trimEnd()}\n\n${strange}\n`, { id: 'strange-1' })
const older = issueOfYear(realIssue(), 2019)
const library = libraryOf([issue, older])
const oracle = oracleOf([older, issue])
afterAll(() => library.close())

/** What a query finds is what reading every block finds; where that is refused, it says why and where. */
function check(query: string, exactGlyphs = false): void {
  const expected = oracle.find(query, { exactGlyphs })
  const found = library.find(query, { limit: 500, exactGlyphs })
  if (expected === null) {
    expect(found.reading.faults.some(({ mended }) => !mended)).toBe(true)
    expect(found).toMatchObject({ total: 0, hits: [] })
  } else {
    expect(found.total).toBe(expected.length)
    expect(found.hits.map(({ issue: id, block }) => `${id}/${block}`)).toEqual(expected.slice(0, 500))
  }
}

describe('queries that could be taken for something else', () => {
  const syntax =
    'NEAR(南通 | NEAR(南通 AND 市) | 南通 AND 市 | "公报" | " | "" | * | 市* | ^市 | tokens:市 | -市 | OR | {市} | + 市 | % | _'
  const injections = ["'; DROP TABLE block; --", '𠮷', '𠮷野', '\u0000', '市\u0000南', '\u0001', '\u007f', '\u202e反']
  const unseen = ['\ud83d', '\ud800', '\udc00\ud800', '\t', '\t\t', ' ', '\u3000', '\n', '\u200b', '', punctuation]
  test.each(Array.from(punctuation).concat(syntax.split(' | '), injections, unseen))('%j', (query) => {
    check(query)
    check(`"${query}"`)
  })

  test('what the strange line holds is found', () => {
    for (const query of ['NEAR(南通 AND 市)', '"公报"', '𠮷', "'()*+,", ']^_`{', '"\u0001"'])
      expect(library.find(query).total).toBeGreaterThan(0)
  })

  test('10,000 characters', () => {
    const long = oracle.blocks
      .map(({ folded }) => folded)
      .join('')
      .slice(0, 10_000)
    for (const query of [
      '市'.repeat(10_000),
      // Both of its pairs are in very many blocks.
      '、市'.repeat(5000),
      // Each becomes six characters.
      '㌖'.repeat(10_000),
      '"'.repeat(10_000),
      ' '.repeat(10_000),
      '\u0000'.repeat(10_000),
      '市 '.repeat(5000),
      '|-'.repeat(5000),
      '标题:'.repeat(3333),
      long,
      '\ud83d'.repeat(10_000),
    ])
      check(query)
  })

  const words =
    '市|南通|年|5|2022|的|健身|養老|後|著|𠮷|通知|通政发|31号|0|总368|..|“|”|〔|〕|：|…|ﬁ|㎡|rowid:1|"a"*|{tokens}:|\';DROP TABLE block;--|") OR ("'
  const fields = '标题: 文号: 单位: 人名: 日期: 年: 期: 种类: 页:'
  const pieces = Array.from(punctuation).concat(
    words.split('|'),
    fields.split(' '),
    Array.from('\u202e\u200f\t\u0000\u0007\u0301   '),
    ['\ud83d', '\udc00', ' OR ', ' | ', ' AND ', ' NOT ', 'NEAR(', ' -', ' -"'],
  )
  const syntactic = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((each) => each.join(''))
  const part = fc
    .tuple(fc.constantFrom(...oracle.blocks), fc.nat(300), fc.integer({ min: 1, max: 40 }))
    .map(([{ block }, from, length]) =>
      Array.from(block.text)
        .slice(from, from + length)
        .join(''),
    )
  const anything = fc.oneof(
    { weight: 5, arbitrary: syntactic },
    { weight: 3, arbitrary: part },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  )

  test('10,000 random queries are answered as by reading every block, or refused with a reason', () => {
    fc.assert(fc.property(anything, fc.boolean(), check), { numRuns: 10_000 })
  }, 600_000)
})

test('a search that is given up throws cancelled and leaves the connection free', () => {
  let asked = 0
  const cancelled = (): boolean => ++asked > 20
  expect(() => library.find('市', {}, { cancelled })).toThrow(GazetteError)
  expect(asked).toBe(21)
  check('市')
})
