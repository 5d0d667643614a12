import { isDateLine } from '../dates.ts'
import { readHeadingMark } from '../headings.ts'
import type { SourceLine } from '../lines.ts'
import { readNumberLine } from '../numbers.ts'
import { isDispatch } from '../marks.ts'
import { isSignatureLine, officesIn, splitSignature } from '../titles.ts'
import { push, type UnitReader } from './state.ts'

const mostSignatures = 8
const mostAddresseeLines = 3
const longestAddresseeLine = 300

/** True where signature lines from `index` on lead to a date line. */
export function isSignatureAt(lines: SourceLine[], index: number): boolean {
  for (let at = index; at < index + mostSignatures; at++) {
    const entry = lines[at]
    if (at > index && entry && isDateLine(entry.text)) return true
    if (!isSignatureLine(entry)) return false
  }
  return false
}

/** The number of a document, below its title. */
export const readNumber: UnitReader = (letter, entry) => {
  const isPlace = !letter.hasBody || letter.blocks.at(-1)?.kind === 'title'
  if (isPlace && readNumberLine(entry.text) !== null) push(letter, 'number', entry)
}

/** The addressee: the first lines of a letter, up to a colon, where they name offices. */
export const readAddressee: UnitReader = (letter, entry) => {
  if (letter.hasBody || letter.isSigned || letter.blocks.some((block) => block.kind !== 'number')) return
  let text = ''
  for (let count = 1; count <= mostAddresseeLines; count++) {
    const next = letter.lines[letter.at + count - 1]
    if (next?.form !== 'text' || next.text.length > longestAddresseeLine || readHeadingMark(next.text)) return
    text += next.text
    if (/[：:]$/.test(text)) {
      const isAddress =
        /政府|单位|部门|委|局|办|公司|企业|院|行|会|校|机构|区|县/.test(text) &&
        !/[。；]|如下|决定|根据|现将/.test(text)
      if (isAddress) push(letter, 'addressee', ...letter.lines.slice(letter.at, letter.at + count))
      return
    }
    if (!/[，、,]$/.test(entry.text)) return
  }
}

/** What stands below a signature and is no text of the letter. */
export const readDispatch: UnitReader = (letter, entry) => {
  if ((letter.isSigned || letter.hasBody) && entry.form === 'text' && isDispatch(entry.text))
    push(letter, 'dispatch', entry)
}

/** The offices right below the title of an enclosed document: its signature. */
export const readAuthors: UnitReader = (letter, entry) => {
  const isPlace = letter.part !== 'notice' && letter.blocks.at(-1)?.kind === 'title'
  if (isPlace && entry.form === 'text' && entry.text.length <= 120 && officesIn(entry.text).length > 0)
    push(letter, 'signature', entry)
}

/** A signature, with its date where both share a line. */
export const readSignature: UnitReader = (letter, entry) => {
  const signed = splitSignature(entry)
  if (signed) {
    push(letter, 'signature', signed.name)
    letter.at--
    push(letter, 'date', signed.date)
    letter.isSigned = true
  } else if (isSignatureAt(letter.lines, letter.at)) push(letter, 'signature', entry)
}

/** The date of a signature. */
export const readDate: UnitReader = (letter, entry) => {
  if (!isDateLine(entry.text)) return
  push(letter, 'date', entry)
  letter.isSigned = true
  letter.inBox = false
}
