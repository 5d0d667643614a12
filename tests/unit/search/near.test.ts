import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type FacetChoice, type NearQuery, searchRequest } from '../../../electron/contract/schemas/search.ts'
import { nearQueries } from '../../../electron/core/search/near.ts'
import { fold } from '../../../electron/text/normalise.ts'
import { nearestWindow } from '../../../electron/core/search/near-window.ts'
import { libraryOf, realIssue } from './search-library.ts'

const library = libraryOf([realIssue()])
afterAll(() => library.close())

const near = (query: string, options: { exactGlyphs?: boolean; chips?: FacetChoice[] } = {}) =>
  nearQueries(library.db, searchRequest.parse({ query, ...options })).queries
const texts = (query: string, reason: NearQuery['reason']) =>
  near(query)
    .filter((each) => each.reason === reason)
    .map(({ text }) => text)

describe('what to try where nothing was found', () => {
  test.each([
    ['全名健身', '全民健身'],
    ['托育机构专向治理', '托育机构专项治理'],
    ['股全投资', '股权投资'],
    ['大型群众性活动安全管埋', '大型群众性活动安全管理'],
    ['養老服務宗合監管', '养老服务综合监管'],
  ])('for %s there is the spelling %s', (query, expected) => {
    expect(library.find(query).total).toBe(0)
    const found = [...texts(query, 'spelling'), ...texts(query, 'reading')]
    expect(found.map((text) => fold(text))).toContain(fold(expected))
  })

  test.each([
    ['quanminjianshen', '全民健身'],
    ['全民建深', '全民健身'],
    ['yanglao fuwu', null],
  ])('for %s there is what is read so: %s', (query, expected) => {
    const found = texts(query, 'reading')
    if (expected === null) expect(found.length).toBeGreaterThan(0)
    else expect(found.some((text) => text.startsWith(expected))).toBe(true)
  })

  test('one word less, other glyphs, without chips', () => {
    expect(near('养老 龘龘')).toContainEqual(expect.objectContaining({ reason: 'fewer', query: '养老', text: '龘龘' }))
    expect(near('養老', { exactGlyphs: true })).toContainEqual(
      expect.objectContaining({ reason: 'glyphs', query: '養老', exactGlyphs: false }),
    )
    expect(near('养老', { chips: [{ facet: 'year', value: '1999' }] })).toContainEqual(
      expect.objectContaining({ reason: 'everywhere', query: '养老', everywhere: true }),
    )
  })

  test('each is found, with its number of hits', () => {
    for (const query of ['全名健身', '人民政俯', '股权投赀', '养老 龘龘 健身', 'tuoyu', '标题:养老 全名健身']) {
      const found = near(query)
      expect(found.length).toBeGreaterThan(0)
      for (const { query: other, count } of found) expect(library.find(other).total).toBe(count)
    }
  })

  test('there is nothing where something was found, nor for what is like nothing', () => {
    for (const query of ['全民健身', '龘', '龘龘龘龘', '', '全名'.repeat(40), '-养老']) expect(near(query)).toEqual([])
  })
})

const nearest = (text: string, pattern: string, most = 3) => nearestWindow(Array.from(text), Array.from(pattern), most)

describe('nearestWindow', () => {
  test('substitution, insertion, deletion', () => {
    expect(nearest('关于全民健身的通知', '全名健身')).toEqual({ from: 2, to: 6, edits: 1 })
    expect(nearest('全民大健身', '全民健身')).toEqual({ from: 0, to: 5, edits: 1 })
    expect(nearest('关于全健身', '全民健身')?.edits).toBe(1)
    expect(nearest('完全不同', '公报阅览', 1)).toBeNull()
    expect(nearest('', '公报')).toBeNull()
  })

  test('needs as many edits as the best of all windows', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(
        word,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 }),
        (text, pattern) => {
          let least = Infinity
          for (let from = 0; from < text.length; from++)
            for (let to = from + 1; to <= text.length; to++)
              least = Math.min(least, distance(text.slice(from, to), pattern))
          const window = nearest(text, pattern, 9)
          expect(window?.edits ?? Infinity).toBe(least)
          if (window) expect(distance(text.slice(window.from, window.to), pattern)).toBe(window.edits)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

/** Edit distance by its definition. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const same = one[0] === other[0] ? 0 : 1
  return Math.min(
    distance(one.slice(1), other.slice(1)) + same,
    distance(one.slice(1), other) + 1,
    distance(one, other.slice(1)) + 1,
  )
}
