import { cities, type City } from './words.ts'

/** One issue of a generated run: which gazette it is of, and when it came out. */
export interface Slot {
  /** Issue id, as `yunchuan-2022-06`. */
  id: string
  city: City
  /** Running number (总期), from 1. */
  serial: number
  year: number
  /** Number in its year (期). */
  number: number
  /** Month and day of publication: the last day of its month. */
  month: number
  day: number
}

/** Issues of one gazette: from its first in November 1991, one a month, to the sixth of 2022 in August. */
const runLength = 368
const firstYear = 1991
const lastYear = 2022

/**
 * The slots of a run of `issues`: the newest of one gazette, oldest first; where more are asked for than a gazette has
 * (368), of as many gazettes as it takes.
 */
export function calendar(issues: number): Slot[] {
  const gazettes = Math.ceil(issues / runLength)
  if (gazettes > cities.length) throw new Error(`At most ${cities.length * runLength} issues can be generated`)
  return cities.slice(0, gazettes).flatMap((city, index) => {
    const wanted = Math.min(runLength, issues - index * runLength)
    return run(city).slice(runLength - wanted)
  })
}

function run(city: City): Slot[] {
  const slots: Slot[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const [first, last] = year === firstYear ? [11, 12] : year === lastYear ? [3, 8] : [1, 12]
    for (let month = first; month <= last; month++) {
      const number = month - first + 1
      slots.push({
        id: `${city.latin}-${year}-${String(number).padStart(2, '0')}`,
        city,
        serial: slots.length + 1,
        year,
        number,
        month,
        day: daysIn(year, month),
      })
    }
  }
  return slots
}

/** How many days a month (1–12) has. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
