import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { TextLink, TextLinks } from './text-links.ts'

/** A link whose preview is shown. */
export interface Previewed {
  link: TextLink
  element: HTMLElement
  /** True where it was asked for, by a press or a key, and takes the focus; false while one only points at it. */
  asked: boolean
}

/** How long the pointer or the focus rests on a link before its preview comes, and is gone before it goes, ms. */
const [comesAfter, goesAfter] = [350, 250]

/**
 * Which link of a document is previewed. Pointing at one or moving the focus to it shows its preview, Esc, scrolling and
 * going elsewhere take it away. A press leads to what is named; where it leads nowhere, and for a finger, which cannot
 * point, it opens the preview and gives it the focus.
 */
export function usePreview(scroller: RefObject<HTMLElement | null>, links: TextLinks) {
  const [shown, setShown] = useState<Previewed | null>(null)
  const close = useCallback(() => setShown(null), [])
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return undefined
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (next: Previewed | null, delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => setShown((now) => (now?.asked && next === null ? now : next)), delay)
    }
    const found = (event: Event): Omit<Previewed, 'asked'> | null => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-link]') : null
      const id = element?.dataset['link']
      const link = id === undefined ? undefined : links.get(id.split(':')[0] ?? '')?.find((each) => each.id === id)
      return element && link ? { element, link } : null
    }
    const point = (event: Event) => {
      if (event instanceof PointerEvent && (event.pointerType !== 'mouse' || event.buttons !== 0)) return
      const over = found(event)
      if (over) later({ ...over, asked: false }, comesAfter)
      else if (!isInPreview(event.target)) later(null, goesAfter)
    }
    const press = (event: MouseEvent | KeyboardEvent) => {
      const over = found(event)
      if (!over || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return
      const byFinger = event instanceof PointerEvent && event.pointerType === 'touch'
      if (over.element.hasAttribute('href') && !byFinger) {
        later(null, 0)
        return
      }
      event.preventDefault()
      clearTimeout(timer)
      setShown({ ...over, asked: true })
    }
    const away = () => later(null, 0)
    const signal = leaving.signal
    pane.addEventListener('pointerover', point, { signal })
    pane.addEventListener(
      'pointerleave',
      (event) => {
        if (!isInPreview(event.relatedTarget)) later(null, goesAfter)
      },
      { signal },
    )
    pane.addEventListener('focusin', point, { signal })
    pane.addEventListener('click', press, { signal })
    pane.addEventListener('keydown', press, { signal })
    pane.addEventListener('scroll', away, { signal, passive: true })
    document.addEventListener('keydown', (event) => event.key === 'Escape' && later(null, 0), { signal })
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [scroller, links])
  return { shown, close }
}

const isInPreview = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-preview]') !== null
