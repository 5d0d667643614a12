import { width } from '../characters.ts'

/** The printed page of a two-column gazette: usual full-width characters in a column line, those of a full-width line, lines in a column. */
export const printedPage = { columnWidth: 18, fullWidth: 37, columnLines: 29 } as const

/** Blank em before the first line of a paragraph. */
export const paragraphIndent = 2

const noLineStart = new Set('，。、；：？！）)〕］]》】”’」』％%…—～·,.;:?!')
const noLineEnd = new Set('（(〔［[《【“‘「『')
const squeeze = 0.5

/**
 * Lines a text takes, first line indented by `indent` em. A text cut off at a column end fills its last line, so
 * its count is rounded; one that ends there takes the line it began.
 */
export function countLines(textWidth: number, lineWidth: number, indent: number, isCut: boolean): number {
  const lines = (textWidth + indent) / lineWidth
  return Math.max(1, isCut ? Math.round(lines) : Math.ceil(lines - squeeze / lineWidth))
}

/**
 * Where the printed lines of a text begin, in code points, `count` of them: filled to `lineWidth` em with the usual
 * rules (no closing mark starts a line, no opening mark ends one); the last line takes the rest.
 */
export function fillLines(text: string, count: number, lineWidth: number, indent: number): number[] {
  const characters = Array.from(text)
  const starts = [0]
  let used = indent
  for (let at = 0; at < characters.length && starts.length < count; at++) {
    const size = width(characters[at] ?? '')
    if (used + size > lineWidth + squeeze && !noLineStart.has(characters[at] ?? '')) {
      let start = at
      while (start > (starts.at(-1) ?? 0) + 1 && noLineEnd.has(characters[start - 1] ?? '')) start--
      starts.push(start)
      used = width(characters.slice(start, at).join(''))
    }
    used += size
  }
  while (starts.length < count) starts.push(characters.length)
  return starts
}
