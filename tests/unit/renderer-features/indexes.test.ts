import { expect, test } from 'vitest'
import { lastDayOf, shiftMonth, weeksOf } from '../../../renderer/features/indexes/calendar-days.ts'
import { formatIndexPath, parseIndexPath } from '../../../renderer/features/indexes/index-path.ts'

test.each([
  { of: 'bodies', chosen: '各县（市、区）人民政府', text: '人民 & 政府', choice: 'name' },
  { of: 'numbers', chosen: '通政发 2022 31', text: '', choice: null },
  { of: 'days', chosen: null, text: '', choice: '2022-08' },
] as const)('what is on the screen goes into the address and comes back: $of', (state) => {
  expect(parseIndexPath(formatIndexPath(state))).toEqual(state)
})

test('an address that names nothing known shows the numbers', () => {
  expect(parseIndexPath('/indexes?of=secrets&x=1')).toEqual({ of: 'numbers', chosen: null, text: '', choice: null })
  expect(parseIndexPath('/indexes')).toEqual({ of: 'numbers', chosen: null, text: '', choice: null })
  expect(parseIndexPath(`/indexes?of=people&chosen=${'王'.repeat(500)}`).chosen).toHaveLength(200)
})

test('months follow one another over the year', () => {
  expect(shiftMonth('2022-01', -1)).toBe('2021-12')
  expect(shiftMonth('2022-12', 1)).toBe('2023-01')
  expect(shiftMonth('2022-08', -11)).toBe('2021-09')
  expect(['2022-02', '2024-02', '1900-02', '2022-08'].map(lastDayOf)).toEqual([
    '2022-02-28',
    '2024-02-29',
    '1900-02-28',
    '2022-08-31',
  ])
})

test('a month stands in weeks from Monday on', () => {
  const weeks = weeksOf('2022-08')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toBe('2022-08-01')
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31)
  expect(weeksOf('2022-07')[0]?.slice(0, 5)).toEqual([null, null, null, null, '2022-07-01'])
})
