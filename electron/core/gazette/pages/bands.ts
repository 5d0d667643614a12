import { width } from '../characters.ts'
import { type Draft, draftText } from '../draft.ts'
import { printedPage } from './measure.ts'

const bandKinds = new Set<Draft['kind']>(['table-caption', 'table-row', 'box-title', 'box-paragraph'])

/** True for a block that stands across both columns: tables with the notes below them, and boxes. */
export function isBand(blocks: Draft[], at: number): boolean {
  const kind = blocks[at]?.kind
  return kind !== undefined && (bandKinds.has(kind) || (kind === 'note' && blocks[at - 1]?.kind === 'table-row'))
}

const boxInset = 2
/** Tables are set in smaller type: em of that type in the full width. */
const tableWidth = 46
const cellPadding = 1
const narrowestCell = 2
const sampledRows = 60
const tallestBand = 20

/** Lines of a row's tallest cell. A cell that a fault moved into a narrow column must not make the row tall, so its whole text bounds it. */
function rowHeight(cells: number[], columns: number[]): number {
  let lines = 1
  for (const [at, cell] of cells.entries()) lines = Math.max(lines, Math.ceil(cell / (columns[at] ?? 1)))
  const whole = cells.reduce((sum, cell) => sum + cell, 0)
  return Math.min(lines, Math.max(1, Math.ceil((2 * whole) / tableWidth)), tallestBand)
}

/** How far the cells of a row run over their first line, all together, in lines. */
function overrun(cells: number[], columns: number[]): number {
  return cells.reduce((sum, cell, at) => sum + Math.max(0, cell / (columns[at] ?? 1) - 1), 0)
}

/**
 * Widths of a table's columns in em: narrow at first, then em by em to the column whose cells run over most, until
 * the full width is used.
 */
function columnWidths(table: number[][]): number[] {
  const rows = table.slice(0, sampledRows)
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: count }, () => narrowestCell)
  const total = () => rows.reduce((sum, row) => sum + overrun(row, columns), 0)
  for (let room = tableWidth - count * (narrowestCell + cellPadding); room >= 1; room--) {
    let [best, least] = [-1, total()]
    for (let at = 0; at < count; at++) {
      columns[at] = (columns[at] ?? 0) + 1
      const rest = total()
      if (rest < least) [best, least] = [at, rest]
      columns[at] = (columns[at] ?? 0) - 1
    }
    if (best < 0) break
    columns[best] = (columns[best] ?? 0) + 1
  }
  return columns
}

/** Heights in column lines of a document's full-width bands, by block index: table rows by their tallest cell, box text by its lines. */
export function bandHeights(blocks: Draft[]): Map<number, number> {
  const heights = new Map<number, number>()
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block || !isBand(blocks, at)) continue
    if (block.kind !== 'table-row') {
      const lines = (width(draftText(block)) + 2) / (printedPage.fullWidth - boxInset)
      heights.set(at, Math.min(tallestBand, Math.ceil(lines)))
      continue
    }
    let end = at + 1
    while (blocks[end]?.kind === 'table-row' && blocks[end]?.header !== true) end++
    const table = blocks.slice(at, end).map((row) => draftText(row).split('\t').map(width))
    const columns = columnWidths(table)
    for (const [index, row] of table.entries()) {
      heights.set(at + index, rowHeight(row, columns))
    }
    at = end - 1
  }
  return heights
}
