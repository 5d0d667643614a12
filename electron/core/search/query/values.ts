/** From `from` to `to`, both included; null is open. Days are `YYYY-MM-DD`. */
export interface ValueRange<Value extends string | number> {
  from: Value | null
  to: Value | null
}

/** A range as it was read; `reversed` where its ends were written the other way round. */
export type ReadRange<Value extends string | number> = ValueRange<Value> & { reversed: boolean }

const rangeMark = /\.{2,}|…+|[~～〜]|至|—+/u
const day = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?)?)?[年月]?$/u

/** Reads a day, a month, a year, or a range of them: `2022-08-24`, `2022年8月`, `2022-07..2022-08`, `2022..`. Null where it is none. */
export function readDays(text: string): ReadRange<string> | null {
  const ends = endsOf(text)?.map((end) => (end === '' ? null : daysOf(end)))
  if (!ends || ends.includes(undefined)) return null
  const [from = null, to = null] = ends
  const reversed = from !== null && to !== null && from.first > to.last
  const [first, last] = reversed ? [to, from] : [from, to]
  return { from: first?.first ?? null, to: last?.last ?? null, reversed }
}

/** The two ends of a range, the same twice where it is one value; null where it is no range. */
function endsOf(text: string): [string, string] | null {
  const parts = text.normalize('NFKC').trim().split(rangeMark)
  const [from = '', to = from] = parts
  return parts.length > 2 || (from === '' && to === '') ? null : [from, to]
}

/** The first and last day of a year, a month or a day; undefined where there is no such day. */
function daysOf(text: string): { first: string; last: string } | undefined {
  const match = day.exec(text)
  if (!match) return undefined
  const [, year = '', month, date] = match
  const [first, last] = [month ?? 1, month ?? 12].map(Number) as [number, number]
  if (Number(year) < 1 || first < 1 || last > 12) return undefined
  const days = new Date(Date.UTC(2000, last, 0)).getUTCDate()
  const inMonth = last === 2 ? (isLeap(Number(year)) ? 29 : 28) : days
  if (date !== undefined && (Number(date) < 1 || Number(date) > inMonth)) return undefined
  return { first: iso(year, first, Number(date ?? 1)), last: iso(year, last, Number(date ?? inMonth)) }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const iso = (year: string, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** Reads a number or a range of numbers, with the words given before and after each (第44页, 2022年). Null where it is none. */
export function readNumbers(text: string, around: { before: string; after: string }): ReadRange<number> | null {
  const number = new RegExp(`^(?:${around.before})?(\\d{1,6})(?:${around.after})?$`, 'u')
  const ends = endsOf(text)?.map((end) => (end === '' ? null : Number(number.exec(end)?.[1])))
  if (!ends || ends.some(Number.isNaN)) return null
  const [from = null, to = null] = ends
  const reversed = from !== null && to !== null && from > to
  return reversed ? { from: to, to: from, reversed } : { from, to, reversed }
}
