import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, type Mark, marksByBlock } from '../../../renderer/lib/marks.ts'

const hit = (from: number, to: number): Mark => ({ kind: 'hit', block: 'l1', from, to, current: false })
const note = (from: number, to: number): Mark => ({
  kind: 'annotation',
  block: 'l1',
  from,
  to,
  id: `${from}-${to}`,
  colour: 1,
  note: false,
})

describe('cutting a text where its look changes', () => {
  it('cuts at the ends of marks and at the given places', () => {
    const pieces = cutText('全民健身实施计划', [hit(0, 4)], [6])
    expect(pieces.map((piece) => piece.text)).toEqual(['全民健身', '实施', '计划'])
    expect(pieces.map((piece) => piece.marks.length)).toEqual([1, 0, 0])
    expect(pieces.map((piece) => [piece.from, piece.to])).toEqual([
      [0, 4],
      [4, 6],
      [6, 8],
    ])
  })

  it('keeps marks that overlap on the same piece, those that begin later last', () => {
    const pieces = cutText('一二三四五六', [hit(2, 6), note(0, 4)])
    expect(pieces.map((piece) => piece.marks.map((mark) => mark.kind))).toEqual([
      ['annotation'],
      ['annotation', 'hit'],
      ['hit'],
    ])
  })

  it('counts code points, not UTF-16 units', () => {
    const pieces = cutText('𠮷𠮷好', [hit(1, 2)])
    expect(pieces.map((piece) => piece.text)).toEqual(['𠮷', '𠮷', '好'])
    expect(pieces[1]?.marks).toHaveLength(1)
  })

  it('gives back the text, whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => hit(Math.min(a, b), Math.max(a, b))))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), marks, (text, found) => {
        const pieces = cutText(text, found)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const [at, piece] of pieces.entries()) {
          expect(piece.from).toBe(pieces[at - 1]?.to ?? 0)
          expect(piece.text).not.toBe('')
        }
      }),
    )
  })
})

describe('grouping marks', () => {
  it('keeps their order in each block', () => {
    const marks = [hit(3, 4), { ...hit(0, 1), block: 'l2' }, hit(1, 2)]
    const groups = marksByBlock(marks)
    expect(groups.get('l1')?.map((mark) => mark.from)).toEqual([3, 1])
    expect(groups.get('l2')).toHaveLength(1)
  })
})
