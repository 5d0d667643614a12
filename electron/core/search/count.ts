import type { FacetChoice, SearchCount, SearchedCounts, SearchRequest } from '../../contract/schemas/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { catalogueOf, keptByState } from './catalogue.ts'
import { countOf, type FindOptions, matchingOf, stopIfCancelled } from './matching.ts'

/** The exact number of blocks that a query finds, and what was searched. Throws `cancelled` when it was given up. */
export function countBlocks(db: ReadableDb, request: SearchRequest, options: FindOptions = {}): SearchCount {
  const started = performance.now()
  const { compiled, bounds } = matchingOf(db, request, options)
  stopIfCancelled(options.cancelled)
  const total = countOf(db, compiled)
  return { total, searched: searchedCounts(db, request.chips), bounds, tookMs: performance.now() - started }
}

/** What a search looks through: the issues and documents that its chips leave, their images and blocks. */
export function searchedCounts(db: ReadableDb, chips: readonly FacetChoice[]): SearchedCounts {
  return chips.length === 0 ? wholeOf(db) : searchedBy(db, chips)
}

const wholeOf = keptByState((db) => searchedBy(db, []))

function searchedBy(db: ReadableDb, chips: readonly FacetChoice[]): SearchedCounts {
  const { documents, issues, byId } = catalogueOf(db)
  const chosen = new Map(
    [...Map.groupBy(chips, ({ facet }) => facet)].map(([facet, values]) => [
      facet,
      new Set(values.map(({ value }) => value)),
    ]),
  )
  const has = (facet: FacetChoice['facet'], values: readonly (string | null | undefined)[]): boolean => {
    const wanted = chosen.get(facet)
    return wanted === undefined || values.some((value) => value !== null && value !== undefined && wanted.has(value))
  }
  const searched = new Set<string>()
  let blocks = 0
  for (const document of documents) {
    const year = byId.get(document.issue)?.year
    const inside =
      has('year', [year === null || year === undefined ? null : String(year)]) &&
      has('issue', [document.issue]) &&
      has('document', [`${document.issue}/${document.document}`]) &&
      has('section', [document.section]) &&
      has('kind', [document.kind]) &&
      has('issuer', document.issuers)
    if (!inside) continue
    searched.add(document.issue)
    blocks += document.last - document.first + 1
  }
  // An issue without blocks was searched too, unless something was asked of its documents.
  const whole = chips.length === 0 ? issues : issues.filter(({ id }) => searched.has(id))
  const sum = (value: 'images' | 'blank'): number => whole.reduce((total, issue) => total + issue[value], 0)
  return { issues: whole.length, images: sum('images'), blank: sum('blank'), blocks }
}
