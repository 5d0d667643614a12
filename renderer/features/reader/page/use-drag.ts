import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { Preferences } from '../../../../electron/contract/schemas/session.ts'

/** A rectangle on the desk, px. */
export interface Drawn {
  left: number
  top: number
  width: number
  height: number
}

/** How far the pointer must go before a press becomes a drag, px. */
const slack = 4

/** How near to the edge of the pane a rectangle begins to scroll it, and by how much a frame, px. */
const edge = { room: 24, step: 14 }

interface Dragging {
  tool: Preferences['pageTool']
  active: boolean
  /** Told of a finished rectangle. */
  onArea: (area: Drawn) => void
}

/**
 * Dragging on the desk: the hand, or the space bar held down, moves the pages; otherwise a mouse draws a rectangle, and a
 * finger where that was chosen. The click that ends a drag goes nowhere. A space bar let go without a drag scrolls as ever.
 */
export function useDrag(
  scroller: RefObject<HTMLElement | null>,
  { tool, active, onArea }: Dragging,
): { area: Drawn | null; hand: boolean } {
  const [area, setArea] = useState<Drawn | null>(null)
  const [space, setSpace] = useState(false)
  const finish = useEffectEvent(onArea)
  const hand = tool === 'hand' || space

  useEffect(() => {
    const pane = scroller.current
    if (!pane || !active) return undefined
    const leaving = new AbortController()
    const { signal } = leaving
    let held = false
    let dragged = false
    let stop: (() => void) | undefined

    const press = (event: PointerEvent) => {
      if (event.button !== 0 || stop) return
      // A press on the scroll bar is none on the pages.
      const box = pane.getBoundingClientRect()
      if (event.clientX >= box.left + pane.clientWidth || event.clientY >= box.top + pane.clientHeight) return
      if ((event.target as Element).closest('button, a')) return
      const pans = held || tool === 'hand'
      // A finger moves the pages by itself.
      if (event.pointerType === 'touch' && (pans || tool !== 'area')) return
      stop = pans ? pan(event) : draw(event)
    }

    /** Follows the pointer until it is let go or taken away; `end` is told whether it went far enough to be a drag. */
    const follow = (from: PointerEvent, move: (to: PointerEvent) => void, end: (kept: boolean) => void) => {
      const following = new AbortController()
      const options = { signal: following.signal }
      let far = false
      dragged = false
      const finished = (kept: boolean) => {
        following.abort()
        stop = undefined
        end(kept && far)
      }
      pane.addEventListener(
        'pointermove',
        (to) => {
          if (to.pointerId !== from.pointerId) return
          if (!far && Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) < slack) return
          if (!far) pane.setPointerCapture(from.pointerId)
          far = true
          dragged = true
          move(to)
        },
        options,
      )
      pane.addEventListener('pointerup', (to) => to.pointerId === from.pointerId && finished(true), options)
      pane.addEventListener('pointercancel', () => finished(false), options)
      document.addEventListener('keydown', (key) => key.key === 'Escape' && finished(false), options)
      return () => finished(false)
    }

    const pan = (from: PointerEvent) => {
      const at = { left: pane.scrollLeft, top: pane.scrollTop }
      return follow(
        from,
        (to) => pane.scrollTo({ left: at.left - to.clientX + from.clientX, top: at.top - to.clientY + from.clientY }),
        () => undefined,
      )
    }

    const onDesk = (event: PointerEvent) => {
      const box = pane.getBoundingClientRect()
      return { x: event.clientX - box.left + pane.scrollLeft, y: event.clientY - box.top + pane.scrollTop }
    }
    const draw = (from: PointerEvent) => {
      const start = onDesk(from)
      let drawn: Drawn | null = null
      return follow(
        from,
        (to) => {
          const box = pane.getBoundingClientRect()
          const [above, below] = [to.clientY - box.top, box.top + pane.clientHeight - to.clientY]
          if (above < edge.room) pane.scrollBy({ top: -edge.step })
          else if (below < edge.room) pane.scrollBy({ top: edge.step })
          const now = onDesk(to)
          drawn = {
            left: Math.min(start.x, now.x),
            top: Math.min(start.y, now.y),
            width: Math.abs(now.x - start.x),
            height: Math.abs(now.y - start.y),
          }
          setArea(drawn)
        },
        (kept) => {
          setArea(null)
          if (kept && drawn) finish(drawn)
        },
      )
    }

    const click = (event: MouseEvent) => {
      if (!dragged) return
      dragged = false
      event.stopPropagation()
      event.preventDefault()
    }
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target !== pane || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      if (event.repeat || held) return
      held = true
      dragged = false
      setSpace(true)
    }
    const keyUp = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !held) return
      held = false
      setSpace(false)
      if (!dragged) pane.scrollBy({ top: (event.shiftKey ? -1 : 1) * pane.clientHeight * 0.9 })
      dragged = false
    }
    const leave = () => {
      held = false
      setSpace(false)
    }
    pane.addEventListener('pointerdown', press, { signal })
    pane.addEventListener('click', click, { signal, capture: true })
    pane.addEventListener('keydown', keyDown, { signal })
    document.addEventListener('keyup', keyUp, { signal })
    addEventListener('blur', leave, { signal })
    return () => {
      stop?.()
      leaving.abort()
    }
  }, [scroller, active, tool])
  return { area, hand }
}
