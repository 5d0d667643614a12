import { describe, expect, it } from 'vitest'
import { labelled, strokeAt, strokesOf } from '../../../renderer/app/fore-edge-layout.ts'
import { issueOf, recordWith } from './builders.ts'

const issue = issueOf([recordWith({ id: 'd1', pages: [3, 5] }), recordWith({ id: 'd2', pages: [6, 8] })], 9)

describe('the fore-edge', () => {
  const strokes = strokesOf(issue)

  it('has one stroke a page, from edge to edge', () => {
    expect(strokes).toHaveLength(9)
    expect(strokes[0]?.at).toBe(0)
    expect(strokes.at(-1)?.at).toBe(1)
    expect(strokes.map((stroke) => stroke.document)).toEqual([
      'front',
      'front',
      'front',
      'd1',
      'd1',
      'd1',
      'd2',
      'd2',
      'd2',
    ])
  })

  it('leaves a wider gap where a document begins', () => {
    const gaps = strokes.slice(1).map((stroke, at) => stroke.at - (strokes[at]?.at ?? 0))
    const narrow = gaps[0] ?? 0
    expect(gaps.map((gap) => gap > narrow * 1.5)).toEqual([false, false, true, false, false, true, false, false])
  })

  it('writes the pages where documents begin, and keeps them apart', () => {
    expect(labelled(strokes, undefined, 0.05).map((stroke) => stroke.page)).toEqual([8, 3, 6])
    expect(labelled(strokes, strokes[4], 0.3).map((stroke) => stroke.page)).toEqual([8])
  })

  it('finds the stroke nearest to a point', () => {
    expect(strokeAt(strokes, -1)?.image).toBe(1)
    expect(strokeAt(strokes, 0.999)?.image).toBe(9)
    expect(strokeAt([], 0.5)).toBeUndefined()
  })

  it('is empty without a facsimile', () => {
    expect(strokesOf({ ...issue, facsimile: null })).toEqual([])
  })
})
