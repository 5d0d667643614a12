import { type PointerEvent, type RefObject, useCallback, useEffect, useState } from 'react'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { blockHere } from '../../../lib/document-index.ts'
import { useReading } from '../../../lib/reading.ts'
import { blockElement } from './scrolling.ts'

/** Beside which block the margin tools stand. */
interface Shown {
  block: string
  top: number
  /** True under the pointer: then every tool is shown, otherwise only the way to the page. */
  pointed: boolean
}

/** Beside which block the margin tools stand: the one under the pointer, otherwise the one here. */
export function useTools(scroller: RefObject<HTMLDivElement | null>, view: DocumentView) {
  const here = useReading((state) => blockHere(view, state.place))
  const [pointed, setPointed] = useState<string | null>(null)
  const [at, setAt] = useState<{ block: string; top: number } | null>(null)
  const block = pointed ?? here

  useEffect(() => {
    const pane = scroller.current
    const element = pane && block ? blockElement(pane, block) : null
    const article = pane?.querySelector('article')
    if (!element || !article) return undefined
    const words = element.matches('tr') ? element : (element.firstElementChild ?? element)
    // What is drawn above may still grow, and a note may open: the tools stay beside their block.
    const observer = new ResizeObserver(() => {
      const top = Math.round(words.getBoundingClientRect().top - article.getBoundingClientRect().top)
      setAt((old) => (old?.block === block && old.top === top ? old : { block: block ?? '', top }))
    })
    observer.observe(article)
    return () => observer.disconnect()
  }, [scroller, block])

  const point = useCallback((found: string | null) => {
    setPointed(found)
    if (useReading.getState().hovered !== found) useReading.setState({ hovered: found })
  }, [])
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      const target = event.target as Element
      if (target.closest('[data-tools]')) return
      point(target.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? null)
    },
    [point],
  )
  const onPointerLeave = useCallback(() => point(null), [point])
  const shown: Shown | null = at && at.block === block ? { ...at, pointed: pointed !== null } : null
  return { shown, onPointerMove, onPointerLeave }
}
