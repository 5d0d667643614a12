import type { FacetChoice, FacetName, SearchOrder } from '../../../electron/contract/schemas/search.ts'

/** A settled search: the words, the chips that limit it, whether glyphs count as printed, and the order of its hits. */
export interface SearchRequest {
  query: string
  chips: readonly FacetChoice[]
  exactGlyphs: boolean
  order: SearchOrder
}

/** Nothing looked for. */
export const noSearch: SearchRequest = { query: '', chips: [], exactGlyphs: false, order: 'date-desc' }

/** Every facet, in the order in which they are shown. */
export const facetNames: readonly FacetName[] = ['year', 'issue', 'section', 'kind', 'issuer', 'body', 'document']
const orders: readonly SearchOrder[] = ['date-desc', 'date-asc', 'relevance']
const longest = { query: 10_000, value: 300, chips: 100 } as const

/** Writes a search as the path that follows `#`: `/search?q=…&chip=year:2022&exact=1&order=relevance`. */
export function writeSearchPath({ query, chips, exactGlyphs, order }: SearchRequest): string {
  const values = new URLSearchParams()
  if (query) values.set('q', query)
  for (const { facet, value } of chips) values.append('chip', `${facet}:${value}`)
  if (exactGlyphs) values.set('exact', '1')
  if (order !== noSearch.order) values.set('order', order)
  const text = values.toString()
  return text ? `/search?${text}` : '/search'
}

/** Reads a search from a path; null where the path is another. A link is input from outside: what is malformed is left out. */
export function readSearchPath(path: string): SearchRequest | null {
  const [pathname, text = ''] = path.split(/\?(.*)/s, 2)
  if (pathname !== '/search') return null
  const values = new URLSearchParams(text)
  return {
    query: (values.get('q') ?? '').slice(0, longest.query),
    chips: values.getAll('chip').flatMap(readChip).slice(0, longest.chips),
    exactGlyphs: values.get('exact') === '1',
    order: orders.find((order) => order === values.get('order')) ?? noSearch.order,
  }
}

function readChip(text: string): FacetChoice[] {
  const at = text.indexOf(':')
  const facet = facetNames.find((name) => name === text.slice(0, at))
  const value = text.slice(at + 1)
  return facet && value !== '' && value.length <= longest.value ? [{ facet, value }] : []
}

/** True where both name the same value of the same facet. */
export const sameChip = (one: FacetChoice, other: FacetChoice): boolean =>
  one.facet === other.facet && one.value === other.value
