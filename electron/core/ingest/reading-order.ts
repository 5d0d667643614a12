import type { Column } from '../../contract/schemas/gazette.ts'
import type { AltoLine } from './alto.ts'

/** A line with the column it stands in. */
export interface OrderedLine {
  line: AltoLine
  column: Column
}

/** Lines that stand beside one another at one height. */
interface Row {
  lines: AltoLine[]
  top: number
  bottom: number
}

/** A stretch of rows that run over the whole width, or of rows that stand in two columns. */
interface Band {
  wide: boolean
  rows: Row[]
}

/**
 * Puts the lines of one page into reading order by where they stand, whatever their order in the file. The page is
 * cut into bands: a row is wide when a line crosses the middle or one half holds several (a table); what lies
 * between wide rows is read left column first.
 */
export function readingOrder(lines: AltoLine[]): OrderedLine[] {
  if (lines.length === 0) return []
  const middle = (Math.min(...lines.map((line) => line.x)) + Math.max(...lines.map(rightOf))) / 2
  const bands = splitLeadIns(toBands(toRows(lines), middle), middle)
  return bands.flatMap((band, index) => orderBand(band, middle, bands[index - 1], bands[index + 1]))
}

/** Whether a line crosses the middle of the type area by more than a hair. */
function crosses(line: AltoLine, middle: number): boolean {
  return line.x < middle - 0.003 && rightOf(line) > middle + 0.003
}

function isLeft(line: AltoLine, middle: number): boolean {
  return centreX(line) < middle
}

function toRows(lines: AltoLine[]): Row[] {
  const rows: Row[] = []
  for (const line of lines.toSorted((a, b) => centreY(a) - centreY(b))) {
    const row = rows.at(-1)
    const first = row?.lines[0]
    if (row && first && Math.abs(centreY(line) - centreY(first)) < 0.4 * Math.min(line.height, first.height)) {
      row.lines.push(line)
      row.top = Math.min(row.top, line.y)
      row.bottom = Math.max(row.bottom, line.y + line.height)
    } else rows.push({ lines: [line], top: line.y, bottom: line.y + line.height })
  }
  return rows
}

function toBands(rows: Row[], middle: number): Band[] {
  const bands: Band[] = []
  for (const row of rows) {
    const left = row.lines.filter((line) => isLeft(line, middle)).length
    const wide = row.lines.some((line) => crosses(line, middle)) || left > 1 || row.lines.length - left > 1
    const band = bands.at(-1)
    if (band?.wide === wide) band.rows.push(row)
    else bands.push({ wide, rows: [row] })
  }
  return bands
}

/** The short last line of a full-width paragraph stands where the left column starts below it: it is a band of its own. */
function splitLeadIns(bands: Band[], middle: number): Band[] {
  return bands.flatMap((band, index) => {
    if (band.wide || !bands[index - 1]?.wide) return [band]
    const firstRight = band.rows.find((row) => row.lines.some((line) => !isLeft(line, middle)))
    if (!firstRight) return [band]
    const count = band.rows.findIndex((row) => row.bottom > firstRight.top - (row.bottom - row.top) / 2)
    if (count <= 0) return [band]
    return [
      { wide: true, rows: band.rows.slice(0, count) },
      { wide: false, rows: band.rows.slice(count) },
    ]
  })
}

function orderBand(band: Band, middle: number, before: Band | undefined, after: Band | undefined): OrderedLine[] {
  const lines = band.rows.flatMap((row) => row.lines.toSorted((a, b) => a.x - b.x))
  const left = lines.filter((line) => isLeft(line, middle))
  const right = lines.filter((line) => !isLeft(line, middle))
  if (band.wide || isContents(band, middle) || isStrewn(band, left, right, before, after))
    return lines.map((line) => ({ line, column: 'full' }))
  return [
    ...left.map((line): OrderedLine => ({ line, column: 'left' })),
    ...right.map((line): OrderedLine => ({ line, column: 'right' })),
  ]
}

/** Whether all that stands at the right are page numbers, each beside a title: a table of contents, read row by row. */
function isContents(band: Band, middle: number): boolean {
  const rows = band.rows.filter((row) => row.lines.some((line) => !isLeft(line, middle)))
  const isEntry = ({ lines }: Row) =>
    lines.length === 2 && lines.every((line) => isLeft(line, middle) !== isNumber(line))
  return rows.length > 0 && rows.every(isEntry)
}

function isNumber(line: AltoLine): boolean {
  return /^[\s.…·(（]*\d{1,4}[\s)）]*$/u.test(line.text)
}

/**
 * Whether lines that cross no middle still belong to the full width around them: what stands at the right alone is a
 * signature, one row at the left the end of a paragraph, one or two rows inside a table parts of its cells.
 */
function isStrewn(
  band: Band,
  left: AltoLine[],
  right: AltoLine[],
  before: Band | undefined,
  after: Band | undefined,
): boolean {
  if (!before?.wide) return false
  if (left.length === 0) return true
  if (!after?.wide) return false
  if (right.length === 0 && band.rows.length === 1) return true
  return band.rows.length <= 2 && holdsCells(before.rows.at(-1)) && holdsCells(after.rows[0])
}

function holdsCells(row: Row | undefined): boolean {
  return row !== undefined && row.lines.length > 2
}

function rightOf(line: AltoLine): number {
  return line.x + line.width
}

function centreX(line: AltoLine): number {
  return line.x + line.width / 2
}

function centreY(line: AltoLine): number {
  return line.y + line.height / 2
}
