import { type RefObject, useEffect, useEffectEvent } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** What the keys of the pages do. */
export interface PageKeys {
  onTurn: (by: 1 | -1) => void
  onZoom: (by: 1 | -1 | 0) => void
  onRotate: (by: 90 | -90) => void
  onHand: () => void
  onStrip: () => void
}

/**
 * `[` and `]` turn the page from anywhere. With the pages in focus `+` and `-` zoom, `0` fits the width, `r` turns the pages
 * to the right and `R` to the left, `h` takes or leaves the hand, `t` shows or hides the strip of small pages.
 */
export function usePageKeys(scroller: RefObject<HTMLElement | null>, active: boolean, keys: PageKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const inPane = scroller.current?.contains(event.target as Node) ?? false
    const { key } = event
    if (key === '[') keys.onTurn(-1)
    else if (key === ']') keys.onTurn(1)
    else if (!inPane) return
    else if (key === '+' || key === '=') keys.onZoom(1)
    else if (key === '-') keys.onZoom(-1)
    else if (key === '0') keys.onZoom(0)
    else if (key === 'r') keys.onRotate(90)
    else if (key === 'R') keys.onRotate(-90)
    else if (key === 'h') keys.onHand()
    else if (key === 't') keys.onStrip()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    if (!active) return undefined
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [active])
}
