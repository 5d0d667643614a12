import stringWidth from 'string-width'

/** Writes pure JSON to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Writes a line for people; not used where JSON was asked for. */
export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Writes a line about what goes on to standard error, so that output stays what was asked. */
export function printProgress(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Lays rows out in columns by what a terminal draws: a Han character is two cells wide. Numbers stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '–')))
  const widths = head.map((title, index) =>
    Math.max(stringWidth(title), ...cells.map((row) => stringWidth(row[index] ?? ''))),
  )
  const numeric = head.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] !== 'string'))
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, numeric[index] ?? false))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line)].join('\n')
}

/** Cuts a text to a width in terminal cells, with … where something is gone. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

function pad(cell: string, width: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return right ? blank + cell : cell + blank
}
