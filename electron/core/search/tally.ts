import type { DocumentCount, ImageCount, SearchResult } from '../../contract/schemas/search.ts'
import { findRanges } from '../../text/normalise.ts'
import { readSpans, spanAt } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { headOf } from './heads.ts'
import { all, matchingOf, rowsMatching, stopIfCancelled } from './matching.ts'
import type { Facets } from './tokens.ts'

const mostImages = 2000
const mostDocuments = 500

interface TallyRow {
  row: number
  issue: string
  document: string
  spans: string
}

/**
 * Counts the blocks that hold `folded` per image (of their first hit) and per document, over the whole result.
 * Documents are counted without the `document` filter, so that a reader sees what another choice would give.
 */
export function tally(
  db: ReadableDb,
  folded: string,
  facets: Facets,
  cancelled?: () => boolean,
): Pick<SearchResult, 'perImage' | 'perDocument'> {
  const images = new Map<string, ImageCount>()
  const documents = new Map<string, { issue: string; document: string; count: number }>()
  const matching = matchingOf(db, folded, { ...facets, document: undefined }, cancelled)
  const columns = 'block.rowid AS row, issue, document, spans'
  const rows = rowsMatching<TallyRow>(db, matching, { columns, ...all })
  let issue = ''
  for (const row of rows) {
    stopIfCancelled(cancelled)
    // Rows come issue by issue: with both lists full, a further issue can add to neither.
    if (row.issue !== issue && images.size >= mostImages && documents.size >= mostDocuments) break
    issue = row.issue
    const key = `${row.issue}/${row.document}`
    const counted = documents.get(key)
    if (counted) counted.count++
    else if (documents.size < mostDocuments) documents.set(key, { issue: row.issue, document: row.document, count: 1 })
    if (facets.document !== undefined && facets.document !== row.document) continue
    const image = firstHitImage(db, folded, row)
    if (image !== null) addImage(images, row.issue, image)
  }
  return { perImage: [...images.values()], perDocument: [...documents.values()].map((count) => named(db, count)) }
}

function addImage(images: Map<string, ImageCount>, issue: string, image: number): void {
  const key = `${issue}/${image}`
  const counted = images.get(key)
  if (counted) counted.count++
  else if (images.size < mostImages) images.set(key, { issue, image, count: 1 })
}

/** Only a block that stands on several images has to be read for the place of its hit. */
function firstHitImage(db: ReadableDb, folded: string, row: TallyRow): number | null {
  const spans = readSpans(row.spans)
  const first = spans[0]?.image ?? null
  if (spans.every(({ image }) => image === first)) return first
  const { text } = prepared<{ text: string }>(db, 'SELECT text FROM block WHERE rowid = ?').get(row.row)!
  return spanAt(spans, findRanges(text, folded)[0]?.from ?? 0)?.image ?? null
}

function named(
  db: ReadableDb,
  { issue, document, count }: { issue: string; document: string; count: number },
): DocumentCount {
  const { title, number } = headOf(db, issue, document)
  return { issue, document: document === 'front' ? null : document, title, number, count }
}
