import { type RefObject, useEffect, useEffectEvent } from 'react'

/** How long the wheel must rest after a turn, ms: a trackpad goes on by itself. */
const wheelRests = 180

/** How far a finger must wipe to turn the page, px. */
const wipe = 56

/**
 * Where rows are shown one at a time, scrolling past the edge of one turns to the next: by wheel, by a finger, and by the keys
 * that scroll. `onTurn` is told the direction; `onEnd` of Home and End.
 */
export function useTurning(
  scroller: RefObject<HTMLElement | null>,
  { active, onTurn, onEnd }: { active: boolean; onTurn: (by: 1 | -1) => void; onEnd: (by: 1 | -1) => void },
): void {
  const turn = useEffectEvent(onTurn)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    const pane = scroller.current
    if (!pane || !active) return undefined
    const leaving = new AbortController()
    const { signal } = leaving
    /** The direction in which nothing is left to scroll. */
    const atEdge = (by: 1 | -1): boolean =>
      by > 0 ? pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1 : pane.scrollTop <= 0
    let rolled = 0
    let turned = Number.POSITIVE_INFINITY
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey || event.deltaY === 0) return
      const by = event.deltaY > 0 ? 1 : -1
      const now = performance.now()
      const anew = now - rolled > wheelRests
      rolled = now
      if (anew) turned = Number.POSITIVE_INFINITY
      // A wheel rolled on turns on; the small steps of a trackpad that runs out do not.
      const goesOn = Math.abs(event.deltaY) >= 50 && now - turned > 2 * wheelRests
      if (!atEdge(by) || !(anew || goesOn)) return
      turned = now
      turn(by)
    }
    let began: { x: number; y: number; up: boolean; down: boolean } | null = null
    const touch = (event: TouchEvent) => {
      const [finger] = event.touches
      began =
        finger && event.touches.length === 1
          ? { x: finger.clientX, y: finger.clientY, up: atEdge(-1), down: atEdge(1) }
          : null
    }
    const lift = (event: TouchEvent) => {
      const [finger] = event.changedTouches
      if (!began || !finger || event.touches.length > 0) return
      const [x, y] = [finger.clientX - began.x, finger.clientY - began.y]
      const beside = pane.scrollWidth <= pane.clientWidth + 1
      if (beside && Math.abs(x) > wipe && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1)
      else if (y < -wipe && began.down) turn(1)
      else if (y > wipe && began.up) turn(-1)
      began = null
    }
    const key = (event: KeyboardEvent) => {
      if (event.target !== pane || event.ctrlKey || event.metaKey || event.altKey) return
      const by = /^(?:PageDown|ArrowDown|ArrowRight)$/.test(event.key)
        ? 1
        : /^(?:PageUp|ArrowUp|ArrowLeft)$/.test(event.key)
          ? -1
          : 0
      const sideways = /^Arrow(?:Left|Right)$/.test(event.key)
      if (by !== 0 && (sideways ? pane.scrollWidth <= pane.clientWidth + 1 : atEdge(by))) turn(by)
      else if (event.key === 'Home') end(-1)
      else if (event.key === 'End') end(1)
      else return
      event.preventDefault()
    }
    pane.addEventListener('wheel', wheel, { passive: true, signal })
    pane.addEventListener('touchstart', touch, { passive: true, signal })
    pane.addEventListener('touchend', lift, { passive: true, signal })
    pane.addEventListener('keydown', key, { signal })
    return () => leaving.abort()
  }, [scroller, active])
}
