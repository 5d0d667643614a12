import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { usePath } from '../../lib/navigation.ts'
import { viewOf } from '../../lib/views.ts'
import { hitKey } from './groups.ts'
import { useSearchStore } from './search-store.ts'
import { useSearchResult } from './use-search-result.ts'

/** The hit whose row is chosen, the first one before any is; null while no results are on the screen. */
export function useChosenHit(): Hit | null {
  const chosen = useSearchStore((state) => state.chosen)
  const searching = viewOf(usePath()) === 'search'
  const { hits } = useSearchResult()
  return searching ? (hits.find((hit) => hitKey(hit) === chosen) ?? hits[0] ?? null) : null
}
