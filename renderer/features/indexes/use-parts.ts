import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

/** A list as far as it has been read; `whole` is the first answer, for what it tells of all of it. */
export interface Parts<Entry, Whole> {
  entries: Entry[]
  total: number
  whole: Whole | null
  error: unknown
  isReading: boolean
  /** True while there is more than has been read. */
  hasMore: boolean
  readMore: () => void
  retry: () => void
}

const partSize = 200

/** Reads a list part by part, the next one when it is asked for; `entriesOf` picks the entries out of an answer. */
export function useParts<Entry, Whole extends { total: number }>(
  key: readonly unknown[],
  read: (part: { offset: number; limit: number }, options: { signal: AbortSignal }) => Promise<Whole>,
  entriesOf: (answer: Whole) => Entry[],
): Parts<Entry, Whole> {
  const query = useInfiniteQuery({
    queryKey: ['indexes', ...key],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => read({ offset: pageParam, limit: partSize }, { signal }),
    getNextPageParam(last, parts) {
      const count = parts.reduce((sum, part) => sum + entriesOf(part).length, 0)
      return count < last.total && entriesOf(last).length > 0 ? count : undefined
    },
    placeholderData: keepPreviousData,
  })
  const parts = query.data?.pages ?? []
  return {
    entries: parts.flatMap(entriesOf),
    total: parts[0]?.total ?? 0,
    whole: parts[0] ?? null,
    error: query.error,
    isReading: query.isFetching,
    hasMore: query.hasNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    retry: () => void query.refetch(),
  }
}
