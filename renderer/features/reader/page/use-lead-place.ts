import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { pageQuery, queryClient } from '../../../lib/queries.ts'
import { movePlace, useReading } from '../../../lib/reading.ts'
import { readingLine } from '../reading-line.ts'
import { type Layout, type Sheet, sheetUnder } from './layout.ts'
import { type PlacedRegion, regionAt, regionAtHeight } from './regions.ts'
import { type Rotation, turnBack, turnBox } from './rotation.ts'

/** The sheet at the height where the eye rests, and that height as a fraction of the sheet. Of a row the first. */
export function sheetInView(layout: Layout, pane: { scrollTop: number; clientHeight: number }) {
  const y =
    pane.scrollTop +
    readingLine({ scrollTop: pane.scrollTop, clientHeight: pane.clientHeight, scrollHeight: layout.height })
  const sheet: Sheet | undefined = sheetUnder(layout.sheets, 0, y)
  return sheet ? { sheet, height: (y - sheet.top) / sheet.height } : null
}

/** Lets the reader move the place by scrolling the pages. Nothing is led where `leads` is false, as in a preview. */
export function useLeadPlace(
  scroller: RefObject<HTMLElement | null>,
  { issue, layout, rotation, leads }: { issue: string; layout: Layout; rotation: Rotation; leads: boolean },
): void {
  const [led] = useState({ layout })
  const move = useEffectEvent(async () => {
    const pane = scroller.current
    // Sheets of a new size are scrolled back to where they were: nobody leads by that.
    const resized = led.layout !== layout
    Object.assign(led, { layout })
    if (resized) return
    const found = pane && useReading.getState().lead === 'page' ? sheetInView(layout, pane) : null
    if (!pane || !found) return
    const { scrollTop } = pane
    const page = await queryClient.ensureQueryData(pageQuery(issue, found.sheet.image))
    const regions = page.regions.map((each) => turnBox(each, rotation))
    // By now the reader may have scrolled on, or gone elsewhere.
    if (pane.scrollTop !== scrollTop || useReading.getState().lead !== 'page') return
    const here = useReading.getState().place?.block
    // A block that still stands at this height, in either column, stays the one here.
    if (regions.some((each) => each.block === here && reaches(each, found.height))) return
    const region = regionAtHeight(regions, found.height)
    if (region) movePlace(region.document, region.block, 'page')
  })

  useEffect(() => {
    const pane = scroller.current
    if (!pane || !leads) return undefined
    const leaving = new AbortController()
    const options = { passive: true, signal: leaving.signal }
    const lead = () => useReading.setState({ lead: 'page' })
    // A pane drawn anew goes to the place; nobody leads yet.
    if (useReading.getState().lead === 'page') useReading.setState({ lead: null })
    let frame = 0
    const scrolled = () => {
      cancelAnimationFrame(frame)
      // A page whose regions cannot be had leaves the place where it is.
      frame = requestAnimationFrame(() => void move().catch(() => undefined))
    }
    for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const) {
      pane.addEventListener(name, lead, options)
    }
    pane.addEventListener('scroll', scrolled, options)
    return () => {
      cancelAnimationFrame(frame)
      leaving.abort()
    }
  }, [scroller, leads])
}

/** A line reaches as far as the space below it. */
const reaches = (region: PlacedRegion, height: number): boolean =>
  region.y <= height && region.y + region.height * 1.6 >= height

/** Where a point of the window stands on the upright page under it, in fractions; null beside the pages. */
export function pointOnPage(event: MouseEvent, rotation: Rotation): { image: number; x: number; y: number } | null {
  const figure = (event.target as Element).closest<HTMLElement>('[data-image]')
  const box = figure?.firstElementChild?.getBoundingClientRect()
  if (!figure || !box) return null
  const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
  const point = turnBack({ x, y, width: 0, height: 0 }, rotation)
  return { image: Number(figure.dataset['image']), x: point.x, y: point.y }
}

/** The region under the pointer, from the pages that were read. */
function regionUnder(issue: string, event: MouseEvent, rotation: Rotation): PlacedRegion | null {
  const point = pointOnPage(event, rotation)
  if (!point) return null
  const view = queryClient.getQueryData(pageQuery(issue, point.image).queryKey)
  return regionAt(view?.regions ?? [], point.x, point.y)
}

/** Handlers of the desk: a click moves the place to the block under the pointer, pointing marks it in both panes. */
export const pointing = (issue: string, rotation: Rotation) => ({
  onClick: (event: MouseEvent) => {
    const region = regionUnder(issue, event, rotation)
    if (region) movePlace(region.document, region.block, 'page')
  },
  onPointerMove: (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return
    const block = regionUnder(issue, event, rotation)?.block ?? null
    if (block !== useReading.getState().hovered) useReading.setState({ hovered: block })
  },
  onPointerLeave: () => useReading.setState({ hovered: null }),
})
