import { halfWidth, width } from './characters.ts'
import { readNumeral } from './numerals.ts'

/** The mark that opens a heading: its level (一、 is 1, （一） is 2, `1. ` is 3; 第一章 and 第一节 are 1 and 2) and its number. */
export interface HeadingMark {
  level: 1 | 2 | 3
  number: number
}

const chinese = '[一二三四五六七八九十百零]{1,5}'
const patterns: [1 | 2 | 3, RegExp][] = [
  [1, new RegExp(`^(${chinese})、`)],
  [1, new RegExp(`^第(${chinese})章(?:\\s|$)`)],
  [2, new RegExp(`^\\((${chinese})\\)`)],
  [2, new RegExp(`^第(${chinese})节(?:\\s|$)`)],
  [3, /^(\d{1,2})(?:\.(?!\d)|、)/],
]
const widestStandalone = 60

/** The heading mark a text opens with, or null. */
export function readHeadingMark(text: string): HeadingMark | null {
  const start = halfWidth(text.slice(0, 16)).replace(/^(\d{1,2})．/, '$1.')
  for (const [level, pattern] of patterns) {
    const number = readNumeral(pattern.exec(start)?.[1] ?? '')
    if (number !== null) return { level, number }
  }
  return null
}

/** UTF-16 length of the heading sentence with its full stop, where a heading runs into its text; null for a standalone heading. */
export function headingSentence(text: string): number | null {
  const end = text.search(/[。！？]/)
  return end < 0 ? null : end + 1
}

/** True for a heading on a line of its own: no sentence in it, and short. */
export function isStandalone(text: string): boolean {
  return headingSentence(text) === null && width(text) <= widestStandalone && !/[，、,；;]$/.test(text)
}
