import i18next from 'i18next'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { currentLanguage, errorWordsFor } from '../../../i18n/index.ts'
import { blockHere, indexOf } from '../../../lib/document-index.ts'
import type { Place } from '../../../lib/place.ts'
import { movePlace, openPlace, useReading } from '../../../lib/reading.ts'
import { showToast } from '../../../lib/toast.ts'
import { findQuotation, type Quotation } from './quotation.ts'
import { blockAtLine, blockElement, bringToLine, isInView } from './scrolling.ts'
import { rangeOf } from './selection.ts'
import { useSteadyWidth } from './use-steady-width.ts'

type Scroller = RefObject<HTMLDivElement | null>

/**
 * Keeps the text in step with the one place: scrolls to it when it was moved elsewhere, marks its block, and moves it
 * when the reader scrolls or clicks here. The marks are attributes set on the block itself: with 20,000 blocks no other
 * block needs to know.
 */
export function useHere(scroller: Scroller, view: DocumentView): void {
  const place = useReading((state) => state.place)
  const hovered = useReading((state) => state.hovered)
  const block = blockHere(view, place)
  useAttribute(scroller, block, 'data-here')
  useAttribute(scroller, hovered === block ? null : hovered, 'data-hovered')
  useFollow(scroller, view)
  useLead(scroller, view)
  useSteadyWidth(scroller, block)
}

/** Scrolls to the place when it was moved elsewhere. */
function useFollow(scroller: Scroller, view: DocumentView): void {
  const place = useReading((state) => state.place)
  const arrival = useReading((state) => state.arrival)
  // What this pane has arrived at; an object that lives as long as the pane and draws nothing.
  const [done] = useState<{ arrival: number; view: DocumentView | null }>({ arrival: -1, view: null })

  useEffect(() => {
    const pane = scroller.current
    if (!pane || place?.document !== view.id) return undefined
    // The rest of a long document is no other view: the stretch of it that was there has not moved.
    const anew = done.view !== view && !done.view?.stretch
    const fresh = done.arrival !== arrival || anew
    const quotation = fresh ? findQuotation(view, place) : null
    const known = place.block === null || indexOf(view).position.has(place.block)
    if (view.stretch && (!known || (quotation && quotation.state !== 'there'))) return undefined
    Object.assign(done, { arrival, view })
    if (quotation && quotation.state !== 'there') return tellQuotation(place, known, quotation)
    if (place.block === null) {
      if (fresh) pane.scrollTo({ top: 0 })
      return undefined
    }
    const element = blockElement(pane, place.block)
    if (!element) {
      if (fresh) tellMissing(place)
      return undefined
    }
    const { mover } = useReading.getState()
    if (mover === 'text' && !anew) return undefined
    if (fresh) return arriveAt(pane, element, place, mover === 'jump' ? arrival : null)
    const follow = (glide: boolean) => {
      const box = boxOf(element, place)
      if (!isInView(pane, box)) bringToLine(pane, box, { glide })
    }
    follow(true)
    return holdAgainst(pane, () => follow(false))
  }, [scroller, view, place, arrival, done])
}

/** How long a place arrived at is held against late changes of height, ms. */
const holdFor = 3000

/** How long the wash of an arrival is seen, ms. */
const washFor = 1300

/** The arrival that was greeted last: a pane drawn anew for the same place, as after a change of layout, keeps quiet. */
let greeted = 0

/** Scrolls to a place arrived at and holds it there until the reader moves; the result stops that. */
function arriveAt(pane: HTMLElement, element: HTMLElement, place: Place, jump: number | null): () => void {
  const hold = () => bringToLine(pane, boxOf(element, place), { glide: false })
  hold()
  const release = holdAgainst(pane, hold)
  if (jump !== null && jump !== greeted) {
    greeted = jump
    element.setAttribute('data-arrived', '')
  }
  const fade = setTimeout(() => element.removeAttribute('data-arrived'), washFor)
  const words = place.quote === undefined ? null : rangeOf(element, place.from ?? 0, place.to ?? 0)
  if (words) CSS.highlights.set('quotation', new Highlight(words))
  return () => {
    CSS.highlights.delete('quotation')
    release()
    clearTimeout(fade)
    element.removeAttribute('data-arrived')
  }
}

/** Does something again when heights change: blocks not drawn yet have guessed ones, and fonts may still come. */
function holdAgainst(pane: HTMLElement, again: () => void): () => void {
  const article = pane.querySelector('article')
  let height = article?.offsetHeight
  const observer = new ResizeObserver(() => {
    // An observer tells of the first height too, which is no change.
    if (article?.offsetHeight === height || useReading.getState().lead === 'text') return
    height = article?.offsetHeight
    again()
  })
  if (article) observer.observe(article)
  const timer = setTimeout(() => observer.disconnect(), holdFor)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}

/** Where a place stands on the screen: its range, otherwise its block. */
function boxOf(element: HTMLElement, place: Place): DOMRect {
  const range = place.from === null ? null : rangeOf(element, place.from, place.to ?? place.from)
  return (range ?? element).getBoundingClientRect()
}

/** The words of a link stand elsewhere now, or nowhere: said, and what can be shown of the place is shown. */
function tellQuotation(place: Place, known: boolean, quotation: Exclude<Quotation, { state: 'there' }>): undefined {
  const words = i18next.getFixedT(null, 'reader')
  showToast({ words: words(quotation.state === 'moved' ? 'quotationMoved' : 'quotationGone') })
  const left = { ...place, block: known ? place.block : null, from: null, to: null, quote: undefined }
  openPlace(quotation.state === 'moved' ? quotation.place : left, { replace: true })
}

/** A link may name a block that is not there: the document is opened at its beginning, and said why. */
function tellMissing(place: Place): void {
  const { what, next } = errorWordsFor({ code: 'block-not-found', values: { block: place.block ?? '' } })
  showToast({ words: [what, next].join(currentLanguage() === 'en' ? '. ' : '。') })
  openPlace({ ...place, block: null, from: null, to: null }, { replace: true })
}

/** Moves the place when the reader scrolls or clicks in the text. */
function useLead(scroller: Scroller, view: DocumentView): void {
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return undefined
    const leaving = new AbortController()
    const lead = () => useReading.setState({ lead: 'text' })
    // A pane drawn anew goes to the place; nobody leads yet.
    if (useReading.getState().lead === 'text') useReading.setState({ lead: null })
    let frame = 0
    const follow = () => {
      if (useReading.getState().lead !== 'text') return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const found = blockAtLine(pane)
        if (found && useReading.getState().lead === 'text') movePlace(view.id, found, 'text')
      })
    }
    const click = (event: MouseEvent) => {
      const target = event.target as Element
      const found = target.closest<HTMLElement>('[data-block]')?.dataset['block']
      if (found && !target.closest('a, button, [data-tools], textarea')) movePlace(view.id, found, 'text')
    }
    const options = { passive: true, signal: leaving.signal }
    for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const) {
      pane.addEventListener(name, lead, options)
    }
    pane.addEventListener('scroll', follow, options)
    pane.addEventListener('click', click, options)
    return () => {
      cancelAnimationFrame(frame)
      leaving.abort()
    }
  }, [scroller, view])
}

/** Sets an attribute on the element of one block and takes it from the one before. */
function useAttribute(scroller: Scroller, block: string | null, name: string): void {
  // With the drawing itself: the mark of what is pointed at may not come a frame later.
  useLayoutEffect(() => {
    const pane = scroller.current
    const element = block && pane ? blockElement(pane, block) : null
    element?.setAttribute(name, '')
    return () => element?.removeAttribute(name)
  }, [scroller, block, name])
}
