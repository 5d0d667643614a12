import type {
  DocumentCount,
  FacetCounts,
  FacetName,
  SearchFacets,
  SearchRequest,
} from '../../contract/schemas/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { bodiesOf, type Catalogue, type CataloguedDocument, catalogueOf } from './catalogue.ts'
import { allRows, compiledFor, type FindOptions, type Matching, matchingOf } from './matching.ts'

const mostValues = 200
const mostDocuments = 1000

/** Facets that follow from the document a block stands in. */
const documentFacets = ['year', 'issue', 'section', 'kind', 'issuer'] as const

/**
 * Counts the blocks that a query finds by every facet, by month and by document. Rows come in the order of the library
 * and documents lie in it one after the other, so that one walk over the row ids counts documents, and the documents
 * count everything else. Throws `cancelled` when it was given up.
 */
export function facetsOf(db: ReadableDb, request: SearchRequest, options: FindOptions = {}): SearchFacets {
  const started = performance.now()
  const catalogue = catalogueOf(db)
  const matching = matchingOf(db, request, options)
  const found = rowsWithout(db, request, matching, options)
  const known = new Map<Float64Array, Counts>()
  const counted = (facet: FacetName | null): Counts => {
    const rows = found(facet)
    const counts = known.get(rows) ?? countDocuments(catalogue, rows)
    known.set(rows, counts)
    return counts
  }
  const facets = [
    ...documentFacets.map((facet) => facetOf(facet, catalogue, counted(facet))),
    listed('body', bodyCounts(db, found('body'))),
  ]
  return {
    facets: facets.filter(({ values }) => values.length > 0),
    histogram: histogramOf(catalogue, counted(null)),
    ...documentsOf(catalogue, counted('document')),
    bounds: matching.bounds,
    tookMs: performance.now() - started,
  }
}

/** Hits of each document, by its position in the catalogue. */
type Counts = Uint32Array

/** The hits without the chips of one facet; asked once for all facets that have none. */
function rowsWithout(
  db: ReadableDb,
  request: SearchRequest,
  { query, compiled: whole }: Matching,
  options: FindOptions,
): (facet: FacetName | null) => Float64Array {
  const known = new Map<FacetName | null, Float64Array>()
  return (facet) => {
    const key = request.chips.some((chip) => chip.facet === facet) ? facet : null
    const done = known.get(key)
    if (done) return done
    const chips = request.chips.filter((chip) => chip.facet !== key)
    const compiled = key === null ? whole : compiledFor(db, query, { ...request, chips }, options).compiled
    const rows = allRows(db, compiled, options)
    known.set(key, rows)
    return rows
  }
}

function countDocuments({ documents }: Catalogue, rows: Float64Array): Counts {
  const counts = new Uint32Array(documents.length)
  let at = 0
  for (const row of rows) {
    while ((documents[at]?.last ?? row) < row) at++
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function valuesOf(
  facet: (typeof documentFacets)[number],
  { issue, section, kind, issuers }: CataloguedDocument,
  { byId }: Catalogue,
): readonly string[] {
  const year = byId.get(issue)?.year ?? null
  const single = { year: year === null ? null : String(year), issue, section, kind }
  if (facet === 'issuer') return issuers
  const value = single[facet]
  return value === null ? [] : [value]
}

function facetOf(facet: (typeof documentFacets)[number], catalogue: Catalogue, counts: Counts): FacetCounts {
  const totals = new Map<string, number>()
  catalogue.documents.forEach((document, at) => {
    const count = counts[at] ?? 0
    if (count === 0) return
    for (const value of new Set(valuesOf(facet, document, catalogue)))
      totals.set(value, (totals.get(value) ?? 0) + count)
  })
  return listed(facet, totals)
}

/** Years and issues stand in the order of the library, the newest first; the others by their hits. */
function listed(facet: FacetCounts['facet'], totals: ReadonlyMap<string, number>): FacetCounts {
  const entries = Array.from(totals, ([value, count]) => ({ value, count }))
  const inOrder = facet === 'year' || facet === 'issue' ? entries : entries.toSorted((a, b) => b.count - a.count)
  return { facet, values: inOrder.slice(0, mostValues), more: Math.max(0, inOrder.length - mostValues) }
}

/** A body is named in single blocks: their numbers and those of the hits are walked side by side. */
function bodyCounts(db: ReadableDb, rows: Float64Array): Map<string, number> {
  const { names, numbers, bodies } = bodiesOf(db)
  const counts = new Map<string, number>()
  let at = 0
  for (const row of rows) {
    while ((numbers[at] ?? Infinity) < row) at++
    for (; numbers[at] === row; at++) {
      const name = names[bodies[at] ?? 0] ?? ''
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return counts
}

function histogramOf({ documents, byId }: Catalogue, counts: Counts): SearchFacets['histogram'] {
  const months = new Map<string, number>()
  documents.forEach(({ issue }, at) => {
    const count = counts[at] ?? 0
    const head = byId.get(issue)
    const month = head?.date?.slice(0, 7) ?? (head?.year ? `${String(head.year).padStart(4, '0')}-01` : null)
    if (count > 0 && month !== null) months.set(month, (months.get(month) ?? 0) + count)
  })
  return Array.from(months, ([month, count]) => ({ month, count })).toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

function documentsOf({ documents }: Catalogue, counts: Counts): Pick<SearchFacets, 'documents' | 'moreDocuments'> {
  const found: DocumentCount[] = []
  let more = 0
  documents.forEach(({ issue, document, title, number, date }, at) => {
    const count = counts[at] ?? 0
    if (count === 0) return
    if (found.length >= mostDocuments) more++
    else found.push({ issue, document: document === 'front' ? null : document, title, number, date, count })
  })
  return { documents: found, moreDocuments: more }
}
