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
