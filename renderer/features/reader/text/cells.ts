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

/** Whether a cell holds a number, perhaps with a sign or a unit mark: `≥ 80`, `2.65`, `50%`; `/` and `60 左右` do not. */
export const isNumeric = (text: string): boolean => /^[<>≤≥⩽⩾＜＞+\-−]?\s*\d[\d.,%％：:‰/／—\-~～]*$/u.test(text.trim())
