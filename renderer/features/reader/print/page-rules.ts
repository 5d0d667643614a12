/** What stands in the margins of printed sheets. */
export interface Margins {
  /** The issue, at the head. */
  issue: string
  /** The pages of the gazette, at the head: of the whole document where sheets are not pages. */
  pages: string
  /** The document and its date, at the foot. */
  document: string
  /** When it was printed, at the foot. */
  printed: string
}

/** Sheets that show one page of the gazette each: the name of the sheet in CSS, and its page in words. */
export interface NamedSheet {
  name: string
  words: string
}

/** The `@page` rules for a print: paper, and in its margins issue, page, document and date. */
export function pageRules(margins: Margins, options: { landscape: boolean; sheets: readonly NamedSheet[] }): string {
  const named = options.sheets.map(({ name, words }) => `@page ${name} { ${box('top-right', quoted(words))} }`)
  return [
    '@page {',
    `size: A4${options.landscape ? ' landscape' : ''}; margin: ${options.landscape ? '15mm 12mm' : '20mm 16mm'};`,
    box('top-left', quoted(margins.issue)),
    box('top-right', quoted(margins.pages)),
    box('bottom-left', quoted(margins.document)),
    box('bottom-center', quoted(margins.printed)),
    box('bottom-right', 'counter(page) " / " counter(pages)'),
    '}',
    ...named,
  ].join('\n')
}

const box = (name: string, content: string): string => `@${name} { content: ${content}; ${face} }`

const face = 'font: 8.5pt "Noto Sans SC Variable", sans-serif; color: #434a4e; white-space: nowrap;'

/** A text as a CSS string: titles come from gazettes, and nothing of them may end it. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]+/g, ' ')}"`
