import { keepPreviousData, useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type {
  DocumentCount,
  FacetChoice,
  Hit,
  SearchCount,
  SearchPage,
} from '../../../electron/contract/schemas/search.ts'
import { call } from '../../lib/client.ts'
import { queryKeys } from '../../lib/queries.ts'
import type { SearchRequest } from './search-path.ts'
import { requestOf, useSearchStore } from './search-store.ts'

/** Rows asked for at a time. */
const pageSize = 100

/** What is known of a whole result: exact, not an estimate. */
export interface SearchSummary {
  total: number
  searched: SearchCount['searched']
  /** Search texts to be marked. */
  marks: readonly string[]
  /** Hits by document, in printed order; empty until they are counted. */
  perDocument: readonly DocumentCount[]
  /** Where nothing was found: what to try instead. */
  suggestions: readonly string[]
}

/** The answer to the current search, as far as it was fetched. */
export interface SearchAnswer {
  /** Nothing asked; on its way for the first time; there; refused. */
  status: 'idle' | 'searching' | 'ready' | 'failed'
  /** True while what is shown still answers the words before. */
  stale: boolean
  /** What was thrown, for the words that say it. */
  failure: unknown
  /** What is known of the whole: there with the first page and the total. */
  result: SearchSummary | null
  /** Rows fetched so far, in printed order. */
  hits: readonly Hit[]
  /** Rows that the result has beyond those. */
  remaining: number
  loadingMore: boolean
  /** Fetches the next rows; resolves with all rows fetched then. */
  loadMore: () => Promise<readonly Hit[]>
  retry: () => void
}

const noHits: readonly Hit[] = []
const flatten = (data: InfiniteData<SearchPage> | undefined): readonly Hit[] =>
  data ? data.pages.flatMap((page) => page.hits) : noHits

/** A search as the core is asked it. */
export function inputOf({ query, year, issue, document }: SearchRequest): { query: string; chips: FacetChoice[] } {
  const chips: FacetChoice[] = []
  if (year !== null) chips.push({ facet: 'year', value: String(year) })
  if (issue !== null && document !== null) chips.push({ facet: 'document', value: `${issue}/${document}` })
  else if (issue !== null) chips.push({ facet: 'issue', value: issue })
  return { query, chips }
}

/**
 * Asks the current search and keeps its answer. The cache is keyed by the whole request, so a late answer to older
 * words never stands over newer ones; what was asked before is cancelled.
 */
export function useSearchResult(): SearchAnswer {
  const { query, year, issue, document } = useSearchStore(useShallow(requestOf))
  const input = useMemo(() => inputOf({ query, year, issue, document }), [query, year, issue, document])
  const asked = query !== ''
  const answer = useInfiniteQuery({
    queryKey: queryKeys.search(input),
    queryFn: ({ signal, pageParam }) =>
      call('search.find', { ...input, order: 'date-asc', limit: pageSize, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.reduce((sum, page) => sum + page.hits.length, 0) : null),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const { data, isError, error, isFetchingNextPage, fetchNextPage, refetch } = answer
  const counted = useQuery({
    queryKey: [...queryKeys.search(input), 'count'],
    queryFn: ({ signal }) => call('search.count', input, { signal }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const facets = useQuery({
    queryKey: [...queryKeys.search(input), 'facets'],
    queryFn: ({ signal }) => call('search.facets', input, { signal }),
    enabled: asked && counted.data !== undefined && !counted.isPlaceholderData,
    placeholderData: keepPreviousData,
  })
  const total = counted.data?.total
  const near = useQuery({
    queryKey: [...queryKeys.search(input), 'near'],
    queryFn: ({ signal }) => call('search.near', input, { signal }),
    enabled: asked && total === 0 && !counted.isPlaceholderData,
  })
  const isPlaceholderData = answer.isPlaceholderData || counted.isPlaceholderData
  const hits = useMemo(() => flatten(data), [data])
  const marks = data?.pages[0]?.reading.marks
  const result = useMemo((): SearchSummary | null => {
    if (!counted.data || !marks) return null
    const suggestions = near.data?.queries.filter(({ reason }) => reason !== 'everywhere').map((each) => each.query)
    const perDocument = counted.data.total === 0 ? [] : (facets.data?.documents ?? [])
    const { total: all, searched } = counted.data
    return { total: all, searched, marks, perDocument, suggestions: suggestions ?? [] }
  }, [counted.data, facets.data, near.data, marks])
  const loadMore = useCallback(async () => flatten((await fetchNextPage()).data), [fetchNextPage])
  const retry = useCallback(() => void refetch(), [refetch])
  if (!asked) {
    return {
      status: 'idle',
      stale: false,
      failure: null,
      result: null,
      hits: noHits,
      remaining: 0,
      loadingMore: false,
      loadMore,
      retry,
    }
  }
  return {
    status: result && !(isError && isPlaceholderData) ? 'ready' : isError ? 'failed' : 'searching',
    stale: isPlaceholderData,
    failure: error,
    result,
    hits,
    remaining: result ? Math.max(0, result.total - hits.length) : 0,
    loadingMore: isFetchingNextPage,
    loadMore,
    retry,
  }
}
