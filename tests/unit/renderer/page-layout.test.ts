import { describe, expect, it } from 'vitest'
import {
  imageBeside,
  layOut,
  type Look,
  sheetAt,
  sheetsInView,
  sheetUnder,
  spreadsOf,
  stepScale,
} from '../../../renderer/features/reader/page/layout.ts'

const pages = Array.from({ length: 10 }, (_, at) => ({ image: at + 1, page: at, width: 600, height: 900 }))
const margins = { side: 20, top: 20, gap: 40 }
const pane = { width: 840, height: 700 }
const look = (parts: Partial<Look>): Look => ({ mode: 'continuous', zoom: 'width', rotation: 0, at: 1, ...parts })

describe('laying out the sheets', () => {
  it('fits the width of the pane', () => {
    const { sheets, width, scale } = layOut(pages, pane, look({}), margins)
    expect(sheets[0]).toMatchObject({ left: 20, top: 20, width: 800, height: 1200 })
    expect(sheets[1]?.top).toBe(20 + 1200 + 40)
    expect(width).toBe(840)
    expect(scale).toBe(1)
  })

  it('shows a whole page', () => {
    const { sheets } = layOut(pages, pane, look({ zoom: 'page' }), margins)
    expect(sheets[0]?.height).toBeCloseTo(640)
    expect(sheets[0]?.left).toBe(Math.round((840 - (640 * 2) / 3) / 2))
  })

  it('grows wider than the pane at a larger scale', () => {
    const { sheets, width } = layOut(pages, pane, look({ zoom: 2 }), margins)
    expect(sheets[0]?.width).toBe(1600)
    expect(width).toBe(1640)
  })

  it('crops blank edges where the margin is less than nothing', () => {
    const { sheets, width } = layOut(pages, { width: 390, height: 252 }, look({}), { ...margins, side: -31 })
    expect(sheets[0]?.width).toBeCloseTo(452)
    expect(sheets[0]?.left).toBe(0)
    expect(width).toBeCloseTo(452)
  })

  it('turned by a quarter fits the height of the page to the width of the pane', () => {
    const { sheets } = layOut(pages, pane, look({ rotation: 90 }), margins)
    expect(sheets[0]).toMatchObject({ left: 20, width: 800 })
    expect(sheets[0]?.height).toBeCloseTo((800 * 2) / 3)
  })

  it('shows one page alone, with its neighbours drawn ahead', () => {
    const { sheets, ahead, height } = layOut(pages, pane, look({ mode: 'single', zoom: 'page', at: 5 }), margins)
    expect(sheets.map((sheet) => sheet.image)).toEqual([5])
    expect(ahead.map((sheet) => sheet.image)).toEqual([6, 4])
    expect(height).toBe(700)
  })

  it('shows two facing pages that meet in the middle', () => {
    const { sheets, ahead } = layOut(pages, pane, look({ mode: 'spread', at: 4 }), margins)
    expect(sheets.map(({ image, left, width }) => [image, left, width])).toEqual([
      [3, 20, 400],
      [4, 420, 400],
    ])
    expect(ahead.map((sheet) => sheet.image)).toEqual([5, 6, 2])
  })
})

/** The images of facing pages whose files have these printed pages. */
const imagesOf = (numbers: (number | null)[]) =>
  spreadsOf(numbers.map((page, at) => ({ image: at + 1, page, width: 600, height: 900 }))).map((row) =>
    row.map((page) => page?.image ?? null),
  )

describe('facing pages', () => {
  it('have the odd printed page at the right, also before the first number', () => {
    expect(imagesOf([null, null, null, 3, 4, 5, 6])).toEqual([
      [null, 1],
      [null, 2],
      [3, 4],
      [5, 6],
      [7, null],
    ])
  })

  it('leave the cover alone', () => {
    expect(imagesOf([null, null, null, null])).toEqual([
      [null, 1],
      [2, 3],
      [4, null],
    ])
    expect(imagesOf([2, 3, 4])).toEqual([
      [null, 1],
      [null, 2],
      [3, null],
    ])
  })

  it('follow numbers that skip', () => {
    expect(imagesOf([1, 2, 5, 6, 7])).toEqual([
      [null, 1],
      [2, 3],
      [4, 5],
    ])
  })

  it('are turned two at a time', () => {
    expect(imageBeside(pages, 'spread', 4, 1)).toBe(5)
    expect(imageBeside(pages, 'spread', 4, -1)).toBe(2)
    expect(imageBeside(pages, 'single', 4, -1)).toBe(3)
    expect(imageBeside(pages, 'single', 10, 1)).toBeNull()
    expect(imageBeside(pages, 'continuous', 1, -1)).toBeNull()
  })
})

describe('which sheets are drawn', () => {
  const { sheets } = layOut(pages, pane, look({}), margins)

  it('finds the sheet at a height', () => {
    expect(sheetAt(sheets, 0)).toBe(0)
    expect(sheetAt(sheets, 1259)).toBe(0)
    expect(sheetAt(sheets, 1260)).toBe(1)
    expect(sheetAt(sheets, 1e9)).toBe(9)
    expect(sheetAt([], 5)).toBe(-1)
  })

  it('finds the one of two facing pages that a point is on', () => {
    const spread = layOut(pages, pane, look({ mode: 'spread', at: 4 }), margins).sheets
    expect(sheetUnder(spread, 100, 300)?.image).toBe(3)
    expect(sheetUnder(spread, 500, 300)?.image).toBe(4)
    expect(sheetUnder(spread, 0, 300)?.image).toBe(3)
    expect(sheetUnder([], 0, 0)).toBeUndefined()
  })

  it('takes those in view and a neighbour on either side', () => {
    expect(sheetsInView(sheets, 0, 700)).toEqual([0, 1])
    expect(sheetsInView(sheets, 3 * 1240 + 100, 700)).toEqual([2, 4])
    expect(sheetsInView(sheets, 9 * 1240 + 100, 700)).toEqual([8, 9])
  })
})

describe('zoom steps', () => {
  it('go to the next step, never past the ends', () => {
    expect(stepScale(0.97, 1)).toBe(1)
    expect(stepScale(1, 1)).toBe(1.1)
    expect(stepScale(1, -1)).toBe(0.9)
    expect(stepScale(8, 1)).toBe(8)
    expect(stepScale(0.25, -1)).toBe(0.25)
  })
})
