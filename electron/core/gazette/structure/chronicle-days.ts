import type { Block } from '../../../contract/schemas/block.ts'
import type { ChronicleEntry } from '../../../contract/schemas/records.ts'
import { halfWidth } from '../characters.ts'
import { readNumeral } from '../numerals.ts'

const digit = '[\\d一二三四五六七八九十]'
const marks = '^([●○◎△▲▽▼□■◆◇★☆•·▪]*)\\s*(是日|同日|当日)?\\s*'
const until = `(?:\\s*[~～至—–-]+\\s*(?:(${digit}{1,3})\\s*月\\s*)?(${digit}{1,3})\\s*日)?`
const dayHead = new RegExp(
  `${marks}(?:(\\d{4})\\s*年\\s*)?(?:(${digit}{1,3})\\s*月\\s*)?(?:(${digit}{1,3})\\s*[~～至—–-]\\s*)?(${digit}{1,3})\\s*日${until}`,
)
const monthHead = new RegExp(`${marks}(?:(\\d{4})\\s*年\\s*)?(${digit}{1,3})\\s*月([上中下]旬|初|底|末|份|中)?`)
const markHead = new RegExp(marks)
const tenDays: Record<string, [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] }

const pad = (value: number, size: number): string => String(value).padStart(size, '0')

/** The day as `YYYY-MM-DD`, or null where the calendar has none such. */
function isoDay(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

type Days = Omit<ChronicleEntry, 'document' | 'block'>

/** Reads the days of the entries of one chronicle in order; years, months and days are carried down. */
class ChronicleClock {
  #year: number | null
  #month: number | null = null
  #last: Days | null = null

  constructor(year: number | null) {
    this.#year = year
  }

  /** A line that only names the period or a month: (2022. 7. 16—2022. 8. 31), 2022年7月. */
  period(text: string): void {
    const plain = halfWidth(text)
    const year = /(\d{4})/.exec(plain)?.[1]
    if (year !== undefined) this.#year = Number(year)
    const month = new RegExp(`^(?:\\d{4}\\s*年\\s*)?(${digit}{1,3})\\s*月(?:份)?$`).exec(plain.trim())?.[1]
    if (month !== undefined) this.#setMonth(readNumeral(month))
  }

  /** The year goes on where the months begin again. */
  #setMonth(month: number | null): void {
    if (month === null || month < 1 || month > 12) return
    if (this.#month !== null && month < this.#month - 6 && this.#year !== null) this.#year++
    this.#month = month
  }

  entry(text: string): Days {
    const head = halfWidth(text.slice(0, 48))
    const days = this.#dayEntry(text, head) ?? this.#monthEntry(text, head) ?? this.#inherited(text, head)
    this.#last = days
    return days
  }

  #dayEntry(text: string, head: string): Days | null {
    const match = dayHead.exec(head)
    if (!match) return null
    const [printed, , , year, month, early, late, endMonth, endTo] = match
    const day = early ?? late
    const endDay = early === undefined ? endTo : late
    if (year !== undefined) [this.#year, this.#month] = [Number(year), null]
    if (month !== undefined) this.#setMonth(readNumeral(month))
    const firstDay = isoDay(this.#year, this.#month, readNumeral(day ?? ''))
    let lastDay = firstDay
    if (endDay !== undefined) {
      if (endMonth !== undefined) this.#setMonth(readNumeral(endMonth))
      lastDay = isoDay(this.#year, this.#month, readNumeral(endDay))
    }
    const precision = firstDay === null ? 'unknown' : endDay === undefined ? 'day' : 'range'
    const mark = text.slice(0, printed.trimEnd().length)
    return { mark, firstDay, lastDay, precision, isInherited: month === undefined }
  }

  #monthEntry(text: string, head: string): Days | null {
    const match = monthHead.exec(head)
    if (!match) return null
    const [printed, , , year, month, part] = match
    if (year !== undefined) [this.#year, this.#month] = [Number(year), null]
    this.#setMonth(readNumeral(month ?? ''))
    const mark = text.slice(0, printed.trimEnd().length)
    if (this.#year === null || this.#month === null)
      return { mark, firstDay: null, lastDay: null, precision: 'unknown', isInherited: false }
    const length = lastOfMonth(this.#year, this.#month)
    const [from, to] = tenDays[part?.endsWith('旬') ? part.charAt(0) : ''] ?? [1, length]
    return {
      mark,
      firstDay: isoDay(this.#year, this.#month, from),
      lastDay: isoDay(this.#year, this.#month, Math.min(to, length)),
      precision: part?.endsWith('旬') ? 'ten-days' : 'month',
      isInherited: false,
    }
  }

  /** 本月 is the month of the entries above; any other mark the day of the last one. */
  #inherited(text: string, head: string): Days {
    const ofMonth = /^(?:本月|是月|同月)/.exec(head)?.[0]
    if (ofMonth !== undefined && this.#year !== null && this.#month !== null) {
      const [year, month] = [this.#year, this.#month]
      const lastDay = isoDay(year, month, lastOfMonth(year, month))
      return { mark: ofMonth, firstDay: isoDay(year, month, 1), lastDay, precision: 'month', isInherited: true }
    }
    const mark = text.slice(0, (markHead.exec(head)?.[0] ?? '').trimEnd().length)
    const { firstDay, lastDay, precision } = this.#last ?? { firstDay: null, lastDay: null, precision: 'unknown' }
    return { mark, firstDay, lastDay, precision, isInherited: true }
  }
}

/** The entries of a chronicle with their days. `year` is the issue's, for a chronicle that prints none. */
export function readChronicleDays(
  document: { id: string; title: string; blocks: Block[] },
  year: number | null,
): ChronicleEntry[] {
  const titled = /(\d{4})年/.exec(halfWidth(document.title))?.[1]
  const clock = new ChronicleClock(titled === undefined ? year : Number(titled))
  const entries: ChronicleEntry[] = []
  for (const { id, kind, text } of document.blocks) {
    if (kind === 'chronicle-period') clock.period(text)
    if (kind === 'chronicle-entry') entries.push({ document: document.id, block: id, ...clock.entry(text) })
  }
  return entries
}
