import type { NumberParts } from '../../../contract/schemas/structure.ts'
import { halfWidth } from '../characters.ts'
import { readNumeral } from '../numerals.ts'

/** A document number in a text: where it stands (UTF-16) and its parts. */
export interface FoundNumber {
  from: number
  to: number
  parts: NumberParts
}

const bracketedYear = /[〔［[（(【﹝]\s{0,2}([\d０-９]{4})\s{0,2}[〕］\]）)】﹞]/g
const sequence = /\s{0,2}(?:第\s{0,2})?([\d０-９]{1,5})\s{0,2}[号號]/y
const ordinal =
  /(令|公告|通告)\s{0,2}(?:[（(〔［[]\s{0,2})?第\s{0,2}([\d０-９一二三四五六七八九十百零〇○]{1,6})\s{0,2}号(?:\s{0,2}[)）〕\]](?<=[（(〔［[][^（()）]{0,16}))?|第\s{0,2}([\d０-９一二三四五六七八九十百零〇○]{1,6})\s{0,2}号(令|公告|通告)/g
const lettered = /([\p{Script=Han}]{1,12}字)第\s{0,2}(\d{1,12})[号號]/gu
const longestCode = 14
/** Words that stand before a code in running text and are none of it. */
const lead =
  /^.*(?:根据|依据|依照|按照|遵照|参照|贯彻|落实|执行|转发|印发|下发|废止|修订|修改|替代|文件|通知|意见|规定|和|及|与|以|原|见|即|的|由|对|将|号|为|以及)/u
const han = /\p{Script=Han}/u

const plain = (text: string): string => halfWidth(text).replace(/\s/g, '')

/** Where the agency code before `end` begins: Han characters (and spaces between them), less the words of the sentence. */
function codeStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < longestCode && (han.test(text.charAt(start - 1)) || text.charAt(start - 1) === ' '))
    start--
  const words = lead.exec(text.slice(start, end))?.[0] ?? ''
  start += words.length < end - start ? words.length : 0
  while (start < end && text.charAt(start) === ' ') start++
  return start
}

function yearNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(bracketedYear)) {
    sequence.lastIndex = match.index + match[0].length
    const number = sequence.exec(text)
    if (!number) continue
    const from = codeStart(text, match.index)
    const code = plain(text.slice(from, match.index))
    if (code === '') continue
    const parts = { code, year: Number(plain(match[1] ?? '')), sequence: Number(plain(number[1] ?? '')) }
    found.push({ from, to: sequence.lastIndex, parts })
  }
  return found
}

function ordinalNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(ordinal)) {
    const form = match[1] ?? match[4] ?? ''
    const value = readNumeral(plain(match[2] ?? match[3] ?? ''))
    if (value === null) continue
    const from = match[1] === undefined ? match.index : codeStart(text, match.index)
    const code = plain(text.slice(from, match.index)).replace(/^第.*$/, '') + form
    found.push({ from, to: match.index + match[0].length, parts: { code, year: null, sequence: value } })
  }
  return found
}

/** 海府财字第1090012345号: a code that ends in 字, and a number without a year. */
function letteredNumbers(text: string): FoundNumber[] {
  if (!text.includes('字第')) return []
  return [...text.matchAll(lettered)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    parts: { code: match[1] ?? '', year: null, sequence: Number(match[2]) },
  }))
}

/**
 * The document numbers in a text, in order: 国发〔2021〕11号 in any brackets, with spaces and full-width digits, and
 * 国务院令第12号 or 第12号公告.
 */
export function findNumbers(text: string): FoundNumber[] {
  if (!text.includes('号') && !text.includes('號')) return []
  const found = [...yearNumbers(text), ...ordinalNumbers(text), ...letteredNumbers(text)]
  return found.toSorted((one, other) => one.from - other.from)
}

/**
 * The parts of a document's own number; null where it is none. Of a number alone (第12号) the title is the code: it names
 * the issuer and the form, …人民政府令.
 */
export function numberPartsOf(line: string, title: string): NumberParts | null {
  const found = findNumbers(line)[0]
  if (found && !/^(?:令|公告|通告)?$/.test(found.parts.code)) return found.parts
  const plainLine = plain(line)
  const match = /^\(?(?:(\d{4})年)?第([\d一二三四五六七八九十百零〇○]{1,6})号(令|公告|通告)?\)?$/.exec(plainLine)
  const value = readNumeral(match?.[2] ?? '')
  if (!match || value === null) return null
  const named = /^(.{2,60}?(?:令|公告|通告))(?:[（(].*)?$/.exec(title.replace(/\s/g, ''))?.[1]
  return { code: named ?? match[3] ?? '', year: match[1] === undefined ? null : Number(match[1]), sequence: value }
}
