import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { compared } from '../../bench/lib/figure.ts'
import { median, milliseconds, p95, percentile } from '../../bench/lib/statistics.ts'
import { tableLines } from '../../bench/lib/table.ts'

describe('statistics', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

  test('percentiles are values of the list, by nearest rank', () => {
    expect([median(hundred), p95(hundred), percentile(hundred, 1), percentile(hundred, 0)]).toEqual([50, 95, 100, 1])
    expect(median([7])).toBe(7)
    expect(() => median([])).toThrow(RangeError)
  })

  test('times are told in the unit a person would take', () => {
    expect([0.481, 4.25, 82.6, 1618, 12_345].map(milliseconds)).toEqual([
      '0.48 ms',
      '4.3 ms',
      '83 ms',
      '1.62 s',
      '12.3 s',
    ])
  })
})

test('a goal that is missed says so', () => {
  expect(compared('turn', 70, 100, 0.7)).toMatchObject({ ratio: '0.70×', goal: '≤ 0.7×' })
  expect(compared('turn', 71, 100, 0.7)).toMatchObject({ ratio: '0.71×', goal: '≤ 0.7× missed' })
})

test('columns stand under each other, Chinese ones too', () => {
  const lines = tableLines(['figure', 'ours'], [['通政发〔2022〕29号', '1 ms'], ['a'], ['全民健身', '']])
  expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1)
  expect(lines[1]).toMatch(/^\|-+\|-+\|$/)
})
