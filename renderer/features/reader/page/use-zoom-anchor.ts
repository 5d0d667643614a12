import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { type Layout, sheetUnder } from './layout.ts'

/** A point of the pane, px from its top left corner. */
interface Point {
  x: number
  y: number
}

/** What is kept from one layout to the next; it draws nothing. */
interface Anchor {
  before: Layout
  /** Scroll position before the change: a desk that shrinks has clamped the pane's own by then. */
  top: number
  left: number
  chosen: Point | null
  measured: boolean
}

/**
 * Keeps a point of the page where it is while sheets change their size: the point under the pointer for Ctrl-wheel,
 * between the fingers for a pinch, otherwise the middle of the pane near its top. The result forgets the pointer before a
 * change by a button.
 */
export function useZoomAnchor(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  scaleTo: (change: (scale: number) => number) => void,
): () => void {
  const [anchor] = useState<Anchor>(() => ({ before: layout, top: 0, left: 0, chosen: null, measured: false }))

  useLayoutEffect(() => {
    const pane = scroller.current
    const old = anchor.before
    Object.assign(anchor, { before: layout })
    if (!pane || old === layout) return
    if (!anchor.measured) {
      // The first layout of a real size: where sheets are wider than the pane, their middle is shown.
      Object.assign(anchor, { measured: pane.clientWidth > 0 })
      pane.scrollTo({ left: (layout.width - pane.clientWidth) / 2 })
      return
    }
    const point = anchor.chosen ?? { x: pane.clientWidth / 2, y: pane.clientHeight / 3 }
    Object.assign(anchor, { chosen: null })
    const { top, left } = anchor
    const from = sheetUnder(old.sheets, left + point.x, top + point.y)
    const to = layout.sheets.find((sheet) => sheet.image === from?.image)
    if (!from) return
    if (!to) pane.scrollTo({ top: 0, left: (layout.width - pane.clientWidth) / 2 })
    else {
      pane.scrollTo({
        top: to.top + ((top + point.y - from.top) / from.height) * to.height - point.y,
        left: to.left + ((left + point.x - from.left) / from.width) * to.width - point.x,
      })
    }
  }, [scroller, layout, anchor])

  useEffect(() => {
    const pane = scroller.current
    if (!pane) return undefined
    const choose = (clientX: number, clientY: number) => {
      const box = pane.getBoundingClientRect()
      Object.assign(anchor, { chosen: { x: clientX - box.left, y: clientY - box.top } })
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      choose(event.clientX, event.clientY)
      // A mouse wheel steps by 100 or more, a pinch by a few: the exponent serves both.
      scaleTo((scale) => scale * Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.005))
    }
    // The browser's own pinch would enlarge the whole window.
    let apart = 0
    const pinch = (event: TouchEvent) => {
      const [one, other] = event.touches
      if (!one || !other || event.touches.length !== 2) {
        apart = 0
        return
      }
      event.preventDefault()
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
      const by = apart > 0 ? now / apart : 1
      // Less than this is trembling; the distance it began with stays, so that nothing is lost.
      if (apart > 0 && Math.abs(by - 1) < 0.01) return
      apart = now
      choose((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2)
      if (by !== 1) scaleTo((scale) => scale * by)
    }
    const scrolled = () => Object.assign(anchor, { top: pane.scrollTop, left: pane.scrollLeft })
    pane.addEventListener('wheel', wheel, { passive: false })
    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      pane.addEventListener(name, pinch, { passive: false })
    }
    pane.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      pane.removeEventListener('wheel', wheel)
      for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
        pane.removeEventListener(name, pinch)
      }
      pane.removeEventListener('scroll', scrolled)
    }
  }, [scroller, scaleTo, anchor])

  return useCallback(() => {
    Object.assign(anchor, { chosen: null })
  }, [anchor])
}
