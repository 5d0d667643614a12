import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { CallError } from '../../electron/contract/client.ts'
import type { DocumentView, LibraryStatus } from '../../electron/contract/schemas/archive.ts'
import { call } from './client.ts'
import { useReading } from './reading.ts'

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
  relations: (issue: string, document: string) => ['documents.relations', issue, document],
  body: (name: string, limit: number) => ['bodies.get', name, limit],
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

/** One issue, as a query: `queryClient.ensureQueryData(issueQuery(issue))`. */
export const issueQuery = (issue: string) =>
  queryOptions({
    queryKey: queryKeys.issue(issue),
    queryFn: ({ signal }) => call('issues.get', { issue }, { signal }),
  })

/** One document with its blocks, as a query. */
export const documentQuery = (issue: string, document: string) =>
  queryOptions({
    queryKey: queryKeys.document(issue, document),
    queryFn: ({ signal }) => readDocument(issue, document, signal),
    // Nothing of an answer is ever the same object as before, and to compare long ones costs more than to draw them.
    structuralSharing: false,
  })

/** Most blocks that are read before anything is drawn: more than fit into a window, and more than most documents have. */
const firstBlocks = 480

/** How long the rest of a long document waits, ms: what the page asks for goes first, and one worker answers both. */
const pageFirst = 800

/**
 * Reads a document. Of a long one the blocks around the place are read first and given out at once as a view with a
 * `stretch`; the whole, which follows, holds the very same objects where the two overlap, so that nothing is drawn twice.
 */
async function readDocument(issue: string, document: string, signal: AbortSignal): Promise<DocumentView> {
  const { place } = useReading.getState()
  const around = place?.issue === issue && place.document === document ? place.block : null
  const part = await call('documents.get', { issue, document, stretch: { around, blocks: firstBlocks } }, { signal })
  if (!part.stretch) return part
  queryClient.setQueryData(queryKeys.document(issue, document), part)
  await new Promise((resolve) => setTimeout(resolve, pageFirst))
  const whole = await call('documents.get', { issue, document }, { signal })
  whole.blocks.splice(part.stretch.from, part.blocks.length, ...part.blocks)
  return whole
}

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

/** What a document cites, as far as the archive knows; idle where `awaited` is false. */
export const useDocumentRelations = (issue: string, document: string, awaited: boolean) =>
  useQuery({
    queryKey: queryKeys.relations(issue, document),
    queryFn: ({ signal }) => call('documents.relations', { issue, document }, { signal }),
    enabled: awaited,
  })

/** The first tasks of a body named as responsible. */
export const useBodyTasks = (name: string, limit: number) =>
  useQuery({
    queryKey: queryKeys.body(name, limit),
    queryFn: ({ signal }) => call('bodies.get', { name, limit }, { signal }),
  })

/** Reads a document before it is asked for, as when the pointer rests on its title. */
export const prefetchDocument = (issue: string, document: string): Promise<void> =>
  queryClient.prefetchQuery(documentQuery(issue, document))

/** What stands on one page image, in every document; only what was read already where it is not `wanted`. */
export const usePageView = (issue: string, image: number | null, wanted = true) =>
  useQuery({ ...pageQuery(issue, image ?? 0), enabled: wanted && image !== null })
