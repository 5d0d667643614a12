import { useCallback } from 'react'
import type { Hit } from '../../../electron/contract/schemas/search.ts'

/**
 * The way to a neighbouring hit over the whole result: what is not fetched yet is fetched first. Calls `go` with the
 * hit; does nothing beyond either end.
 */
export function useStep(
  hits: readonly Hit[],
  loadMore: () => Promise<readonly Hit[]>,
  go: (hit: Hit, index: number) => void,
): (index: number) => Promise<void> {
  return useCallback(
    async (index) => {
      const known = hits[index] ?? (index >= hits.length ? (await loadMore())[index] : undefined)
      if (known) go(known, index)
    },
    [hits, loadMore, go],
  )
}
