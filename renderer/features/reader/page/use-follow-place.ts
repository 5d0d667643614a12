import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { DocumentView, Region } from '../../../../electron/contract/schemas/archive.ts'
import { indexOf } from '../../../lib/document-index.ts'
import type { Place } from '../../../lib/place.ts'
import { useReading } from '../../../lib/reading.ts'
import type { Layout, Sheet } from './layout.ts'
import { type Rotation, turnBox } from './rotation.ts'

interface Following {
  layout: Layout
  rotation: Rotation
  /** Shows the row of an image that the layout leaves out; the layout then changes. */
  show: (image: number) => void
  view: DocumentView | null
  place: Place | null
  arrival: number
  preview: boolean
  /** False until the pane was measured. */
  ready: boolean
}

/** Room kept between a region and the edge of the pane, px. */
const room = 12

/**
 * Scrolls the pages to the place when it was moved elsewhere and its region is out of view; a jump shows the page from
 * its head, where the region can be seen with it. While the pages do not lead, a pane that changes its size keeps the place in view.
 */
export function useFollowPlace(
  scroller: RefObject<HTMLElement | null>,
  { layout, rotation, show, view, place, arrival, preview, ready }: Following,
): void {
  // What was followed last; an object that lives as long as the pane and draws nothing.
  const [followed] = useState({ arrival: -1, key: '' })
  const goTo = (target: Target | null, jumped: boolean) => {
    const pane = scroller.current
    if (!pane || !target) return
    const sheet = layout.sheets.find((each) => each.image === target.image)
    if (sheet) bring(pane, sheet, target.region && turnBox(target.region, rotation), jumped)
    else show(target.image)
  }
  const follow = useEffectEvent((open: DocumentView, to: Place, jumped: number) => {
    const key = formatKey(to)
    const again = followed.arrival === jumped
    if (again && followed.key === key) return
    Object.assign(followed, { arrival: jumped, key })
    // The reader moves the pages: they are where they should be.
    if (!preview && again && useReading.getState().mover === 'page') return
    goTo(targetOf(open, to), !again)
  })
  const hold = useEffectEvent(() => {
    if (!preview && useReading.getState().lead === 'page') return
    if (place && view?.id === place.document) goTo(targetOf(view, place), true)
  })
  useEffect(() => {
    if (ready && place && view?.id === place.document && view.issue === place.issue) follow(view, place, arrival)
  }, [view, place, arrival, ready])
  useEffect(() => {
    // Asked by the layout itself: where nothing was laid out there is nothing to hold.
    if (layout.sheets.length > 0) hold()
  }, [layout])
}

/** Shows a sheet from the top, centred where it fits. */
export function turnTo(pane: HTMLElement, sheet: Sheet): void {
  pane.scrollTo({ top: topOf(pane, sheet) })
}

interface Target {
  image: number
  region: Region | null
}

const formatKey = (place: Place): string => `${place.document}/${place.block ?? ''}/${place.from ?? ''}`

/** Where a place stands: the line with its offset, or the first line of its block, or only an image. */
function targetOf(view: DocumentView, place: Place): Target | null {
  const at = place.block === null ? 0 : (indexOf(view).position.get(place.block) ?? 0)
  const block = view.blocks[at]
  if (!block) return null
  const { from } = place
  const region = (from === null ? undefined : block.regions.find((each) => each.to > from)) ?? block.regions[0]
  if (region) return { image: region.image, region }
  const image = block.spans[0]?.image
  return image ? { image, region: null } : null
}

const topOf = (pane: HTMLElement, sheet: Sheet): number =>
  sheet.top - Math.max(0, Math.min(20, (pane.clientHeight - sheet.height) / 2))

/** Brings a region into view; after a jump together with the head of its sheet, where both fit. */
function bring(pane: HTMLElement, sheet: Sheet, region: Region | null, jumped: boolean): void {
  const box = region
    ? {
        left: sheet.left + region.x * sheet.width,
        top: sheet.top + region.y * sheet.height,
        width: region.width * sheet.width,
        height: region.height * sheet.height,
      }
    : { left: sheet.left, top: sheet.top, width: sheet.width, height: Math.min(sheet.height, pane.clientHeight) }
  const head = topOf(pane, sheet)
  // Seen from the head of its sheet, if it can be: a page is easier to know by its head.
  const fromHead = !region || box.top + box.height <= head + pane.clientHeight - room
  const above = jumped && fromHead ? sheet.top < pane.scrollTop : box.top < pane.scrollTop + room
  const below = box.top + box.height > pane.scrollTop + pane.clientHeight - room
  const beside = box.left < pane.scrollLeft || box.left + box.width > pane.scrollLeft + pane.clientWidth
  pane.scrollTo({
    top: above || below ? (fromHead ? head : box.top - pane.clientHeight / 4) : pane.scrollTop,
    left: beside ? box.left + box.width / 2 - pane.clientWidth / 2 : pane.scrollLeft,
  })
}
