import type { BlockKind } from '../../contract/schemas/gazette.ts'
import type { Hit } from '../../contract/schemas/search.ts'
import { findAllRanges, type Glyphs } from '../../text/normalise.ts'
import { readSpans, spanAt } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { blockRow, catalogueOf, documentAt, issueAt } from './catalogue.ts'
import { type FindOptions, stopIfCancelled } from './matching.ts'

interface HitRow {
  issue: string
  document: string
  id: string
  kind: BlockKind
  text: string
  page: number | null
  spans: string
  path: string
}

/** What of a hit's text is marked: search texts, and how they were folded. */
export interface Marking {
  marks: readonly string[]
  glyphs: Glyphs
}

/** The hits in blocks of these numbers of the index, in the order given. */
export function hitsOf(
  db: ReadableDb,
  rows: readonly number[],
  { marks, glyphs }: Marking,
  { cancelled }: FindOptions = {},
): Hit[] {
  const block = prepared<HitRow>(
    db,
    'SELECT issue, document, id, kind, text, page, spans, path FROM block WHERE rowid = ?',
  )
  const catalogue = catalogueOf(db)
  return rows.flatMap((number) => {
    stopIfCancelled(cancelled)
    const row = block.get(blockRow(catalogue, number))
    const document = documentAt(catalogue, number)
    if (!row || !document) return []
    const { title, number: documentNumber, date } = document
    const ranges = findAllRanges(row.text, marks, glyphs)
    const span = spanAt(readSpans(row.spans), ranges[0]?.from ?? 0)
    return {
      issue: row.issue,
      document: row.document === 'front' ? null : row.document,
      block: row.id,
      page: span ? span.page : row.page,
      image: span?.image ?? null,
      kind: row.kind,
      text: row.text,
      ranges,
      title,
      number: documentNumber,
      date: row.document === 'front' ? (issueAt(catalogue, number)?.date ?? null) : date,
      path: JSON.parse(row.path) as string[],
    }
  })
}
