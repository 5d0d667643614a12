import { create } from 'zustand'
import { useHashLocation } from 'wouter/use-hash-location'

/** How far back and forward the places visited in this window reach. */
interface Visited {
  index: number
  last: number
}

const indexOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'visit' in state && typeof state.visit === 'number'
    ? state.visit
    : null

/** Where this window stands in its own history, for the back and forward buttons. */
export const useVisited = create<Visited>(() => {
  const index = indexOf(history.state) ?? 0
  return { index, last: index }
})

/** The path that follows `#`, with its query: `/nantong-2022-06/d5/l700?from=3&to=9`. */
export const usePath = (): string => useHashLocation()[0]

/** The same outside React. */
export const currentPath = (): string => `/${location.hash.replace(/^#?\/?/, '')}`

/**
 * Goes to a path. wouter's own `navigate` moves a query in front of the `#`; a place keeps it behind, so the history
 * is written here and wouter only listens.
 */
export function navigate(path: string, options: { replace?: boolean } = {}): void {
  if (path === currentPath()) return
  const from = location.href
  const { index, last } = useVisited.getState()
  if (options.replace) {
    history.replaceState({ visit: index }, '', `#${path}`)
  } else {
    history.pushState({ visit: index + 1 }, '', `#${path}`)
    useVisited.setState({ index: index + 1, last: index + 1 })
  }
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: from, newURL: location.href }))
  if (options.replace) useVisited.setState({ index, last })
}

/** Follows the browser's own moves: back, forward, a link, an address typed. Returns the way to stop. */
export function followHistory(): () => void {
  if (indexOf(history.state) === null) history.replaceState({ visit: 0 }, '')
  const moved = (): void => {
    const { index, last } = useVisited.getState()
    const found = indexOf(history.state)
    if (found === null) {
      history.replaceState({ visit: index + 1 }, '')
      useVisited.setState({ index: index + 1, last: index + 1 })
    } else if (found !== index) {
      useVisited.setState({ index: found, last: Math.max(last, found) })
    }
  }
  addEventListener('hashchange', moved)
  addEventListener('mouseup', byMouse)
  return () => {
    removeEventListener('hashchange', moved)
    removeEventListener('mouseup', byMouse)
  }
}

/** The back and forward buttons of a mouse: a browser knows them, the application's own window does not. */
function byMouse(event: MouseEvent): void {
  if (event.button !== 3 && event.button !== 4) return
  event.preventDefault()
  if (event.button === 3) goBack()
  else goForward()
}

/** Back to the place visited before; at the first of them nothing happens. */
export function goBack(): void {
  if (useVisited.getState().index > 0) history.back()
}

/** Forward again to the place that was left by going back. */
export function goForward(): void {
  const { index, last } = useVisited.getState()
  if (index < last) history.forward()
}
