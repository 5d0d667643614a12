import { parsedIssue, type Block, type ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import type { AltoLine, AltoPage } from '../../../electron/core/ingest/alto.ts'

/** An issue of one document with a paragraph for each text, on lines 1, 2, 3 … of its source. */
export function issueOf(texts: string[]): ParsedIssue {
  const blocks = texts.map(
    (text, index): Block => ({
      id: `l${index + 1}`,
      kind: 'paragraph',
      part: 'notice',
      level: null,
      text,
      line: index + 1,
      page: null,
      column: null,
      spans: [],
    }),
  )
  const document = { kind: 'notice' as const, number: null, issuers: [], date: null, addressee: null, section: null }
  return parsedIssue.parse({
    issue: { id: 'synthetic', title: '公报', year: null, number: null, serial: null, date: null },
    front: { blocks: [] },
    documents: [{ id: 'd1', title: '公报', pages: null, blocks, ...document }],
    warnings: [],
  })
}

/** A line of ten characters' width in the left or right column, or as wide as the page, on row `row`. */
export function line(text: string, where: 'left' | 'right' | 'full', row: number): AltoLine {
  const x = where === 'right' ? 0.55 : 0.1
  const width = (where === 'full' ? 0.8 : 0.35) * (where === 'full' ? 1 : Math.min(1, Array.from(text).length / 10))
  return { text, x, y: 0.1 + row * 0.03, width, height: 0.02 }
}

/** A page of A4 with the given lines. */
export function pageOf(image: number, lines: AltoLine[]): AltoPage {
  return { image, page: null, width: 595, height: 842, lines }
}
