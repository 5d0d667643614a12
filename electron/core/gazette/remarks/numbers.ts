import type { Remark } from '../../../contract/schemas/records.ts'
import { writeChineseNumeral } from '../numerals.ts'
import { boxNumber } from '../structure/boxes.ts'
import { readHeadingMark } from '../headings.ts'
import { type ReadBlock, remarkOn } from './source.ts'

interface Numbered {
  source: ReadBlock
  number: number
}

/** Of numbers in a row those out of turn, with the number meant: the neighbours go on as if it stood there. */
function outOfTurn(row: Numbered[]): (Numbered & { meant: number })[] {
  const found: (Numbered & { meant: number })[] = []
  for (const [at, own] of row.entries()) {
    const before = row[at - 1]?.number ?? 0
    const after = row[at + 1]?.number
    const meant = before + 1
    if (at > 0 && own.number !== meant && (after === meant + 1 || (after === undefined && own.number <= before)))
      found.push({ ...own, meant })
  }
  return found
}

function remarksOn(row: Numbered[]): Remark[] {
  return outOfTurn(row).flatMap(({ source, meant }) => {
    const found = /[一二三四五六七八九十]{1,3}|\d{1,3}/.exec(source.block.text.slice(0, 12))
    if (!found) return []
    const suggestion = /\d/.test(found[0]) ? String(meant) : writeChineseNumeral(meant)
    return [remarkOn(source, 'wrong-number', [found.index, found.index + found[0].length], suggestion)]
  })
}

/** Numbers out of turn: of the boxes of a document, and of headings between two that are in turn. */
export function wrongNumbers(sources: ReadBlock[]): Remark[] {
  const boxes: Numbered[] = []
  const rows = new Map<number, Numbered[]>()
  const remarks: Remark[] = []
  for (const source of sources) {
    const { kind, level, text } = source.block
    if (kind === 'box-title') {
      const { number } = boxNumber(text)
      if (number !== null) boxes.push({ source, number })
    }
    if (kind === 'title' || level !== null) {
      for (const [deeper, row] of rows) {
        if (kind !== 'title' && deeper <= (level ?? 0)) continue
        remarks.push(...middle(row))
        rows.delete(deeper)
      }
    }
    const number = level === null ? null : (readHeadingMark(text)?.number ?? null)
    if (level !== null && number !== null) {
      const row = rows.get(level)
      if (row) row.push({ source, number })
      else rows.set(level, [{ source, number }])
    }
  }
  for (const row of rows.values()) remarks.push(...middle(row))
  return [...remarks, ...remarksOn(boxes)]
}

/** Remarks on headings: only where one stands between two that are in turn. */
function middle(row: Numbered[]): Remark[] {
  return row.length < 3 ? [] : remarksOn(row).filter(({ block }) => block !== row.at(-1)?.source.block.id)
}
