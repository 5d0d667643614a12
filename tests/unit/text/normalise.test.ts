import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, sliceCodePoints } from '../../../electron/text/code-points.ts'
import { findRanges, fold, foldWithMap } from '../../../electron/text/normalise.ts'

/** Characters that meet each other in gazettes, and those that make trouble. */
const characters = Array.from(
  '南通市人民政府5０2〇○年月　 \t\n,，。：“”[〔〕]（）ABｆﬁ㎡…é\u0301ß후藝𠮷⼈⺠\u200b\ufe00\u0000\ud800\udc00ー・',
)
const mixedString = fc.string({ unit: fc.constantFrom(...characters), maxLength: 40 })
const anyString = fc.oneof(
  mixedString,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\u200d', 'a', ' ') }),
)

describe('fold', () => {
  test.each([
    ['通政发[2022] 29 号', '通政发〔2022〕29号'],
    ['通政发【2022】29号', '通政发（２０２２）29号'],
    ['二○二二年', '二〇二二年'],
    ['3500 元', '3500元'],
    ['10 分钟 体育健身圈', '10分钟体育健身圈'],
    ['高 山', '高山'],
    ['高　山', '高山'],
    ['ＧＡＺＥＴＴＥ　ＯＦ', 'gazette \n of'],
    ['“十四五”', '"十四五"'],
    ['「十四五」', '“十四五”'],
    ['2021—2025年', '2021-2025年'],
    ['7月16日～17日', '7月16日~17日'],
    ['⼈⺠', '人民'],
    ['ofﬁce', 'OFFICE'],
    ['㎡', 'm2'],
    ['人民政府公報', '人民政府公报'],
    ['乾坤', '干坤'],
    ['樊於期', '樊于期'],
    ['衞生', '卫生'],
    ['café', 'cafe\u0301'],
    ['南\u200b通\ufeff', '南通'],
    ['葛\u{e0100}城', '葛城'],
  ])('%j is searched as %j is', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  test.each([
    ['a\tb', 'ab'],
    ['5 G', '5G'],
    ['people s', 'peoples'],
    ['1.5', '15'],
    ['任命', '任免'],
    ['2022年', '2023年'],
    ['著名', '着名'],
  ])('%j is not searched as %j is', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  test('keeps U+0009 whatever white space stands beside it', () => {
    expect(fold('一 \t 二\t\t3 \t')).toBe('一\t二\t\t3\t')
  })

  test('gives the plain form itself', () => {
    expect(fold('（通政发〔2022〕２９号）')).toBe('(通政发(2022)29号)')
    expect(fold(' The  Gazette ,No. 6 期 ')).toBe('the gazette,no.6期')
  })

  test('no character folds to something that folds otherwise, and none is left as white space', () => {
    const unstable: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      const folded = fold(String.fromCodePoint(code))
      if (fold(folded) !== folded || /[^\S\t]/.test(folded)) unstable.push(code.toString(16))
    }
    expect(unstable).toEqual([])
  }, 120_000)

  test('folding twice changes nothing, for every string', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 5000 },
    )
  })

  test('a part of a text folds to a part of the folded text', () => {
    fc.assert(
      fc.property(anyString, fc.nat(40), fc.nat(40), (text, from, length) => {
        const part = sliceCodePoints(text, from, from + length)
        expect(fold(text)).toContain(fold(part))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('foldWithMap', () => {
  test('maps a run of white space, an expansion and a dropped character', () => {
    const { folded, starts, ends } = foldWithMap('a  b 市㎡\u200b')
    expect(folded).toBe('a b市m2')
    expect([...starts]).toEqual([0, 1, 3, 5, 6, 6])
    expect([...ends]).toEqual([1, 3, 4, 6, 7, 7])
  })

  test('every code point of the search text comes from where the map says', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const { folded, starts, ends } = foldWithMap(text)
        const points = Array.from(folded)
        expect(folded).toBe(fold(text))
        expect(starts).toHaveLength(points.length)
        expect(ends).toHaveLength(points.length)
        points.forEach((point, index) => {
          const [from, to] = [starts[index] ?? -1, ends[index] ?? -1]
          const printed = sliceCodePoints(text, from, to)
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(codePointLength(text))
          expect(from).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
          if (point === ' ') expect(printed).not.toMatch(/[^\s\p{Default_Ignorable_Code_Point}]/u)
          else expect(fold(printed)).toContain(point)
        })
      }),
      { numRuns: 3000 },
    )
  })
})

describe('findRanges', () => {
  test('gives printed code points, left to right, none overlapping', () => {
    expect(findRanges('投入3500 元，每人 3500元。', fold('3500元'))).toEqual([
      { from: 2, to: 8 },
      { from: 12, to: 17 },
    ])
    expect(findRanges('和和和', '和和')).toEqual([{ from: 0, to: 2 }])
    expect(findRanges('𠮷𠮷市', '市')).toEqual([{ from: 2, to: 3 }])
  })

  test('takes a printed character whole, once', () => {
    expect(findRanges('等等……', '.')).toEqual([
      { from: 2, to: 3 },
      { from: 3, to: 4 },
    ])
  })

  test('finds nothing for nothing, and nothing for half a character', () => {
    expect(findRanges('公报', '')).toEqual([])
    expect(findRanges('𠮷', '\ud842')).toEqual([])
  })

  test('finds every part of a text, and what it finds is what was asked for', () => {
    fc.assert(
      fc.property(anyString, fc.nat(40), fc.nat(12), (text, from, length) => {
        const query = fold(sliceCodePoints(text, from, from + length))
        const ranges = findRanges(text, query)
        expect(ranges.length > 0).toBe(query !== '')
        let end = 0
        for (const range of ranges) {
          expect(range.from).toBeGreaterThanOrEqual(end)
          expect(range.to).toBeGreaterThan(range.from)
          expect(fold(sliceCodePoints(text, range.from, range.to))).toContain(query)
          end = range.to
        }
      }),
      { numRuns: 5000 },
    )
  })
})
