import { describe, expect, it } from 'vitest'
import { citationOf, pagesOf, quotationPlace, quotedWithCitation } from '../../../renderer/features/reader/citation.ts'
import { findQuotation } from '../../../renderer/features/reader/text/quotation.ts'
import type { Place } from '../../../renderer/lib/place.ts'
import { blockWith, issueOf, viewOf } from './builders.ts'

const issue = issueOf([], 10)
const cut = { page: 3, column: 'left', image: 4 } as const
const view = viewOf([
  blockWith({ id: 'l1', text: '𠮷日，全民健身。' }),
  blockWith({
    id: 'l2',
    text: '全民健身，人人参与，人人参与。',
    spans: [
      { from: 0, to: 5, ...cut },
      { from: 5, to: 15, ...cut, page: 4, image: 5 },
    ],
  }),
])
const rect = { x: 0, y: 0, width: 0, height: 0 }
const selected = { document: 'd1', block: 'l1', from: 3, to: 7, text: '全民健身', rect }

describe('the words a link names', () => {
  const place = quotationPlace('nantong-2022-06', selected)
  const find = (changes: Partial<Place>) => findQuotation(view, { ...place, ...changes })

  it('are there, or found at the one other place where they stand, or gone', () => {
    expect(find({})).toEqual({ state: 'there' })
    expect(find({ from: 1, to: 5 })).toMatchObject({ state: 'moved', place: { block: 'l1', from: 3, to: 7 } })
    expect(find({ block: 'l9', quote: '𠮷日' })).toMatchObject({ state: 'moved', place: { block: 'l1', from: 0 } })
    expect(find({ block: 'l9' }), 'in two blocks').toEqual({ state: 'gone' })
    expect(find({ block: 'l2', from: 0, quote: '人人参与' }), 'twice in its own block').toEqual({ state: 'gone' })
    expect(find({ quote: '不在这里' })).toEqual({ state: 'gone' })
    expect(find({ quote: undefined })).toEqual({ state: 'there' })
  })
})

describe('what is selected, with its citation', () => {
  it('names document, number, issue and the pages it runs over', () => {
    const part = { document: 'd1', block: 'l2', from: 2, to: 8, text: '健身，人人参' }
    expect(pagesOf(view, [part])).toEqual([3, 4])
    expect(pagesOf(view, [{ ...part, to: 5 }])).toEqual([3, 3])
    expect(quotedWithCitation(issue, view, [selected, { ...part, rect }])).toBe(
      '全民健身\n健身，人人参\n——关于某事的通知，通政发〔2022〕29号，南通市人民政府公报2022年第6期（总第368期），第3—4页。',
    )
    expect(citationOf(issue, view, null)).not.toContain('页')
  })
})
