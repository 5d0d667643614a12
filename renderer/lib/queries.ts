import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { CallError } from '../../electron/contract/client.ts'
import type { LibraryStatus } from '../../electron/contract/schemas/archive.ts'
import { call } from './client.ts'

/**
 * The one cache of what the core said. `networkMode: 'always'`: the core is on this machine, so the browser's idea of
 * being online means nothing. Retried only where the host was lost; any other refusal would be refused again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: Infinity,
      retry: (count, error) => error instanceof CallError && error.error.code === 'worker-lost' && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Keys of the cache, so that whoever changes something can name what became stale. */
export const queryKeys = {
  status: ['library.status'],
  issues: ['issues.list'],
  issue: (issue: string) => ['issues.get', issue],
  document: (issue: string, document: string) => ['documents.get', issue, document],
  page: (issue: string, image: number) => ['pages.get', issue, image],
  search: (input: unknown) => ['search.find', input],
  annotations: (issue?: string) => (issue ? ['annotations.list', issue] : ['annotations.list']),
  bookmarks: (issue?: string) => (issue ? ['bookmarks.list', issue] : ['bookmarks.list']),
} as const

/** After long work on the library: where it is another one now, everything read from it before is read anew. */
export async function libraryMayHaveChanged(): Promise<void> {
  const before = queryClient.getQueryData<LibraryStatus>(queryKeys.status)
  const now = await call('library.status', {}).catch(() => null)
  if (!now || (before?.fingerprint === now.fingerprint && before.state === now.state)) return
  await queryClient.invalidateQueries()
}

const issueQuery = (issue: string) =>
  queryOptions({
    queryKey: queryKeys.issue(issue),
    queryFn: ({ signal }) => call('issues.get', { issue }, { signal }),
  })

const documentQuery = (issue: string, document: string) =>
  queryOptions({
    queryKey: queryKeys.document(issue, document),
    queryFn: ({ signal }) => call('documents.get', { issue, document }, { signal }),
  })

/** What stands on one page image, as a query: `queryClient.ensureQueryData(pageQuery(issue, image))`. */
export const pageQuery = (issue: string, image: number) =>
  queryOptions({
    queryKey: queryKeys.page(issue, image),
    queryFn: ({ signal }) => call('pages.get', { issue, image }, { signal }),
  })

/** State of the open library. */
export const useLibraryStatus = () =>
  useQuery({ queryKey: queryKeys.status, queryFn: ({ signal }) => call('library.status', {}, { signal }) })

/** Every issue of the library. */
export const useIssues = () =>
  useQuery({ queryKey: queryKeys.issues, queryFn: ({ signal }) => call('issues.list', {}, { signal }) })

/** One issue with its documents' outlines and its facsimile; idle while `issue` is null. */
export const useIssueView = (issue: string | null) => useQuery({ ...issueQuery(issue ?? ''), enabled: issue !== null })

/** One document with its blocks; idle while either id is null. */
export const useDocumentView = (issue: string | null, document: string | null) =>
  useQuery({ ...documentQuery(issue ?? '', document ?? ''), enabled: issue !== null && document !== null })

/** Reads a document before it is asked for, as when the pointer rests on its title. */
export const prefetchDocument = (issue: string, document: string): Promise<void> =>
  queryClient.prefetchQuery(documentQuery(issue, document))

/** What stands on one page image, in every document. */
export const usePageView = (issue: string, image: number | null) =>
  useQuery({ ...pageQuery(issue, image ?? 0), enabled: image !== null })
