import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** How much room the window gives: `narrow` stacks the panes, `medium` puts the contents into a drawer. */
export function useRoom(): 'narrow' | 'medium' | 'wide' {
  const narrow = useMedia('(max-width: 699px)')
  const medium = useMedia('(max-width: 1199px)')
  return narrow ? 'narrow' : medium ? 'medium' : 'wide'
}
