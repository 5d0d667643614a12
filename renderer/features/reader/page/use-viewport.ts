import { useEffect, useState, type RefObject } from 'react'

/** What part of a scrolled pane is in view, px. All zero until it was measured. */
export interface Viewport {
  top: number
  width: number
  height: number
}

/** Follows the size and the scroll position of a pane, once a frame. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, width: 0, height: 0 })
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return undefined
    let frame = 0
    const measure = () => {
      const next = { top: pane.scrollTop, width: pane.clientWidth, height: pane.clientHeight }
      setViewport((old) =>
        old.top === next.top && old.width === next.width && old.height === next.height ? old : next,
      )
    }
    const scrolled = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(pane)
    pane.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      pane.removeEventListener('scroll', scrolled)
    }
  }, [scroller])
  return viewport
}
