import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { KeptSearch } from '../../../electron/contract/schemas/kept-searches.ts'
import { call } from '../../lib/client.ts'
import { useGrant } from '../../lib/preferences.ts'
import { queryClient } from '../../lib/queries.ts'
import { writeSearchPath, type SearchRequest } from './search-path.ts'

const key = ['searches.list'] as const

/** How long a result is looked at before its search counts as asked, ms: what one types through is no history. */
const looked = 1500

const inputOf = (request: SearchRequest) => ({ request: { ...request, chips: [...request.chips] } })

const readAgain = () => queryClient.invalidateQueries({ queryKey: key })

/** The saved searches and the history; nothing for those who may keep nothing. */
export function useSearches(): { granted: boolean; searches: readonly KeptSearch[]; error: unknown } {
  const granted = useGrant('annotate')
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('searches.list', {}, { signal }),
    enabled: granted,
  })
  return { granted, searches: data ?? [], error }
}

/** Whether a search is saved, and the way to save it or let it go. */
export function useKeptSearches(request: SearchRequest): {
  granted: boolean
  isSaved: boolean
  toggleSaved: () => Promise<void>
} {
  const { granted, searches } = useSearches()
  const path = writeSearchPath(request)
  const saved = searches.find((each) => each.saved !== null && writeSearchPath(each.request) === path)
  return {
    granted,
    isSaved: saved !== undefined,
    async toggleSaved() {
      await (saved ? call('searches.forget', { id: saved.id }) : call('searches.save', inputOf(request)))
      await readAgain()
    },
  }
}

/** Puts a search into the history once its result has been looked at. */
export function useHistory(request: SearchRequest, there: boolean): void {
  const granted = useGrant('annotate')
  useEffect(() => {
    if (!granted || !there) return undefined
    const timer = setTimeout(() => {
      // a history that cannot be written is told by the notes, not here
      call('searches.record', inputOf(request)).then(readAgain, () => undefined)
    }, looked)
    return () => clearTimeout(timer)
  }, [granted, there, request])
}

/** Takes one out of the list; gives it back where that is undone. */
export async function forgetSearch(kept: KeptSearch): Promise<() => Promise<void>> {
  await call('searches.forget', { id: kept.id })
  await readAgain()
  return async () => {
    await call(kept.saved === null ? 'searches.record' : 'searches.save', inputOf(kept.request))
    await readAgain()
  }
}

/** Empties the history. */
export async function clearHistory(): Promise<void> {
  await call('searches.clear', {})
  await readAgain()
}
