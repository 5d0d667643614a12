import { halfWidth } from './characters.ts'
import { readNumeral } from './numerals.ts'

const longest = 40
const numeral = '[\\d零〇○OoОο一二三四五六七八九十]'
const datePattern = new RegExp(`(${numeral}{4})年(${numeral}{1,3})月(${numeral}{1,3})日`)
const linePattern = new RegExp(
  `^[(〔\\[]?${numeral}{4}年${numeral}{1,3}月${numeral}{1,3}日(?:印发|发布|公布|通过|出版)?[)〕\\]]?$`,
)

function squeeze(text: string): string {
  return halfWidth(text).replace(/\s/g, '')
}

/** The first full date in a short text, `YYYY-MM-DD`: 2022年8月3日, 2022 年 8 月 3 日, 二〇二二年八月三日. Null when there is none. */
export function readDate(text: string): string | null {
  const match = datePattern.exec(squeeze(text))
  if (!match) return null
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => readNumeral(part ?? ''))
  if (!year || !month || !day || year > 9999 || month > 12 || day > 31) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True for a line that holds one full date and nothing else, be it a day of the calendar or misread. */
export function isDateLine(text: string): boolean {
  return text.length <= longest && linePattern.test(squeeze(text))
}
