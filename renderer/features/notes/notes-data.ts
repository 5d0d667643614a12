import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Annotation, Bookmark } from '../../../electron/contract/schemas/notes.ts'
import { call } from '../../lib/client.ts'
import { useGrant } from '../../lib/preferences.ts'
import { queryClient, queryKeys } from '../../lib/queries.ts'

/** The highlights and notes of an issue, as a query. */
export const annotationsQuery = (issue: string) =>
  queryOptions({
    queryKey: queryKeys.annotations(issue),
    queryFn: ({ signal }): Promise<Annotation[]> => call('annotations.list', { issue }, { signal }),
    // Another window of the same person may have changed them meanwhile.
    refetchOnWindowFocus: 'always',
  })

/** The bookmarks of an issue, as a query. */
export const bookmarksQuery = (issue: string) =>
  queryOptions({
    queryKey: queryKeys.bookmarks(issue),
    queryFn: ({ signal }): Promise<Bookmark[]> => call('bookmarks.list', { issue }, { signal }),
    refetchOnWindowFocus: 'always',
  })

/** The highlights and notes of an issue; idle without an issue or without the grant to keep notes. */
export function useAnnotations(issue: string | null) {
  const granted = useGrant('annotate')
  return useQuery({ ...annotationsQuery(issue ?? ''), enabled: granted && issue !== null })
}

/** The bookmarks of an issue; idle without an issue or without the grant to keep notes. */
export function useBookmarkList(issue: string | null) {
  const granted = useGrant('annotate')
  return useQuery({ ...bookmarksQuery(issue ?? ''), enabled: granted && issue !== null })
}

/** Changes the list of an issue's notes in the cache, before the host is asked or after it answered. */
export async function changeAnnotations(issue: string, change: (rows: Annotation[]) => Annotation[]): Promise<void> {
  const { queryKey } = annotationsQuery(issue)
  // A list on its way would bring back what it read before this change.
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (rows) => change(rows ?? []))
}

/** Changes the list of an issue's bookmarks in the cache. */
export async function changeBookmarks(issue: string, change: (rows: Bookmark[]) => Bookmark[]): Promise<void> {
  const { queryKey } = bookmarksQuery(issue)
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (rows) => change(rows ?? []))
}

/** The notes as the cache has them now. */
export const cachedAnnotations = (issue: string): readonly Annotation[] =>
  queryClient.getQueryData(annotationsQuery(issue).queryKey) ?? []

/** The note as the cache has it now. */
export const cachedAnnotation = (issue: string, id: string): Annotation | undefined =>
  cachedAnnotations(issue).find((row) => row.id === id)

/** The bookmarks as the cache has them now. */
export const cachedBookmarks = (issue: string): readonly Bookmark[] =>
  queryClient.getQueryData(bookmarksQuery(issue).queryKey) ?? []

/** Reads the notes of an issue again, as after another window changed them. */
export const refreshAnnotations = (issue: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: annotationsQuery(issue).queryKey })

/** Reads the bookmarks of an issue again. */
export const refreshBookmarks = (issue: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: bookmarksQuery(issue).queryKey })
