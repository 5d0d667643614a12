import { useMemo } from 'react'
import { currentPath, navigate, usePath } from '../../lib/navigation.ts'
import { formatIndexPath, type IndexState, parseIndexPath } from './index-path.ts'

/** What is on the screen now. */
export function useIndexState(): IndexState {
  const path = usePath()
  return useMemo(() => parseIndexPath(path), [path])
}

/** Shows something else of the indexes; typing and choosing within a list leave one entry in the history. */
export function showIndex(change: Partial<IndexState>, options: { replace?: boolean } = {}): void {
  navigate(formatIndexPath({ ...parseIndexPath(currentPath()), ...change }), options)
}
