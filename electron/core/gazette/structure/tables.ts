import type { Block } from '../../../contract/schemas/block.ts'
import type { Table, TableRow } from '../../../contract/schemas/records.ts'
import { halfWidth } from '../characters.ts'

/** A table as it stands in the source: rows without a gap, the header first where a rule marks it. */
interface Part {
  caption: Block | null
  header: string[]
  rows: Block[]
  /** Indices of its first and last row in the document. */
  first: number
  last: number
  notes: string[]
}

const cellsOf = (block: Block): string[] => block.text.split('\t').map((cell) => cell.trim())

function readParts(blocks: Block[]): Part[] {
  const parts: Part[] = []
  let open: Part | null = null
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table-row') {
      if (open === null || block.header === true) {
        const before = blocks[at - 1]
        const caption = before?.kind === 'table-caption' ? before : null
        open = { caption, header: [], rows: [], first: at, last: at, notes: [] }
        parts.push(open)
      }
      if (block.header === true) open.header = cellsOf(block)
      else open.rows.push(block)
      open.last = at
    } else if (block.kind === 'note' && open) open.notes.push(block.id)
    else if (block.kind !== 'running-head') open = null
  }
  return parts
}

/** The serial number a cell prints, 16 or #16; null where it prints none. */
function serialOf(cell: string | undefined): number | null {
  const number = /^[#*＊※]?(\d{1,4})[.、]?$/.exec(halfWidth(cell ?? ''))?.[1]
  return number === undefined ? null : Number(number)
}

/** The column of serial numbers: the one where most rows go on by one from a row above; -1 where there is none. */
function serialColumn(rows: string[][], width: number): number {
  for (let column = 0; column < Math.min(width, 3); column++) {
    let [last, steps, seen] = [0, 0, 0]
    for (const row of rows) {
      const serial = serialOf(row[column])
      if (serial === null) continue
      seen++
      if (serial === last + 1 || seen === 1) steps++
      last = serial
    }
    if (seen >= 3 && steps >= 0.8 * seen && seen >= 0.6 * rows.length) return column
  }
  return -1
}

/**
 * Moves a row one cell right where its first, merged cell was lost: the next serial number stands one column early and
 * the last cell, which other rows fill, is empty.
 */
function repair(rows: string[][], width: number): Set<number> {
  const repaired = new Set<number>()
  const column = serialColumn(rows, width)
  if (column < 1) return repaired
  const lastIsUsual = rows.filter((row) => (row[width - 1] ?? '') !== '').length >= 0.8 * rows.length
  let last = 0
  for (const [at, row] of rows.entries()) {
    const own = serialOf(row[column])
    const early = serialOf(row[column - 1])
    const next = serialOf(rows.slice(at + 1).find((other) => serialOf(other[column]) !== null)?.[column])
    const isTurn = early !== null && (early === last + 1 || early + 1 === next)
    if (own === null && isTurn && lastIsUsual && (row[width - 1] ?? '') === '') {
      row.splice(column - 1, 0, '')
      row.length = Math.max(width, row.length - 1)
      repaired.add(at)
      last = early
    } else last = own ?? last
  }
  return repaired
}

function readRows(blocks: Block[], width: number): TableRow[] {
  const rows = blocks.map(cellsOf)
  for (const row of rows) while (row.length < width) row.push('')
  const repaired = repair(rows, width)
  let above = ''
  return rows.map((row, at) => {
    const isMerged = row[0] === '' && above !== '' && row.some((cell) => cell !== '')
    const cells = row.map((text, column) =>
      column === 0 && isMerged ? { text: above, filled: true } : { text, filled: false },
    )
    above = cells[0]?.text ?? ''
    const block = blocks[at]
    return {
      block: block?.id ?? '',
      line: block?.line ?? 1,
      cells,
      repaired: repaired.has(at) ? ('shifted-left' as const) : null,
    }
  })
}

/** True where `next` goes on with the table `before`: its header is said again, or its caption says 续. */
function goesOn(before: Part, next: Part): boolean {
  if (next.caption) return /续/.test(next.caption.text)
  return next.header.length > 0 && next.header.join('\t') === before.header.join('\t')
}

/** Number of running heads between two rows. */
const headsBetween = (blocks: Block[], from: number, to: number): number =>
  to - from > 8 ? 0 : blocks.slice(from + 1, to).filter(({ kind }) => kind === 'running-head').length

/** The logical tables of a document. `count` is how many the issue has before them. */
export function readTables(document: string, blocks: Block[], count: number): Table[] {
  const joined: Part[][] = []
  for (const part of readParts(blocks)) {
    const last = joined.at(-1)?.at(-1)
    const isNext =
      last !== undefined &&
      part.first - last.last <= (part.caption ? 2 : 1) + headsBetween(blocks, last.last, part.first)
    if (isNext && goesOn(last, part)) joined.at(-1)?.push(part)
    else joined.push([part])
  }
  const idAt = (at: number) => blocks[at]?.id ?? ''
  return joined.map((parts, at) => {
    const [first] = parts
    const header = first?.header ?? []
    const rows = parts.flatMap((part) => part.rows)
    const width = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), header.length)
    return {
      id: `t${count + at + 1}`,
      document,
      caption: first?.caption?.id ?? null,
      title: first?.caption?.text.replace(/^附?表\s*[\d一二三四五六七八九十\-—]{0,5}\s*[：:]?\s*/, '') ?? null,
      header,
      parts: parts.map((part) => ({ first: idAt(part.first), last: idAt(part.last) })),
      rows: readRows(rows, width),
      notes: parts.flatMap((part) => part.notes),
    }
  })
}
