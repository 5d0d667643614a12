import { describe, expect, it } from 'vitest'
import { rangesByBlock } from '../../../renderer/features/search/hit-marks.ts'
import { hitsOnImage } from '../../../renderer/features/search/hits-on-image.ts'

const blocks = [
  { id: 'l1', text: '奖励3500 元' },
  { id: 'l2', text: '没有' },
  { id: 'l3', text: '每人３５００元，共3500元' },
]

describe('ranges of a query by block', () => {
  it('are found in open blocks by the rule of the index, and given in the printed text', () => {
    expect(Object.fromEntries(rangesByBlock('a', ['3500元'], [], blocks))).toEqual({
      l1: [{ from: 2, to: 8 }],
      l3: [
        { from: 2, to: 7 },
        { from: 9, to: 14 },
      ],
    })
  })

  it('take those of fetched hits of the same issue, in other documents too', () => {
    const hit = {
      document: 'd9',
      page: null,
      image: null,
      kind: 'paragraph',
      text: '',
      title: '',
      number: null,
      date: null,
      path: [],
    } as const
    const ranges = [{ from: 5, to: 6 }]
    const found = rangesByBlock(
      'a',
      ['元'],
      [
        { ...hit, path: [], issue: 'a', block: 'l90', ranges },
        { ...hit, path: [], issue: 'b', block: 'l91', ranges },
      ],
      [],
    )
    expect([...found]).toEqual([['l90', ranges]])
  })

  it('are none without marks', () => {
    expect(rangesByBlock('a', [], [], blocks).size).toBe(0)
  })
})

describe('hits on a page image', () => {
  const ranges = new Map([
    [
      'l1',
      [
        { from: 0, to: 4 },
        { from: 18, to: 22 },
        { from: 30, to: 34 },
      ],
    ],
    ['l2', [{ from: 0, to: 4 }]],
  ])

  it('are those that begin on it, whatever line they stand in', () => {
    const lines = [
      { block: 'l1', from: 0, to: 10 },
      { block: 'l1', from: 10, to: 20 },
    ]
    expect(hitsOnImage(ranges, lines)).toBe(2)
    expect(hitsOnImage(ranges, [{ block: 'l1', from: 20, to: 40 }])).toBe(1)
  })

  it('are of all blocks there, and none without lines', () => {
    const whole = { from: 0, to: 40 }
    expect(
      hitsOnImage(ranges, [
        { block: 'l1', ...whole },
        { block: 'l2', ...whole },
        { block: 'l3', ...whole },
      ]),
    ).toBe(4)
    expect(hitsOnImage(ranges, [])).toBe(0)
  })
})
