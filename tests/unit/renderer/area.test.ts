import { describe, expect, it } from 'vitest'
import { partsInside } from '../../../renderer/features/reader/page/area.ts'
import { regionWith } from './builders.ts'

/** Two columns of three lines of ten characters; one paragraph runs from the left column into the right. */
const line = (block: string, document: string, from: number, x: number, y: number) => ({
  ...regionWith({ from, to: from + 10, x, y, width: 0.4, height: 0.02 }),
  block,
  document,
})
const regions = [
  line('l1', 'd1', 0, 0.1, 0.1),
  line('l2', 'd1', 0, 0.1, 0.13),
  line('l2', 'd1', 10, 0.1, 0.16),
  line('l2', 'd1', 20, 0.55, 0.1),
  line('l3', 'd2', 0, 0.55, 0.13),
]
const han = () => '字'.repeat(30)
const row = () => 'abcd\t人口'

describe('what stands inside a rectangle', () => {
  it('is whole lines where they lie inside, joined where they follow one another', () => {
    const parts = partsInside(regions, { x: 0, y: 0.05, width: 0.52, height: 0.5 }, han)
    expect([...parts]).toEqual([
      [
        'd1',
        [
          { block: 'l1', from: 0, to: 10 },
          { block: 'l2', from: 0, to: 20 },
        ],
      ],
    ])
  })

  it('is part of a line where an edge cuts it, by whole characters', () => {
    const parts = partsInside(regions, { x: 0.181, y: 0.1, width: 0.16, height: 0.02 }, han)
    expect(parts.get('d1')).toEqual([{ block: 'l1', from: 2, to: 6 }])
  })

  it('leaves out lines of which less than half is inside', () => {
    const parts = partsInside(regions, { x: 0, y: 0.1, width: 0.5, height: 0.037 }, han)
    expect(parts.get('d1')).toEqual([{ block: 'l1', from: 0, to: 10 }])
  })

  it('parts what does not follow on: the middle of both columns', () => {
    const parts = partsInside(regions, { x: 0.3, y: 0.1, width: 0.45, height: 0.06 }, han)
    expect(parts.get('d1')).toEqual([
      { block: 'l1', from: 5, to: 10 },
      { block: 'l2', from: 5, to: 10 },
      { block: 'l2', from: 20, to: 25 },
    ])
    expect(parts.get('d2')).toEqual([{ block: 'l3', from: 0, to: 5 }])
  })

  it('joins the cells of a row over their tab, and counts Latin letters half', () => {
    const cells = [
      { ...line('l5', 'd1', 0, 0.1, 0.1), to: 4 },
      { ...line('l5', 'd1', 5, 0.5, 0.1), to: 7 },
    ]
    expect(partsInside(cells, { x: 0, y: 0.09, width: 1, height: 0.05 }, row).get('d1')).toEqual([
      { block: 'l5', from: 0, to: 7 },
    ])
    expect(partsInside(cells, { x: 0.29, y: 0.09, width: 0.4, height: 0.05 }, row).get('d1')).toEqual([
      { block: 'l5', from: 2, to: 6 },
    ])
  })

  it('is nothing in the margin', () => {
    expect(partsInside(regions, { x: 0, y: 0.5, width: 1, height: 0.4 }, han).size).toBe(0)
  })
})
