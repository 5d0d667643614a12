import stringWidth from 'string-width'

/** One row of a table; every cell is text. */
export type Row = readonly string[]

/** Lines of a Markdown table, padded so that it reads well on a terminal too: a Chinese character is two columns wide. */
export function tableLines(head: Row, rows: readonly Row[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => stringWidth(row[column] ?? ''))))
  const pad = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - stringWidth(text))
  const line = (row: Row) => `| ${head.map((_, column) => pad(row[column] ?? '', column)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)]
}
