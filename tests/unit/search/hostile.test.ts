import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { GazetteError } from '../../../electron/contract/errors.ts'
import { fold } from '../../../electron/text/normalise.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { blockTexts, libraryOf, realSource } from './search-library.ts'

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
/** A line with everything that could be taken for syntax, so that such queries have something to find. */
const strange = `● 31日 ${punctuation} NEAR(南通 AND 市) OR "公报" 𠮷野 \u0001\u007f\u202e反 \ud83d`
const issue = parseIssue(`${realSource().trimEnd()}\n\n${strange}\n`, { id: 'strange-1' })
const texts = blockTexts(issue).map(fold)
const library = libraryOf([issue])
afterAll(() => library.close())

const bruteForce = (query: string): number => {
  const folded = fold(query)
  return folded === '' ? 0 : texts.filter((text) => text.includes(folded)).length
}

describe('queries that could be taken for something else', () => {
  const syntax =
    `NEAR(南通 | NEAR(南通 AND 市) | 南通 AND 市 | "公报" | " | "" | * | 市* | ^市 | tokens:市 | -市 | OR | {市} | + 市 | % | _`.split(
      ' | ',
    )
  const injections = ["'; DROP TABLE block; --", '𠮷', '𠮷野', '\u0000', '市\u0000南', '\u0001', '\u007f', '\u202e反']
  const unseen = ['\ud83d', '\ud800', '\udc00\ud800', '\t', '\t\t', ' ', '\u3000', '\n', '\u200b', '', punctuation]
  test.each([...Array.from(punctuation), ...syntax, ...injections, ...unseen])('%j', (query) => {
    expect(library.find(query).total).toBe(bruteForce(query))
  })

  test('what the strange line holds is found', () => {
    for (const query of ['NEAR(南通 AND 市)', '"公报"', '𠮷', '\\]^_`{|}~', '\u0001\u007f'])
      expect(library.find(query).total).toBeGreaterThan(0)
  })

  test('10,000 characters', () => {
    const long = texts.join('').slice(0, 10_000)
    for (const query of [
      '市'.repeat(10_000),
      // Both of its pairs are in very many blocks.
      '、市'.repeat(5000),
      // Each becomes six characters.
      '㌖'.repeat(10_000),
      '"'.repeat(10_000),
      ' '.repeat(10_000),
      '\u0000'.repeat(10_000),
      long,
      '\ud83d'.repeat(10_000),
    ])
      expect(library.find(query).total).toBe(bruteForce(query))
  })

  test('any string at all', () => {
    const syntactic = fc.string({
      unit: fc.constantFrom(...Array.from(`${punctuation}\t\0 aAnNdDoOrR市𠮷`), '\ud83d', '\udc00', '\u202e'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.oneof(syntactic, fc.string({ unit: 'binary', maxLength: 30 })), (query) => {
        expect(library.find(query).total).toBe(bruteForce(query))
      }),
      { numRuns: 2000 },
    )
  })
})

test('a search that is given up throws cancelled and leaves the connection free', () => {
  let asked = 0
  const cancelled = (): boolean => ++asked > 20
  expect(() => library.find('市', {}, { cancelled })).toThrow(GazetteError)
  expect(asked).toBe(21)
  expect(library.find('市').total).toBe(bruteForce('市'))
})
