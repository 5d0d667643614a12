import type { DocumentCount, Hit } from '../../../electron/contract/schemas/search.ts'
import type { Place } from '../../lib/place.ts'

/** Hits of one document, in printed order. `count` is how many stand in the whole result, fetched or not. */
export interface HitGroup {
  key: string
  issue: string
  document: string | null
  title: string
  number: string | null
  date: string | null
  hits: Hit[]
  count: number
}

/** Names a hit uniquely within the library. */
export function hitKey(hit: Pick<Hit, 'issue' | 'block'>): string {
  return `${hit.issue}/${hit.block}`
}

/** Names the document of a hit; front matter is `front`, as in places. */
export function documentKey(hit: Pick<Hit, 'issue' | 'document'>): string {
  return `${hit.issue}/${hit.document ?? 'front'}`
}

/** The place of a hit: its block, at the first range. */
export function hitPlace(hit: Hit): Place {
  const range = hit.ranges[0]
  const { issue, block } = hit
  return { issue, document: hit.document ?? 'front', block, from: range?.from ?? null, to: range?.to ?? null }
}

/**
 * Groups hits by document in the order in which they came, so that the list on the screen and next/previous in the
 * reader walk the same way.
 */
export function groupHits(hits: readonly Hit[], counts: readonly DocumentCount[]): HitGroup[] {
  const total = new Map(counts.map((count) => [documentKey(count), count.count]))
  const groups = new Map<string, HitGroup>()
  for (const hit of hits) {
    const key = documentKey(hit)
    const group = groups.get(key)
    if (group) {
      group.hits.push(hit)
    } else {
      const { issue, document, title, number, date } = hit
      groups.set(key, { key, issue, document, title, number, date, hits: [hit], count: 0 })
    }
  }
  for (const group of groups.values()) group.count = Math.max(group.hits.length, total.get(group.key) ?? 0)
  return [...groups.values()]
}

/** Where a place stands among hits: the index of the hit in that very block, of the one before the place, of the one after it. */
export interface HitPosition {
  at: number | null
  before: number | null
  after: number | null
}

/**
 * Finds a place among hits in their order: issues as they came, documents and blocks as printed. From an issue without
 * hits the first hit of all is next.
 */
export function locate(hits: readonly Hit[], place: Pick<Place, 'issue' | 'document' | 'block'>): HitPosition {
  const within = (index: number) => (index >= 0 && index < hits.length ? index : null)
  const start = hits.findIndex((hit) => hit.issue === place.issue)
  if (start < 0) return { at: null, before: null, after: within(0) }
  let index = start
  for (; index < hits.length; index += 1) {
    const hit = hits[index] as Hit
    if (hit.issue !== place.issue) break
    const order =
      documentOrder(hit.document) - documentOrder(place.document) || blockOrder(hit.block) - blockOrder(place.block)
    if (order === 0) return { at: index, before: within(index - 1), after: within(index + 1) }
    if (order > 0) break
  }
  return { at: null, before: within(index - 1), after: within(index) }
}

/** Printed order of a document within its issue; front matter first. */
const documentOrder = (document: string | null): number =>
  document === null || document === 'front' ? 0 : Number(document.slice(1))

/** Printed order of a block: ids carry the source line and a number on it (`l12`, `l12.2`); before all of them without one. */
function blockOrder(block: string | null): number {
  const [line = '0', part = '1'] = (block ?? 'l0').slice(1).split('.')
  return Number(line) + Number(part) / 100_000
}
