import type { ImageCounts, SearchRequest } from '../../contract/schemas/search.ts'
import { findAllRanges } from '../../text/normalise.ts'
import { readSpans, spanAt } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { blockRow, catalogueOf } from './catalogue.ts'
import { allRows, type FindOptions, matchingOf } from './matching.ts'
import { readingOf } from './query/read.ts'

/** Counts the blocks that a query finds in one issue by the image of their first hit. Throws `cancelled`. */
export function imagesOf(
  db: ReadableDb,
  request: SearchRequest & { issue: string },
  options: FindOptions = {},
): ImageCounts {
  const chips = [
    ...request.chips.filter(({ facet }) => facet !== 'issue'),
    { facet: 'issue', value: request.issue } as const,
  ]
  const matching = matchingOf(db, { ...request, chips }, options)
  const { marks } = readingOf(matching.query)
  const rows = allRows(db, matching.compiled, options)
  const counts = new Map<number, number>()
  const catalogue = catalogueOf(db)
  for (const row of rows) {
    const image = firstHitImage(db, blockRow(catalogue, row), marks, matching.glyphs)
    if (image !== null) counts.set(image, (counts.get(image) ?? 0) + 1)
  }
  const images = Array.from(counts, ([image, count]) => ({ image, count }))
  return { images: images.toSorted((one, other) => one.image - other.image) }
}

/** Only a block that stands on several images has to be read for the place of its hit. */
function firstHitImage(
  db: ReadableDb,
  row: number,
  marks: readonly string[],
  glyphs: Parameters<typeof findAllRanges>[2],
): number | null {
  const kept = prepared<{ spans: string }>(db, 'SELECT spans FROM block WHERE rowid = ?').get(row)
  const spans = readSpans(kept?.spans ?? '[]')
  const first = spans[0]?.image ?? null
  if (spans.every(({ image }) => image === first)) return first
  const text = prepared<string>(db, 'SELECT text FROM block WHERE rowid = ?').pluck().get(row) ?? ''
  return spanAt(spans, findAllRanges(text, marks, glyphs)[0]?.from ?? 0)?.image ?? null
}
