import { type RefObject, useEffect, useState } from 'react'
import { useReading } from '../../../lib/reading.ts'
import { blockElement } from './scrolling.ts'

/** How long a change of width is held against what the new lines still change, ms. */
const settlesIn = 600

/** Keeps the block here where it stood when the pane changes its width or the type its size. */
export function useSteadyWidth(scroller: RefObject<HTMLDivElement | null>, block: string | null): void {
  // Where the block here stands, px from the top of the pane; an object that lives as long as the pane and draws nothing.
  const [stands] = useState({ at: 0, heldUntil: 0 })

  useEffect(() => {
    const pane = scroller.current
    const element = pane && block ? blockElement(pane, block) : null
    if (pane && element) Object.assign(stands, { at: fromTop(pane, element) })
  }, [scroller, block, stands])

  useEffect(() => {
    const pane = scroller.current
    const article = pane?.querySelector('article')
    if (!pane || !article) return undefined
    let width = article.clientWidth
    const isHeld = (): boolean => performance.now() < stands.heldUntil && useReading.getState().lead !== 'text'
    const remember = () => {
      if (!isHeld()) Object.assign(stands, { at: hereFromTop(pane) ?? stands.at })
    }
    const observer = new ResizeObserver(() => {
      if (article.clientWidth !== width) {
        width = article.clientWidth
        Object.assign(stands, { heldUntil: performance.now() + settlesIn })
        // Scrolling back to where one was leads nowhere.
        if (useReading.getState().lead === 'text') useReading.setState({ lead: null })
      }
      if (isHeld()) pane.scrollBy({ top: (hereFromTop(pane) ?? stands.at) - stands.at })
    })
    observer.observe(article)
    pane.addEventListener('scroll', remember, { passive: true })
    return () => {
      observer.disconnect()
      pane.removeEventListener('scroll', remember)
    }
  }, [scroller, stands])
}

const fromTop = (pane: HTMLElement, element: Element): number =>
  element.getBoundingClientRect().top - pane.getBoundingClientRect().top

function hereFromTop(pane: HTMLElement): number | null {
  const here = pane.querySelector('[data-here]')
  return here ? fromTop(pane, here) : null
}
