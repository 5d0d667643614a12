/** One non-blank line of the source with its Markdown marks taken off. */
export interface SourceLine {
  /** 1-based line in the source. */
  line: number
  /** The printed text; cells of a table row are joined by U+0009. */
  text: string
  /** What the marks said: `rule` is the `|---|` line below a table's header row. */
  form: 'text' | 'item' | 'row' | 'rule'
}

function isRow(text: string): boolean {
  return text.length > 1 && text.startsWith('|') && text.endsWith('|')
}

function isRule(text: string): boolean {
  return /^[|:\-\s]+$/.test(text) && text.includes('-')
}

/** The cells of a Markdown table row, trimmed; `\|` is a bar inside a cell. */
function rowCells(text: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\' && text.charAt(at + 1) === '|') {
      cell += '|'
      at++
    } else if (character === '|') {
      cells.push(plainText(cell.trim()))
      cell = ''
    } else cell += character
  }
  return cells
}

/** `[text](address)` and `![picture](address)` are their text; an address is ASCII. */
const link = /!?\[([^[\]]{1,200})\]\([!-'*-~]{1,500}\)/g
const escaped = /\\([!-/:-@[-`{-~])/g

/** Text without the brackets of links, bold marks and escapes. U+0009 parts table cells, so a tab in the source is a space. */
function plainText(text: string): string {
  const linked = text.includes('<') ? text.replace(/<((?:https?|ftp|mailto):[^<>\s]{1,2000})>/g, '$1') : text
  const named = linked.includes('](') ? linked.replace(link, '$1') : linked
  const bare = named.includes('\\') ? named.replace(escaped, '$1') : named
  const light = bare.includes('**') ? bare.replaceAll('**', '') : bare
  return light.includes('\t') ? light.replaceAll('\t', ' ') : light
}

/** A line of Markdown that only parts what stands above it from what stands below. */
const divider = /^(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,})$/

/** The source as non-blank lines. Blank lines mean nothing: they are not kept. Lines end in LF, CRLF or CR. */
export function readLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  const raw = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [index, untrimmed] of raw.entries()) {
    const text = untrimmed.trim()
    if (text === '') continue
    const line = index + 1
    if (isRow(text)) {
      const cells = isRule(text) ? '' : rowCells(text).join('\t')
      if (isRule(text)) lines.push({ line, text: '', form: 'rule' })
      else if (cells !== '') lines.push({ line, text: cells, form: 'row' })
      continue
    }
    const first = text.charAt(0)
    if ('-*_='.includes(first) && divider.test(text)) continue
    const item = '-*+'.includes(first) ? /^[-*+]\s+(?=\S)/.exec(text) : null
    const mark = item ?? ('#>'.includes(first) ? /^(?:#{1,6}|>(?:\s?>)*)\s+(?=\S)/.exec(text) : null)
    const printed = plainText(mark ? text.slice(mark[0].length) : text).trim()
    if (printed !== '') lines.push({ line, text: printed, form: item ? 'item' : 'text' })
  }
  return lines
}
