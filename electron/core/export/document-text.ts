import type { DocumentView, PlacedBlock } from '../../contract/schemas/archive.ts'

/** A document as plain text: one line a block, a blank line before each, cells of a table row joined by tabs as they stand. */
export function plainText(documents: readonly DocumentView[]): string {
  return documents
    .flatMap(({ blocks }) =>
      blocks.map((block, index) => {
        const tight = block.kind === 'table-row' && blocks[index - 1]?.kind === 'table-row'
        return `${index > 0 && !tight ? '\n' : ''}${block.text}\n`
      }),
    )
    .join('')
}

/**
 * A document as Markdown (CommonMark with tables): titles and headings by their level, a heading that runs into its
 * sentence in bold, tables with a head, everything else as it was printed. What Markdown would take for a mark is escaped.
 */
export function markdown(documents: readonly DocumentView[]): string {
  return `${documents.map(({ blocks }) => documentMarkdown(blocks)).join('\n\n---\n\n')}\n`
}

function documentMarkdown(blocks: readonly PlacedBlock[]): string {
  const parts: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as PlacedBlock
    if (block.kind !== 'table-row') parts.push(blockMarkdown(block))
    else {
      const rows: PlacedBlock[] = []
      for (; blocks[at]?.kind === 'table-row'; at++) rows.push(blocks[at] as PlacedBlock)
      at--
      parts.push(tableMarkdown(rows))
    }
  }
  return parts.join('\n\n')
}

function blockMarkdown({ kind, level, text, headingTo }: PlacedBlock): string {
  if (kind === 'title') return `# ${escape(text)}`
  if (kind === 'masthead' || kind === 'box-title' || kind === 'table-caption') return `**${escape(text.trim())}**`
  if (level !== null && headingTo === undefined) return `${'#'.repeat(level + 1)} ${escape(text)}`
  if (headingTo !== undefined) {
    const characters = Array.from(text)
    return `**${escape(characters.slice(0, headingTo).join(''))}**${escape(characters.slice(headingTo).join(''))}`
  }
  return escape(text)
}

/** Cells may be fewer in one row than in another; a table whose rows have no head gets an empty one. */
function tableMarkdown(rows: readonly PlacedBlock[]): string {
  const cells = rows.map(({ text }) => text.split('\t').map((cell) => escape(cell).replaceAll('|', '\\|')))
  const width = Math.max(...cells.map((row) => row.length))
  const line = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`
  const [first, ...rest] = cells
  const headed = rows[0]?.header === true && first !== undefined
  const head = headed ? first : []
  const body = headed ? rest : cells
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
}

const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>]/g, String.raw`\$&`)
    .replace(/^(\s*)([#+>-]|\d+[.)])(?=\s|$)/u, (_, space: string, mark: string) => {
      const last = mark.at(-1) ?? ''
      return `${space}${mark.slice(0, -1)}\\${last}`
    })
