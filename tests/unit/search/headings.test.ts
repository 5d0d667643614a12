import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { headingIndex } from '../../../electron/core/search/headings.ts'
import { nearestWindow } from '../../../electron/core/search/near-window.ts'
import { libraryOf, realIssue } from './search-library.ts'

const library = libraryOf([realIssue()])
afterAll(() => library.close())

describe('suggestions where nothing was found', () => {
  test.each([
    ['全名健身', '全民健身'],
    ['托育机构专向治理', '托育机构专项治理'],
    ['股全投资', '股权投资'],
    ['大型群众性活动安全管埋', '大型群众性活动安全管理'],
    ['養老服務宗合監管', '养老服务综合监管'],
  ])('for %s there is %s', (query, expected) => {
    const { total, suggestions } = library.find(query)
    expect(total).toBe(0)
    expect(suggestions).toContain(expected)
  })

  test('each is found, and there are no more than five', () => {
    for (const query of ['全名健身', '人民政俯', '股权投赀']) {
      const { suggestions } = library.find(query)
      expect(suggestions.length).toBeGreaterThan(0)
      expect(suggestions.length).toBeLessThanOrEqual(5)
      for (const suggestion of suggestions) expect(library.find(suggestion).total).toBeGreaterThan(0)
    }
  })

  test('there are none where something was found, for short queries, for others’ words, and outside the filter', () => {
    for (const query of ['全民健身', '龘', '南桶', '龘龘龘龘', '', '全名'.repeat(40)])
      expect(library.find(query).suggestions).toEqual([])
    expect(library.find('全名健身', { year: 1999 }).suggestions).toEqual([])
    expect(library.find('全名健身', { issue: 'nantong-2022-06', document: 'd1' }).suggestions).toEqual([])
  })

  test('are the printed words, of the filter only', () => {
    const suggest = headingIndex([
      { text: '关于全 民健身', issue: 'one-1', year: 2021, document: 'd1' },
      { text: '全明健身', issue: 'one-2', year: 2022, document: 'd1' },
    ])
    expect(suggest('全名健身', {}, 5).toSorted()).toEqual(['全 民健身', '全明健身'].toSorted())
    expect(suggest('全名健身', { year: 2021 }, 5)).toEqual(['全 民健身'])
    expect(suggest('全名健身', {}, 1)).toHaveLength(1)
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
