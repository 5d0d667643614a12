import type { BlockKind } from '../../contract/schemas/gazette.ts'
import type { Hit } from '../../contract/schemas/search.ts'
import { findAllRanges, type Glyphs } from '../../text/normalise.ts'
import { readSpans, spanAt } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { headOf } from './heads.ts'
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

/** The hits in blocks of these rows, in the order given. */
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
  return rows.flatMap((rowid) => {
    stopIfCancelled(cancelled)
    const row = block.get(rowid)
    if (!row) return []
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
      ...headOf(db, row.issue, row.document),
      path: JSON.parse(row.path) as string[],
    }
  })
}
