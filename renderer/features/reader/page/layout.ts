import type { PageImage } from '../../../../electron/contract/schemas/archive.ts'
import type { Preferences } from '../../../../electron/contract/schemas/session.ts'
import type { Rotation } from './rotation.ts'

/** How large pages are drawn: to the width of the pane, to show a whole page, or at a scale (1 is 96 px an inch). */
export type Zoom = Preferences['pageZoom']

/** Which pages are shown together. */
export type Mode = Preferences['pageMode']

/** Where a sheet stands in the scrolled pane, px. Turned by a quarter its height is the page's width. */
export interface Sheet {
  image: number
  page: number | null
  left: number
  top: number
  width: number
  height: number
}

export interface Layout {
  /** What can be scrolled to, row by row. */
  sheets: Sheet[]
  /** The rows before and after a row shown alone: drawn ahead, out of sight. */
  ahead: Sheet[]
  width: number
  height: number
  /** Scale of the sheet the zoom was counted by: 1 is 96 px an inch. */
  scale: number
}

/** How pages are to be laid out. `at` is an image of the row shown where rows are shown one at a time. */
export interface Look {
  mode: Mode
  zoom: Zoom
  rotation: Rotation
  at: number
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

/** Pages that stand beside one another; in a spread the first is the left one, null where that side is empty. */
type Row = readonly (PageImage | null)[]

/** Lays the sheets out. All sizes are known before a page is drawn, so nothing ever jumps. */
export function layOut(
  pages: readonly PageImage[],
  pane: { width: number; height: number },
  look: Look,
  margins: Margins,
): Layout {
  const rows: readonly Row[] = look.mode === 'spread' ? spreadsOf(pages) : pages.map((page) => [page])
  const upright = look.rotation % 180 === 0
  const wide = (page: PageImage) => (upright ? page.width : page.height) * pixelsPerPoint
  const high = (page: PageImage) => (upright ? page.height : page.width) * pixelsPerPoint
  const widest = Math.max(1, ...pages.map(wide)) * (look.mode === 'spread' ? 2 : 1)
  const highest = Math.max(1, ...pages.map(high))
  const toWidth = (pane.width - 2 * margins.side) / widest
  const toHeight = (pane.height - margins.top - margins.gap) / highest
  const wanted = look.zoom === 'width' ? toWidth : look.zoom === 'page' ? Math.min(toWidth, toHeight) : look.zoom
  const scale = Math.min(scales.most, Math.max(0.05, wanted))
  const width = Math.max(pane.width, widest * scale + 2 * Math.max(0, margins.side))

  const place = (row: Row, top: number): { sheets: Sheet[]; height: number } => {
    const height = Math.max(...row.map((page) => (page ? high(page) * scale : 0)))
    const sheets = row.flatMap((page, side): Sheet[] => {
      if (!page) return []
      const [sheetWidth, sheetHeight] = [wide(page) * scale, high(page) * scale]
      // Facing pages meet in the middle.
      const left = row.length === 1 ? (width - sheetWidth) / 2 : side === 0 ? width / 2 - sheetWidth : width / 2
      return [
        {
          image: page.image,
          page: page.page,
          left: Math.round(left),
          top: Math.round(top),
          width: sheetWidth,
          height: sheetHeight,
        },
      ]
    })
    return { sheets, height }
  }

  if (look.mode !== 'continuous') {
    const position = Math.max(0, rowOf(rows, look.at))
    const row = rows[position]
    const alone = place(row ?? [], 0).height
    const top = Math.max(margins.top, (pane.height - alone - margins.gap) / 2)
    const ahead = [rows[position + 1], rows[position - 1]].flatMap((each) => (each ? place(each, top).sheets : []))
    const sheets = row ? place(row, top).sheets : []
    return { sheets, ahead, width, height: Math.round(Math.max(pane.height, top + alone + margins.gap)), scale }
  }
  const sheets: Sheet[] = []
  let top = margins.top
  for (const row of rows) {
    const placed = place(row, top)
    sheets.push(...placed.sheets)
    top += placed.height + margins.gap
  }
  return { sheets, ahead: [], width, height: Math.round(top), scale }
}

/**
 * Pages as an open issue shows them: odd printed pages at the right, the cover alone. Where nothing is printed the
 * sides go on from the nearest number, or from the cover, which is a right page.
 */
export function spreadsOf(pages: readonly PageImage[]): Row[] {
  const numbered = pages.findIndex((page) => page.page !== null)
  // Odd where an image at an odd place of the file is a right page.
  let parity = numbered < 0 ? 1 : ((pages[numbered]?.page ?? 0) - numbered) & 1
  const rows: (PageImage | null)[][] = []
  for (const [at, page] of pages.entries()) {
    if (page.page !== null) parity = (page.page - at) & 1
    const right = ((at + parity) & 1) === 1
    const last = rows.at(-1)
    if (at === 0) rows.push([null, page])
    else if (right && last?.[1] === null) last[1] = page
    else rows.push(right ? [null, page] : [page, null])
  }
  return rows
}

const rowOf = (rows: readonly Row[], image: number): number =>
  rows.findIndex((row) => row.some((page) => page?.image === image))

/** The image that a turn by one row leads to, or null at either end. */
export function imageBeside(pages: readonly PageImage[], mode: Mode, image: number, by: 1 | -1): number | null {
  const rows: readonly Row[] = mode === 'spread' ? spreadsOf(pages) : pages.map((page) => [page])
  const row = rows[rowOf(rows, image) + by]
  return row?.find((page) => page !== null)?.image ?? null
}

/** Position in `sheets` of the sheet at a height, or the nearest; of a row its last; -1 where there is none. */
export function sheetAt(sheets: readonly Sheet[], y: number): number {
  let [low, high] = [0, sheets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sheets[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return sheets.length === 0 ? -1 : low
}

/** The sheet at a point, or the nearest in its row; undefined where there is none. */
export function sheetUnder(sheets: readonly Sheet[], x: number, y: number): Sheet | undefined {
  const last = sheets[sheetAt(sheets, y)]
  const row = sheets.filter((sheet) => sheet.top === last?.top)
  return row.findLast((sheet) => sheet.left <= x) ?? row[0]
}

/** First and last position of the sheets that touch the view, with one neighbour on either side drawn ahead. */
export function sheetsInView(sheets: readonly Sheet[], top: number, height: number): [first: number, last: number] {
  const first = sheetAt(sheets, top)
  const last = sheetAt(sheets, top + height)
  return [Math.max(0, first - 1), Math.min(sheets.length - 1, last + 1)]
}

/** The scales that the steps go by. */
export const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8] as const

/** The next scale of the zoom buttons. */
export function stepScale(scale: number, by: 1 | -1): number {
  const next = by > 0 ? steps.find((step) => step > scale * 1.01) : steps.findLast((step) => step < scale * 0.99)
  return next ?? (by > 0 ? scales.most : scales.least)
}
