import { describe, expect, it } from 'vitest'
import { layOut, sheetAt, sheetsInView, stepScale } from '../../../renderer/features/reader/page/layout.ts'

const pages = Array.from({ length: 10 }, (_, at) => ({ image: at + 1, page: at, width: 600, height: 900 }))
const margins = { side: 20, top: 20, gap: 40 }
const pane = { width: 840, height: 700 }

describe('laying out the sheets', () => {
  it('fits the width of the pane', () => {
    const { sheets, width, scale } = layOut(pages, pane, 'width', margins)
    expect(sheets[0]).toMatchObject({ left: 20, top: 20, width: 800, height: 1200 })
    expect(sheets[1]?.top).toBe(20 + 1200 + 40)
    expect(width).toBe(840)
    expect(scale).toBe(1)
  })

  it('shows a whole page', () => {
    const { sheets } = layOut(pages, pane, 'page', margins)
    expect(sheets[0]?.height).toBeCloseTo(640)
    expect(sheets[0]?.left).toBe(Math.round((840 - (640 * 2) / 3) / 2))
  })

  it('grows wider than the pane at a larger scale', () => {
    const { sheets, width } = layOut(pages, pane, 2, margins)
    expect(sheets[0]?.width).toBe(1600)
    expect(width).toBe(1640)
  })

  it('crops blank edges where the margin is less than nothing', () => {
    const { sheets, width } = layOut(pages, { width: 390, height: 252 }, 'width', { ...margins, side: -31 })
    expect(sheets[0]?.width).toBeCloseTo(452)
    expect(sheets[0]?.left).toBe(0)
    expect(width).toBeCloseTo(452)
  })
})

describe('which sheets are drawn', () => {
  const { sheets } = layOut(pages, pane, 'width', margins)

  it('finds the sheet at a height', () => {
    expect(sheetAt(sheets, 0)).toBe(0)
    expect(sheetAt(sheets, 1259)).toBe(0)
    expect(sheetAt(sheets, 1260)).toBe(1)
    expect(sheetAt(sheets, 1e9)).toBe(9)
    expect(sheetAt([], 5)).toBe(-1)
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
