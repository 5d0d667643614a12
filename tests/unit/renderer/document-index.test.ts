import { describe, expect, it } from 'vitest'
import { blockHere, headingPath, headingText, indexOf, pageOf } from '../../../renderer/lib/document-index.ts'
import { blockWith, viewOf } from './builders.ts'

const view = viewOf([
  blockWith({ id: 'l1', kind: 'title', text: '关于某事的通知' }),
  blockWith({ id: 'l2', text: '导语' }),
  blockWith({ id: 'l3', kind: 'heading', level: 1, text: '一、总体要求' }),
  blockWith({ id: 'l4', kind: 'heading', level: 2, headingTo: 8, text: '（一）指导思想。坚持以人为本。' }),
  blockWith({
    id: 'l5',
    text: '跨页的一段话',
    spans: [
      { from: 0, to: 2, page: 3, column: 'right', image: 4 },
      { from: 2, to: 4, page: 4, column: 'left', image: 5 },
      { from: 4, to: 6, page: 4, column: 'right', image: 5 },
    ],
  }),
  blockWith({ id: 'l6', kind: 'heading', level: 1, text: '二、重点任务' }),
  blockWith({ id: 'l7', text: '任务' }),
  blockWith({ id: 'l8', kind: 'title', part: 'attachment', text: '职责分工' }),
  blockWith({ id: 'l9', part: 'attachment', text: '分工' }),
])

describe('the index of a document', () => {
  it('knows the headings above a block', () => {
    const path = (id: string) => headingPath(view, id).map(headingText)
    expect(path('l2')).toEqual([])
    expect(path('l3')).toEqual(['一、总体要求'])
    expect(path('l5')).toEqual(['一、总体要求', '（一）指导思想'])
    expect(path('l7')).toEqual(['二、重点任务'])
    expect(headingPath(view, null)).toEqual([])
    expect(headingPath(view, 'l99')).toEqual([])
  })

  it('lets no heading of the notice stand over an attachment', () => {
    expect(headingPath(view, 'l9').map(headingText)).toEqual(['职责分工'])
  })

  it('knows where pages begin', () => {
    const { pageStarts } = indexOf(view)
    expect(pageStarts.get('l1')).toEqual([{ at: 0, page: 3, image: 4, weak: false }])
    expect(pageStarts.get('l5')).toEqual([{ at: 2, page: 4, image: 5, weak: false }])
    // l6 is said to stand on page 3 again: the fixture's pages go back, and so does the mark
    expect(pageStarts.get('l6')).toEqual([{ at: 0, page: 3, image: 4, weak: false }])
    expect(pageStarts.has('l7')).toBe(false)
  })

  it('finds the page of an offset', () => {
    const block = view.blocks[4]
    if (!block) throw new Error('the fixture has a fifth block')
    expect(pageOf(block, null)).toEqual({ page: 3, image: 4 })
    expect(pageOf(block, 1)).toEqual({ page: 3, image: 4 })
    expect(pageOf(block, 2)).toEqual({ page: 4, image: 5 })
    expect(pageOf(block, 99)).toEqual({ page: 3, image: 4 })
  })

  it('says which block is here, the first where the place names only the document', () => {
    expect(blockHere(view, { document: 'd1', block: 'l5' })).toBe('l5')
    expect(blockHere(view, { document: 'd1', block: null })).toBe('l1')
    expect(blockHere(view, { document: 'd2', block: 'l5' })).toBeNull()
    expect(blockHere(view, null)).toBeNull()
  })
})
