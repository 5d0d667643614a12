import { keepPreviousData, useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type {
  Hit,
  QueryReading,
  SearchBound,
  SearchCount,
  SearchFacets,
  SearchNear,
  SearchPage,
} from '../../../electron/contract/schemas/search.ts'
import { call } from '../../lib/client.ts'
import { queryKeys } from '../../lib/queries.ts'
import type { SearchRequest } from './search-path.ts'
import { requestOf, useSearchStore } from './search-store.ts'

/** Rows asked for at a time. */
const pageSize = 100

/** The answer to the current search, as far as it is there: the first rows, then the total, then the facets. */
export interface SearchAnswer {
  /** Nothing asked; on its way for the first time; there; refused. */
  status: 'idle' | 'searching' | 'ready' | 'failed'
  /** True while what is shown still answers the words before. */
  stale: boolean
  /** What was thrown, for the words that say it. */
  failure: unknown
  /** Rows fetched so far, in the order asked for. */
  hits: readonly Hit[]
  /** How the words were read, and what was wrong with them. */
  reading: QueryReading | null
  /** Exact, not an estimate; null until it is counted. */
  total: number | null
  searched: SearchCount['searched'] | null
  facets: SearchFacets | null
  /** Where nothing was found: what to try instead. */
  near: SearchNear['queries']
  /** Where the work was cut short. */
  bounds: readonly SearchBound[]
  /** True where the result has rows beyond those. */
  more: boolean
  loadingMore: boolean
  /** Fetches the next rows; resolves with all rows fetched then. */
  loadMore: () => Promise<readonly Hit[]>
  retry: () => void
}

const noHits: readonly Hit[] = []
const noBounds: readonly SearchBound[] = []
const noQueries: SearchNear['queries'] = []
const flatten = (data: InfiniteData<SearchPage> | undefined): readonly Hit[] =>
  data ? data.pages.flatMap((page) => page.hits) : noHits

/** A search as the core is asked for its total and its facets; the order makes no difference there. */
export const inputOf = ({ query, chips, exactGlyphs }: SearchRequest) => ({ query, chips: [...chips], exactGlyphs })

/**
 * Asks the current search and keeps its answer. The cache is keyed by the whole request, so a late answer to older
 * words never stands over newer ones; what was asked before is cancelled.
 */
export function useSearchResult(): SearchAnswer {
  const request = useSearchStore(useShallow(requestOf))
  const { query, chips, exactGlyphs, order } = request
  const input = useMemo(() => inputOf({ query, chips, exactGlyphs, order }), [query, chips, exactGlyphs, order])
  const asked = query !== ''
  const rows = useInfiniteQuery({
    queryKey: queryKeys.search({ ...input, order }),
    queryFn: ({ signal, pageParam }) =>
      call('search.find', { ...input, order, limit: pageSize, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.reduce((sum, page) => sum + page.hits.length, 0) : null),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const { data, isError, error, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = rows
  const first = data?.pages[0]
  const there = asked && first !== undefined && !isPlaceholderData
  const counted = useQuery({
    queryKey: [...queryKeys.search(input), 'count'],
    queryFn: ({ signal }) => call('search.count', input, { signal }),
    enabled: there,
  }).data
  const facets = useQuery({
    queryKey: [...queryKeys.search(input), 'facets'],
    queryFn: ({ signal }) => call('search.facets', input, { signal }),
    enabled: there && counted !== undefined,
    placeholderData: keepPreviousData,
  }).data
  const near = useQuery({
    queryKey: [...queryKeys.search(input), 'near'],
    queryFn: ({ signal }) => call('search.near', input, { signal }),
    enabled: there && counted?.total === 0,
  }).data
  const hits = useMemo(() => flatten(data), [data])
  const loadMore = useCallback(async () => flatten((await fetchNextPage()).data), [fetchNextPage])
  const retry = useCallback(() => void refetch(), [refetch])
  const status = first && !(isError && isPlaceholderData) ? 'ready' : isError ? 'failed' : 'searching'
  return {
    status: asked ? status : 'idle',
    stale: asked && isPlaceholderData,
    failure: error,
    hits: asked ? hits : noHits,
    reading: asked ? (first?.reading ?? null) : null,
    total: asked ? (first?.total ?? counted?.total ?? null) : null,
    searched: counted?.searched ?? null,
    facets: asked ? (facets ?? null) : null,
    near: near?.queries ?? noQueries,
    bounds: first?.bounds ?? noBounds,
    more: asked && hasNextPage,
    loadingMore: isFetchingNextPage,
    loadMore,
    retry,
  }
}
