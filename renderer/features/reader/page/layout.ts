import type { PageImage } from '../../../../electron/contract/schemas/archive.ts'

/** How large pages are drawn: to the width of the pane, to show a whole page, or at a scale (1 is 96 px an inch). */
export type Zoom = 'width' | 'page' | number

/** Where a sheet stands in the scrolled pane, px. */
export interface Sheet {
  image: number
  page: number | null
  left: number
  top: number
  width: number
  height: number
}

export interface Layout {
  sheets: Sheet[]
  width: number
  height: number
  /** Scale of the sheet the zoom was counted by: 1 is 96 px an inch. */
  scale: number
}

/** Smallest and largest scale. */
export const scales = { least: 0.25, most: 8 } as const

/** Room round the sheets, px: `side` beside, `top` above the first, `gap` below each, where its caption stands. */
export interface Margins {
  side: number
  top: number
  gap: number
}

const pixelsPerPoint = 96 / 72

/** Lays the sheets one under the other. All sizes are known before a page is drawn, so nothing ever jumps. */
export function layOut(
  pages: readonly PageImage[],
  pane: { width: number; height: number },
  zoom: Zoom,
  margins: Margins,
): Layout {
  const widest = Math.max(1, ...pages.map((page) => page.width)) * pixelsPerPoint
  const highest = Math.max(1, ...pages.map((page) => page.height)) * pixelsPerPoint
  const toWidth = (pane.width - 2 * margins.side) / widest
  const toHeight = (pane.height - margins.top - margins.gap) / highest
  const wanted = zoom === 'width' ? toWidth : zoom === 'page' ? Math.min(toWidth, toHeight) : zoom
  const scale = Math.min(scales.most, Math.max(0.05, wanted))
  const width = Math.max(pane.width, widest * scale + 2 * Math.max(0, margins.side))
  const sheets: Sheet[] = []
  let top = margins.top
  for (const page of pages) {
    const [sheetWidth, sheetHeight] = [page.width * pixelsPerPoint * scale, page.height * pixelsPerPoint * scale]
    const left = Math.round((width - sheetWidth) / 2)
    sheets.push({
      image: page.image,
      page: page.page,
      left,
      top: Math.round(top),
      width: sheetWidth,
      height: sheetHeight,
    })
    top += sheetHeight + margins.gap
  }
  return { sheets, width, height: Math.round(top), scale }
}

/** Position in `sheets` of the sheet at a height, or the nearest; -1 where there is none. */
export function sheetAt(sheets: readonly Sheet[], y: number): number {
  let [low, high] = [0, sheets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sheets[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return sheets.length === 0 ? -1 : low
}

/** First and last position of the sheets that touch the view, with one neighbour on either side drawn ahead. */
export function sheetsInView(sheets: readonly Sheet[], top: number, height: number): [first: number, last: number] {
  const first = sheetAt(sheets, top)
  const last = sheetAt(sheets, top + height)
  return [Math.max(0, first - 1), Math.min(sheets.length - 1, last + 1)]
}

/** The next scale of the zoom buttons. */
export function stepScale(scale: number, by: 1 | -1): number {
  const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8]
  const next = by > 0 ? steps.find((step) => step > scale * 1.01) : steps.findLast((step) => step < scale * 0.99)
  return next ?? (by > 0 ? scales.most : scales.least)
}
