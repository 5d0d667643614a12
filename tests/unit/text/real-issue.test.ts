import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { issueBlocks } from '../../../electron/core/gazette/blocks.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { codePointLength, sliceCodePoints } from '../../../electron/text/code-points.ts'
import { findRanges, fold, foldWithMap } from '../../../electron/text/normalise.ts'

const source = readFileSync(new URL('../../../resources/source/nantong-2022-06/issue.txt', import.meta.url), 'utf8')
const texts = issueBlocks(parseIssue(source, { id: 'nantong-2022-06' })).map(({ block }) => block.text)

describe('the whole real issue', () => {
  test('folded, mapped back and sliced is the printed text', () => {
    for (const text of texts) {
      const { folded, starts, ends } = foldWithMap(text)
      const points = Array.from(folded)
      // The code points of the map, with the white space between them that was folded away, are the whole block.
      let printed = ''
      let last = 0
      points.forEach((_, index) => {
        const [from, to] = [starts[index] ?? 0, ends[index] ?? 0]
        expect(sliceCodePoints(text, last, Math.max(from, last))).toMatch(/^\s*$/)
        printed += sliceCodePoints(text, last, Math.max(to, last))
        last = Math.max(to, last)
      })
      expect(printed + sliceCodePoints(text, last, codePointLength(text))).toBe(text)
    }
  })

  test('every stretch of four to thirty characters maps back to itself, and is found', () => {
    let checked = 0
    for (const text of texts) {
      const points = Array.from(text)
      const { folded, starts, ends } = foldWithMap(text)
      const foldedPoints = Array.from(folded)
      for (let from = 0; from < points.length; from += 7) {
        const to = Math.min(points.length, from + 4 + (from % 27))
        const printed = points.slice(from, to).join('')
        if (printed !== printed.trim()) continue
        const [first, last] = [starts.indexOf(from), ends.lastIndexOf(to)]
        expect(foldedPoints.slice(first, last + 1).join('')).toBe(fold(printed))
        expect(sliceCodePoints(text, starts[first] ?? 0, ends[last] ?? 0)).toBe(printed)
        const ranges = findRanges(text, fold(printed))
        expect(ranges.some((range) => range.from <= from && from < range.to)).toBe(true)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(5000)
  })

  test('is as long as it was printed but for white space and what Unicode takes apart', () => {
    for (const text of texts) {
      const plain = text.replaceAll(/[ \u3000]/g, '')
      if (/[a-z] [a-z]|[…‰]/i.test(text)) continue
      expect(codePointLength(fold(text))).toBe(codePointLength(plain))
    }
  })
})
