import type { GazetteDocument, ParsedIssue, ParseWarning } from '../../../contract/schemas/gazette.ts'

const mostPerDocument = 100
const count = (text: string, character: string): number => text.split(character).length - 1

/** What the structure of a document leaves open, each with its line: nothing is dropped in silence. */
function documentWarnings(
  { id, kind, blocks, attachments }: GazetteDocument,
  records: Pick<ParsedIssue, 'appointments' | 'chronicle' | 'tables'>,
): ParseWarning[] {
  const lines = new Map(blocks.map((block) => [block.id, block.line]))
  const decided = new Set(records.appointments.map(({ block }) => block))
  const widths = new Map(
    records.tables
      .filter(({ document, header }) => document === id && header.length > 0)
      .flatMap(({ header, rows }) => rows.map(({ block }) => [block, header.length] as const)),
  )
  const undated = new Set(
    records.chronicle
      .filter(({ document, firstDay }) => document === id && firstDay === null)
      .map(({ block }) => block),
  )
  const found: ParseWarning[] = []
  const warn = (code: string, line: number, message: string): void => void found.push({ code, line, message })
  for (const { id: block, kind: unit, text, line } of blocks) {
    if (unit === 'appointment' && !decided.has(block))
      warn('appointment-unread', line, `No person and post could be read from “${text.slice(0, 40)}”.`)
    if (undated.has(block)) warn('chronicle-day-unknown', line, `The day of “${text.slice(0, 20)}” could not be told.`)
    if (kind === 'chronicle' && unit === 'paragraph')
      warn('chronicle-text-without-day', line, `“${text.slice(0, 20)}” stands in the chronicle without a day.`)
    const width = widths.get(block)
    if (width !== undefined && text.split('\t').length > width)
      warn('table-row-too-wide', line, `The row has more cells than the ${width} columns of its table.`)
    if (text.includes('《') && count(text, '《') !== count(text, '》'))
      warn('title-not-closed', line, 'A title mark 《 or 》 has no partner.')
  }
  for (const { title, state, listed } of attachments)
    if (state === 'missing' && listed)
      warn('attachment-not-found', lines.get(listed.block) ?? 1, `The attachment “${title}” is not in the text.`)
  return found.slice(0, mostPerDocument)
}

/** The warnings of all documents. */
export function structureWarnings(
  documents: GazetteDocument[],
  records: Pick<ParsedIssue, 'appointments' | 'chronicle' | 'tables'>,
): ParseWarning[] {
  return documents.flatMap((document) => documentWarnings(document, records))
}
