import type { TableRow } from '../../../../electron/contract/schemas/records.ts'
import { codePointLength } from '../../../../electron/text/code-points.ts'

/** One cell of a printed row. */
export interface Cell {
  text: string
  /** Code point of its first character in the row's text. */
  at: number
  /** Code point after its last. */
  end: number
}

/** The cells of a row: its text parted at U+0009. */
export function cellsOf(text: string): Cell[] {
  let at = 0
  return text.split('\t').map((cell) => {
    const found = { text: cell, at, end: at + codePointLength(cell) }
    at = found.end + 1
    return found
  })
}

/** A cell as it is shown; `filled` is the text of a merged cell, printed above and no text of this row. */
export interface DisplayedCell extends Cell {
  filled: string | null
}

/**
 * The cells of a row as its table means them: a merged cell says again what stands above, and a row the source has one
 * cell too far left stands in its columns. Offsets stay those of the printed text.
 */
export function displayedCells(text: string, meant: TableRow | null): DisplayedCell[] {
  const printed = cellsOf(text).map((cell) => ({ ...cell, filled: null }))
  const first = meant?.cells[0]
  if (!meant || !first?.filled) return printed
  const rest = meant.repaired ? printed.slice(0, meant.cells.length - 1) : printed.slice(1)
  return [{ text: '', at: 0, end: 0, filled: first.text }, ...rest]
}

/** Whether a cell holds a number, perhaps with a sign or a unit mark: `≥ 80`, `2.65`, `50%`; `/` and `60 左右` do not. */
export const isNumeric = (text: string): boolean => /^[<>≤≥⩽⩾＜＞+\-−]?\s*\d[\d.,%％：:‰/／—\-~～]*$/u.test(text.trim())
