import { halfWidth, width } from './characters.ts'
import { readChineseNumeral } from './numerals.ts'

/** The mark that opens a heading: its level (一、 is 1, （一） is 2, `1. ` is 3; 第一章 and 第一节 are 1 and 2) and its number. */
export interface HeadingMark {
  level: 1 | 2 | 3
  number: number
}

const numerals = '一二三四五六七八九十百零'
const longestNumeral = 5
const chapter = new RegExp(`^第([${numerals}]{1,${longestNumeral}})(章|节)(?:\\s|$)`)
/** Formal numerals, simplified, then traditional; and the heavenly stems. */
const formal = '壹贰叁肆伍陆柒捌玖拾壹貳參肆伍陸柒捌玖拾'
const stems = '甲乙丙丁戊己庚辛壬癸'
const digit = /^[0-9０-９]/
const arabic = /^([0-9０-９]{1,2})(?:[.．](?![0-9０-９])|、)/
const widestStandalone = 60

/** Where the Chinese numeral that begins at `from` ends; `from` where there is none, or an overlong one. */
function numeralEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && numerals.includes(text.charAt(to))) to++
  return to - from > longestNumeral ? from : to
}

/** The heading mark a text opens with, or null. */
export function readHeadingMark(text: string): HeadingMark | null {
  const first = text.charAt(0)
  const isBracketed = first === '（' || first === '('
  if (isBracketed || (first !== '' && numerals.includes(first))) {
    const from = isBracketed ? 1 : 0
    const to = numeralEnd(text, from)
    const close = text.charAt(to)
    if (to === from || !(isBracketed ? '）)' : '、.．').includes(close) || close === '') return null
    const number = readChineseNumeral(text.slice(from, to))
    return number === null ? null : { level: isBracketed ? 2 : 1, number }
  }
  if (digit.test(first)) {
    const number = arabic.exec(text)?.[1]
    return number === undefined ? null : { level: 3, number: Number(halfWidth(number)) }
  }
  const traditional = first === '' ? -1 : formal.indexOf(first)
  if (traditional >= 0 && text.charAt(1) === '、') return { level: 1, number: (traditional % 10) + 1 }
  const stem = first === '' ? -1 : stems.indexOf(first)
  if (stem >= 0 && text.charAt(1) === '、' && !stems.includes(text.charAt(2)) && text.length > 2)
    return { level: 2, number: stem + 1 }
  const found = first === '第' ? chapter.exec(text) : null
  const number = found ? readChineseNumeral(found[1] ?? '') : null
  return found && number !== null ? { level: found[2] === '章' ? 1 : 2, number } : null
}

/** UTF-16 length of the heading sentence with its full stop, where a heading runs into its text; null for a standalone heading. */
export function headingSentence(text: string): number | null {
  const end = text.search(/[。！？]/)
  const half = text.includes('.') ? text.search(/(?<=[\u4e00-\u9fff])\.(?!\d)/) : -1
  const first = half >= 0 && (end < 0 || half < end) ? half : end
  return first < 0 || (first === half && first < 3) ? null : first + 1
}

/** True for a heading on a line of its own: no sentence in it, and short. */
export function isStandalone(text: string): boolean {
  return headingSentence(text) === null && width(text) <= widestStandalone && !/[，、,；;]$/.test(text)
}
