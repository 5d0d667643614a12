import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, codePointOffset, sliceCodePoints, utf16Offset } from '../../../electron/text/code-points.ts'

/** Strings of every kind: beyond the basic plane, and with surrogates that stand alone. */
const anyString = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('𠮷', '\ud800', '\udc00', '市')),
})

describe('code points', () => {
  test('a character beyond the basic plane is one, a lone surrogate too', () => {
    expect(codePointLength('𠮷野家')).toBe(3)
    expect(codePointLength('\ud842a\udfb7')).toBe(3)
    expect(sliceCodePoints('𠮷野家', 1, 2)).toBe('野')
    expect(utf16Offset('𠮷野家', 2)).toBe(3)
    expect(codePointOffset('𠮷野家', 3)).toBe(2)
  })

  test('offsets beyond the end mean the end', () => {
    expect(sliceCodePoints('公报', 1, 99)).toBe('报')
    expect(sliceCodePoints('公报', 5, 9)).toBe('')
    expect(utf16Offset('公报', 9)).toBe(2)
    expect(codePointOffset('公报', 9)).toBe(2)
  })

  test('agree with string iteration for every string', () => {
    fc.assert(
      fc.property(anyString, fc.nat(40), fc.nat(40), (text, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const points = Array.from(text)
        expect(codePointLength(text)).toBe(points.length)
        expect(sliceCodePoints(text, from, to)).toBe(points.slice(from, to).join(''))
        expect(codePointOffset(text, utf16Offset(text, from))).toBe(Math.min(from, points.length))
      }),
      { numRuns: 2000 },
    )
  })
})
