import { daysIn, type Slot } from './calendar.ts'
import type { Random } from './random.ts'

/** When the real issue came out: dates and years of its text are told from here. */
const real = { year: 2022, month: 8 }

const dated =
  /(\d{4})(\s?)年(\s?)(\d{1,2})(\s?)月(\s?)(\d{1,2})(\s?)日|(\d{4})(\s?)年|(\d{1,2})(\s?)月(\s?)(\d{1,2})(\s?)日|(\d+)(?:\.(\d+))?/g

/** Years of the text move with the issue, its dates too; every other figure becomes another of as many digits. */
export function changeFigures(text: string, slot: Slot, random: Random): string {
  return text.replace(dated, (match, ...groups) => {
    const [year, a, b, month, c, d, day, e, lone, f, m, g, h, n, i, whole, part] = groups as (string | undefined)[]
    if (year) {
      const moved = moveDate(Number(year), Number(month), Number(day), slot)
      return `${moved.year}${a}年${b}${moved.month}${c}月${d}${moved.day}${e}日`
    }
    if (lone) return `${Number(lone) + slot.year - real.year}${f}年`
    if (m) {
      const moved = moveDate(real.year, Number(m), Number(n), slot)
      return `${moved.month}${g}月${h}${moved.day}${i}日`
    }
    return whole ? `${digits(whole, random)}${part ? `.${digits(part, random)}` : ''}` : match
  })
}

/** A date as many months from the issue's own as it was from the real issue's. */
export function moveDate(year: number, month: number, day: number, slot: Slot) {
  const months = (slot.year - real.year + year) * 12 + (slot.month - real.month) + month - 1
  const moved = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  return { ...moved, day: Math.min(day, daysIn(moved.year, moved.month)) }
}

function digits(figure: string, random: Random): string {
  if (figure.length === 1) return figure
  const low = 10 ** (figure.length - 1)
  return figure.length > 9 || figure.startsWith('0') ? figure : String(random.integer(low, low * 10 - 1))
}
