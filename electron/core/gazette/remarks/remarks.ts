import type { ParsedIssue } from '../../../contract/schemas/gazette.ts'
import type { Remark } from '../../../contract/schemas/records.ts'
import { doubledEnds, falseBreaks } from './breaks.ts'
import { doubledCharacters, foreignWords, misreadCharacters } from './characters.ts'
import { contentsDifferences } from './contents.ts'
import { wrongNumbers } from './numbers.ts'
import { peopleRemarks } from './people.ts'
import { halfWidthPunctuation } from './punctuation.ts'
import { type ReadBlock, remarkOn } from './source.ts'

function shiftedRows(tables: ParsedIssue['tables'], sources: Map<string, ReadBlock>): Remark[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ block, cells, repaired }) => {
      const source = sources.get(block)
      if (repaired === null || !source) return []
      const meant = cells.map(({ text, filled }) => (filled ? '' : text)).join('\t')
      return [remarkOn(source, 'shifted-row', [0, source.block.text.length], meant)]
    }),
  )
}

/**
 * The faults in the text of an issue that rules can see, in the order of their lines. `breaks` are, by block id, the
 * stretches that follow a break where the recovered pages have no column end. The text itself stays as it is.
 */
export function readRemarks(
  issue: Pick<ParsedIssue, 'documents' | 'contents' | 'tables'>,
  read: ReadBlock[],
  breaks: Map<string, number[]>,
): Remark[] {
  const sources = new Map(read.map((source) => [source.block.id, source]))
  const remarks = [
    ...read.flatMap(foreignWords),
    ...read.flatMap(doubledCharacters),
    ...read.flatMap(halfWidthPunctuation),
    ...read.filter(({ fragments }) => fragments.length > 1).flatMap(doubledEnds),
    ...[...breaks].flatMap(([id, found]) => {
      const source = sources.get(id)
      return source ? falseBreaks(source, found) : []
    }),
    ...misreadCharacters(read),
    ...peopleRemarks(read),
    ...[...Map.groupBy(read, ({ document }) => document).values()].flatMap(wrongNumbers),
    ...contentsDifferences(issue.contents, issue.documents, sources),
    ...shiftedRows(issue.tables, sources),
  ]
  return remarks.toSorted((one, other) => one.line - other.line || one.from - other.from)
}
