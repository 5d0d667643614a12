/** A month as `2022-08`. */
export type Month = string

const two = (value: number) => String(value).padStart(2, '0')

/** The month of a day. */
export const monthOf = (day: string): Month => day.slice(0, 7)

/** The month so many after another. */
export function shiftMonth(month: Month, by: number): Month {
  const [year = 0, at = 1] = month.split('-').map(Number)
  const count = year * 12 + at - 1 + by
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`
}

/** The last day of a month. */
export function lastDayOf(month: Month): string {
  const [year = 0, at = 1] = month.split('-').map(Number)
  return `${month}-${two(new Date(Date.UTC(year, at, 0)).getUTCDate())}`
}

/** The weeks of a month, Monday first; null for the days of its neighbours. */
export function weeksOf(month: Month): (string | null)[][] {
  const count = Number(lastDayOf(month).slice(-2))
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7
  const days = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: count }, (_, at) => `${month}-${two(at + 1)}`),
  ]
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7))
}
