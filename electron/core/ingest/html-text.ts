import { Parser } from 'htmlparser2'

const skipped = new Set([
  'head',
  'script',
  'style',
  'nav',
  'footer',
  'aside',
  'noscript',
  'template',
  'select',
  'button',
  'svg',
  'iframe',
])
const lineElements = new Set(
  'address article blockquote br center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const mostSpans = 100

interface Cell {
  text: string
  columns: number
  rows: number
}

/** A table being read: its rows as cells, and for each column how many rows a cell above still covers. */
interface OpenTable {
  rows: { cells: string[]; isHeader: boolean }[]
  covered: number[]
  row: Cell[] | null
  cell: Cell | null
  isHeader: boolean
}

/** True for a text that is an HTML page or a piece of one, told by how it begins. */
export function isHtml(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|article|section|h[1-6])[\s>]/i.test(
    text,
  )
}

const squeeze = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ')

function spanOf(value: string | undefined): number {
  return Math.min(mostSpans, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
}

/** Adds a row: cells a cell above covers are empty, as are the columns a wide cell covers behind its first. */
function closeRow(table: OpenTable): void {
  const { row } = table
  table.row = null
  if (!row) return
  const cells: string[] = []
  const skipCovered = (): void => {
    while ((table.covered[cells.length] ?? 0) > 0) {
      table.covered[cells.length] = (table.covered[cells.length] ?? 0) - 1
      cells.push('')
    }
  }
  for (const { text, columns, rows } of row) {
    skipCovered()
    for (let column = 0; column < columns; column++) {
      table.covered[cells.length] = rows - 1
      cells.push(column === 0 ? text.trim() : '')
    }
  }
  skipCovered()
  table.rows.push({ cells, isHeader: table.isHeader })
}

const markdownRow = (cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |`

/** A table as lines of Markdown; where no row is marked as the header, the first is taken for it. */
function tableLines({ rows }: OpenTable): string[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const header = Math.max(
    1,
    filled.findIndex(({ isHeader }) => !isHeader),
  )
  return filled.flatMap(({ cells }, at) =>
    at + 1 === header ? [markdownRow(cells), `|${'---|'.repeat(cells.length)}`] : [markdownRow(cells)],
  )
}

/**
 * The text of an HTML page as the parser of gazettes reads it: a line for every paragraph, heading, list entry and line
 * break, tables as Markdown. Scripts, navigation and the foot of the page are left out; of a link its text is kept.
 */
export function htmlToText(html: string): string {
  const lines: string[] = []
  const tables: OpenTable[] = []
  let line = ''
  let skip = 0
  const cellOf = (): Cell | null => tables.at(-1)?.cell ?? null
  const breakLine = (): void => {
    const cell = cellOf()
    if (cell) cell.text += ' '
    else if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  const closeCell = (table: OpenTable): void => {
    if (table.cell) table.row?.push({ ...table.cell, text: squeeze(table.cell.text) })
    table.cell = null
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (skipped.has(name)) skip++
      if (skip > 0) return
      if (lineElements.has(name)) breakLine()
      const table = tables.at(-1)
      if (name === 'table' && !cellOf()) tables.push({ rows: [], covered: [], row: null, cell: null, isHeader: false })
      else if (name === 'tr' && table) {
        closeCell(table)
        closeRow(table)
        Object.assign(table, { row: [], isHeader: true })
      } else if ((name === 'td' || name === 'th') && table?.row) {
        closeCell(table)
        table.cell = { text: '', columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) }
        if (name === 'td') table.isHeader = false
      }
    },
    ontext(text) {
      if (skip > 0) return
      const cell = cellOf()
      if (cell) cell.text += text
      else line += squeeze(text)
    },
    onclosetag(name) {
      if (skipped.has(name)) skip = Math.max(0, skip - 1)
      if (skip > 0) return
      const table = tables.at(-1)
      if ((name === 'td' || name === 'th') && table) closeCell(table)
      else if (name === 'tr' && table) closeRow(table)
      else if (name === 'table' && table && !table.cell) {
        closeRow(table)
        tables.pop()
        breakLine()
        lines.push(...tableLines(table))
      } else if (lineElements.has(name)) breakLine()
    },
  })
  parser.write(html)
  parser.end()
  for (const table of tables) lines.push(...tableLines(table))
  breakLine()
  return lines.join('\n\n')
}
