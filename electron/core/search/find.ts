import type { BlockKind } from '../../contract/schemas/gazette.ts'
import type { Hit, SearchQuery, SearchResult } from '../../contract/schemas/search.ts'
import { findRanges, fold } from '../../text/normalise.ts'
import { readSpans, spanAt } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { headOf } from './heads.ts'
import { suggestSpellings } from './headings.ts'
import { countMatching, matchingOf, rowsMatching, stopIfCancelled, type Matching } from './matching.ts'
import { tally } from './tally.ts'

/** How a search may be given up: `cancelled` is asked between rows. */
export interface FindOptions {
  cancelled?: () => boolean
}

const mostSuggestions = 5

/**
 * Finds the blocks whose search text contains the search text of `query.query`, in date and printed order. An empty
 * search text finds nothing. Throws `cancelled` when it was given up.
 */
export function findBlocks(db: ReadableDb, query: SearchQuery, options: FindOptions = {}): SearchResult {
  const started = performance.now()
  const { cancelled } = options
  const folded = fold(query.query)
  const { issue, year, document } = query
  const result: SearchResult = {
    total: 0,
    tookMs: 0,
    hits: [],
    folded,
    searched: searchedCounts(db, query),
    perImage: [],
    perDocument: [],
    suggestions: [],
  }
  if (folded !== '') {
    const matching = matchingOf(db, folded, { issue, year, document }, cancelled)
    result.hits = hitsOf(db, folded, matching, query, cancelled)
    stopIfCancelled(cancelled)
    result.total = countMatching(db, matching)
    Object.assign(result, tally(db, folded, { issue, year, document }, cancelled))
    if (result.total === 0) result.suggestions = suggestSpellings(db, query, mostSuggestions)
  }
  result.tookMs = performance.now() - started
  return result
}

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

/** One page of the result. */
function hitsOf(
  db: ReadableDb,
  folded: string,
  matching: Matching,
  { limit, offset }: SearchQuery,
  cancelled: FindOptions['cancelled'],
): Hit[] {
  const columns = 'issue, document, id, kind, text, page, spans, path'
  const rows = rowsMatching<HitRow>(db, matching, { columns, limit, offset })
  const hits: Hit[] = []
  for (const row of rows) {
    stopIfCancelled(cancelled)
    const ranges = findRanges(row.text, folded)
    const span = spanAt(readSpans(row.spans), ranges[0]?.from ?? 0)
    const isFront = row.document === 'front'
    hits.push({
      issue: row.issue,
      document: isFront ? null : row.document,
      block: row.id,
      page: span ? span.page : row.page,
      image: span?.image ?? null,
      kind: row.kind,
      text: row.text,
      ranges,
      ...headOf(db, row.issue, row.document),
      path: JSON.parse(row.path) as string[],
    })
  }
  return hits
}

/** What a query looks through: the issues its filters leave, and their images and blocks. */
function searchedCounts(db: ReadableDb, { issue, year, document }: SearchQuery): SearchResult['searched'] {
  const scope = { issue: issue ?? null, year: year ?? null }
  const counts = prepared<SearchResult['searched']>(
    db,
    `SELECT count(*) AS issues, coalesce(sum(images), 0) AS images, coalesce(sum(blocks), 0) AS blocks
     FROM issue WHERE (@issue IS NULL OR id = @issue) AND (@year IS NULL OR year = @year)`,
  ).get(scope)!
  if (document === undefined) return counts
  const blocks = prepared<{ blocks: number }>(
    db,
    `SELECT coalesce(sum(document.blocks), 0) AS blocks FROM document JOIN issue ON issue.id = document.issue
     WHERE document.id = @document AND (@issue IS NULL OR issue.id = @issue) AND (@year IS NULL OR issue.year = @year)`,
  ).get({ ...scope, document })!
  return { ...counts, ...blocks }
}
