import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Hit, SearchResult } from '../../../electron/contract/schemas/search.ts'
import { call } from '../../lib/client.ts'
import { queryKeys } from '../../lib/queries.ts'
import { requestOf, useSearchStore } from './search-store.ts'

/** Rows asked for at a time. */
const pageSize = 100

/** The answer to the current search, as far as it was fetched. */
export interface SearchAnswer {
  /** Nothing asked; on its way for the first time; there; refused. */
  status: 'idle' | 'searching' | 'ready' | 'failed'
  /** True while what is shown still answers the words before. */
  stale: boolean
  /** What was thrown, for the words that say it. */
  failure: unknown
  /** The first page: totals, what was searched, counts per image. */
  result: SearchResult | null
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
const flatten = (data: InfiniteData<SearchResult> | undefined): readonly Hit[] =>
  data ? data.pages.flatMap((page) => page.hits) : noHits

/**
 * Asks the current search and keeps its answer. The cache is keyed by the whole request, so a late answer to older
 * words never stands over newer ones; what was asked before is cancelled.
 */
export function useSearchResult(): SearchAnswer {
  const { query, year, issue, document } = useSearchStore(useShallow(requestOf))
  const input = useMemo(
    () => ({
      query,
      ...(year === null ? {} : { year }),
      ...(issue === null ? {} : { issue }),
      ...(document === null ? {} : { document }),
    }),
    [query, year, issue, document],
  )
  const asked = query !== ''
  const answer = useInfiniteQuery({
    queryKey: queryKeys.search(input),
    queryFn: ({ signal, pageParam }) =>
      call('search.find', { ...input, limit: pageSize, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const fetched = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.hits.length > 0 && fetched < last.total ? fetched : null
    },
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const { data, isError, error, isPlaceholderData, isFetchingNextPage, fetchNextPage, refetch } = answer
  const hits = useMemo(() => flatten(data), [data])
  const result = data?.pages[0] ?? null
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
