import { type RefObject, useEffect, useEffectEvent } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `[` and `]` turn the page from anywhere; with the pages in focus `+`, `-` and `0` zoom and fit. */
export function usePageKeys(
  scroller: RefObject<HTMLElement | null>,
  { onTurn, onZoom, active }: { onTurn: (by: 1 | -1) => void; onZoom: (by: 1 | -1 | 0) => void; active: boolean },
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const inPane = scroller.current?.contains(event.target as Node) ?? false
    if (event.key === '[') onTurn(-1)
    else if (event.key === ']') onTurn(1)
    else if (inPane && (event.key === '+' || event.key === '=')) onZoom(1)
    else if (inPane && event.key === '-') onZoom(-1)
    else if (inPane && event.key === '0') onZoom(0)
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
