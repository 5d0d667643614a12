import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/client.ts'
import { queryClient } from '../../lib/queries.ts'

/** What is wrong with parts of the library. */
export const useProblems = () =>
  useQuery({ queryKey: ['library.problems'], queryFn: ({ signal }) => call('library.problems', {}, { signal }) })

/** Where the library is and what lies beside it; idle for who may not change it. */
export const useOverview = (enabled: boolean) =>
  useQuery({
    queryKey: ['library.overview'],
    queryFn: ({ signal }) => call('library.overview', {}, { signal }),
    enabled,
  })

/** Asks anew what is wrong and what lies beside the library: both may change while its contents stay. */
export const libraryChanged = (): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['library.problems'] }),
    queryClient.invalidateQueries({ queryKey: ['library.overview'] }),
    queryClient.invalidateQueries({ queryKey: ['library.status'] }),
    queryClient.invalidateQueries({ queryKey: ['issues.list'] }),
    queryClient.invalidateQueries({ queryKey: ['issues.get'] }),
  ])
