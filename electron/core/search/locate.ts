import { GazetteError } from '../../contract/errors.ts'
import type { LocateRequest, SearchLocation } from '../../contract/schemas/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { catalogueOf } from './catalogue.ts'
import { hitsOf } from './hits.ts'
import { countOf, type FindOptions, matchingOf } from './matching.ts'
import { holds, pageOf, positionOf } from './paging.ts'
import { readingOf } from './query/read.ts'

/**
 * Where a place stands in a whole result, and the hits before and after it. By relevance a place that is no hit stands
 * before the first. Throws `issue-not-found`, `document-not-found`, `block-not-found` and `cancelled`.
 */
export function locateHit(db: ReadableDb, request: LocateRequest, options: FindOptions = {}): SearchLocation {
  const row = rowOf(db, request)
  const matching = matchingOf(db, request, options)
  const { order } = request
  const total = countOf(db, matching.compiled)
  const known = positionOf(db, matching, order, row, options)
  const position = known ?? 0
  const isHit = known !== null && request.block !== null && holds(db, matching.compiled, row)
  const marking = { marks: readingOf(matching.query).marks, glyphs: matching.glyphs }
  const at = (index: number): SearchLocation['next'] => {
    if (index < 0 || index >= total) return null
    const { rows } = pageOf(db, matching, order, { limit: 1, offset: index }, options)
    const [hit] = hitsOf(db, rows, marking, options)
    return hit ? { index, hit } : null
  }
  return {
    index: isHit ? position : null,
    previous: at(position - 1),
    next: at(isHit ? position + 1 : position),
    total,
  }
}

/** The number of a block in the index, or the first of a document. */
function rowOf(db: ReadableDb, { issue, document, block }: LocateRequest): number {
  const { byId, documents } = catalogueOf(db)
  const place = byId.get(issue)
  if (!place) throw new GazetteError('issue-not-found', { values: { issue } })
  if (block !== null) {
    const row = prepared<number>(db, 'SELECT rowid FROM block WHERE issue = ? AND id = ?').pluck().get(issue, block)
    if (row === undefined) throw new GazetteError('block-not-found', { values: { issue, block } })
    return row - place.row + place.first
  }
  const id = document ?? 'front'
  const found = documents.find((each) => each.issue === issue && each.document === id)
  if (!found) throw new GazetteError('document-not-found', { values: { issue, document: id } })
  return found.first
}
