import { describe, expect, it } from 'vitest'
import { boxesOf, framesOf, regionAt, regionAtHeight } from '../../../renderer/features/reader/page/regions.ts'
import { regionWith } from './builders.ts'

describe('frames round a block', () => {
  it('make one of lines that stand together and one more for the next column', () => {
    const frames = framesOf([
      regionWith({ y: 0.1 }),
      regionWith({ y: 0.123 }),
      regionWith({ y: 0.1, x: 0.52, column: 'right' }),
    ])
    expect(frames).toHaveLength(2)
    expect(frames[0]?.y).toBeLessThan(0.1)
    expect((frames[0]?.y ?? 0) + (frames[0]?.height ?? 0)).toBeGreaterThan(0.137)
    expect(frames[1]?.x).toBeGreaterThan(0.5)
  })

  it('part where the image changes, the lines step upwards or a box stands between', () => {
    expect(framesOf([regionWith({ y: 0.9 }), regionWith({ image: 5, y: 0.1 })])).toHaveLength(2)
    expect(framesOf([regionWith({ y: 0.5 }), regionWith({ y: 0.2 })])).toHaveLength(2)
    expect(framesOf([regionWith({ y: 0.2 }), regionWith({ y: 0.6 })])).toHaveLength(2)
  })

  it('hold the cells of a table row together', () => {
    const cells = [0.1, 0.3, 0.6].map((x, at) => regionWith({ column: 'full', x, width: 0.1, y: 0.3 + at * 0.001 }))
    const [frame, ...rest] = framesOf(cells)
    expect(rest).toEqual([])
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeGreaterThan(0.7)
  })

  it('part a cell that is merged over several rows from the row', () => {
    const merged = regionWith({ column: 'full', x: 0.1, width: 0.1, y: 0.34 })
    const cells = [0.3, 0.6].map((x) => regionWith({ column: 'full', x, width: 0.1, y: 0.3 }))
    expect(framesOf([merged, ...cells])).toHaveLength(2)
  })

  it('are none for a block without a region', () => {
    expect(framesOf([])).toEqual([])
  })
})

describe('boxes of a stretch', () => {
  const text = '全市共有20个县区都要做到'

  it('measure a line by the room of its characters', () => {
    const line = regionWith({ from: 0, to: 13, x: 0, width: 0.6 })
    const [box] = boxesOf([line], 4, 6, text)
    // four wide characters come before, the two digits take one wide character's room; twelve in all
    expect(box?.x).toBeCloseTo((4 / 12) * 0.6)
    expect(box?.width).toBeCloseTo(0.6 / 12)
  })

  it('count characters where the text is not at hand', () => {
    const [box] = boxesOf([regionWith({ from: 0, to: 10, x: 0, width: 1 })], 5, 10, null)
    expect(box).toMatchObject({ x: 0.5, width: 0.5 })
  })

  it('go on in the next line', () => {
    const boxes = boxesOf([regionWith({ from: 0, to: 6 }), regionWith({ from: 6, to: 13, y: 0.2 })], 4, 8, text)
    expect(boxes.map((box) => box.y)).toEqual([0.1, 0.2])
  })

  it('are none outside the stretch', () => {
    expect(boxesOf([regionWith({ from: 0, to: 10 })], 10, 12, text)).toEqual([])
  })
})

describe('finding a region', () => {
  const placed = [
    { ...regionWith({ y: 0.1 }), document: 'd1', block: 'l1' },
    { ...regionWith({ y: 0.1, x: 0.52, column: 'right' as const }), document: 'd1', block: 'l9' },
    { ...regionWith({ y: 0.2 }), document: 'd1', block: 'l2' },
  ]

  it('takes the line under the point, or the nearest within reach', () => {
    expect(regionAt(placed, 0.3, 0.107)?.block).toBe('l1')
    expect(regionAt(placed, 0.6, 0.107)?.block).toBe('l9')
    expect(regionAt(placed, 0.3, 0.121)?.block).toBe('l1')
    expect(regionAt(placed, 0.3, 0.16)).toBeNull()
    expect(regionAt([], 0.3, 0.1)).toBeNull()
  })

  it('takes the first line at or below a height, left column first', () => {
    expect(regionAtHeight(placed, 0.05)?.block).toBe('l1')
    expect(regionAtHeight(placed, 0.15)?.block).toBe('l2')
    expect(regionAtHeight(placed, 0.9)?.block).toBe('l2')
    expect(regionAtHeight([], 0.9)).toBeNull()
  })
})
