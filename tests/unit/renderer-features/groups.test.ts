import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { groupHits, hitPlace, locate } from '../../../renderer/features/search/groups.ts'

const hit = (document: string | null, block: string, issue = 'nantong-2022-06'): Hit => ({
  issue,
  document,
  block,
  page: 9,
  image: 10,
  kind: 'paragraph',
  text: '全民健身',
  ranges: [{ from: 1, to: 3 }],
  title: `title of ${document ?? 'the issue'}`,
  number: null,
  date: null,
  path: [],
})
const hits = [hit(null, 'l30'), hit('d2', 'l183'), hit('d2', 'l200'), hit('d2', 'l200.2'), hit('d5', 'l700')]

describe('groups of hits', () => {
  it('keep the order in which hits came, with the counts of the whole result', () => {
    const counts = [
      { issue: 'nantong-2022-06', document: null, title: '', number: null, date: null, count: 1 },
      { issue: 'nantong-2022-06', document: 'd2', title: '', number: null, date: null, count: 34 },
    ]
    const groups = groupHits(hits, counts)
    expect(groups.map(({ key, count, hits: { length } }) => [key, length, count])).toEqual([
      ['nantong-2022-06/front', 1, 1],
      ['nantong-2022-06/d2', 3, 34],
      ['nantong-2022-06/d5', 1, 1],
    ])
  })

  it('give the place of a hit, front matter included', () => {
    expect(hitPlace(hits[0] as Hit)).toEqual({
      issue: 'nantong-2022-06',
      document: 'front',
      block: 'l30',
      from: 1,
      to: 3,
    })
  })
})

const at = (document: string, block: string | null, issue = 'nantong-2022-06') =>
  locate([...hits, hit('d1', 'l90', 'nantong-2022-07')], { issue, document, block })

describe('a place among hits', () => {
  it('is a hit, with its neighbours', () => {
    expect(at('d2', 'l200')).toEqual({ at: 2, before: 1, after: 3 })
    expect(at('d2', 'l200.2')).toEqual({ at: 3, before: 2, after: 4 })
    expect(at('front', 'l30')).toEqual({ at: 0, before: null, after: 1 })
  })

  it('stands between two hits, in printed order and not by the letters of ids', () => {
    expect(at('d5', 'l1000')).toEqual({ at: null, before: 4, after: 5 })
    expect(at('d2', 'l199')).toEqual({ at: null, before: 1, after: 2 })
  })

  it('is the beginning of its document where no block is named', () => {
    expect(at('d5', null)).toEqual({ at: null, before: 3, after: 4 })
    expect(at('front', null)).toEqual({ at: null, before: null, after: 0 })
  })

  it('leads over to the next issue and back', () => {
    expect(at('d5', 'l700')).toEqual({ at: 4, before: 3, after: 5 })
    expect(at('d1', 'l90', 'nantong-2022-07')).toEqual({ at: 5, before: 4, after: null })
    expect(at('d1', 'l5', 'nantong-2022-07')).toEqual({ at: null, before: 4, after: 5 })
  })

  it('leads from an issue without hits to the first of all', () => {
    expect(at('d1', 'l1', 'nantong-2021-01')).toEqual({ at: null, before: null, after: 0 })
    expect(locate([], { issue: 'a', document: 'd1', block: null })).toEqual({ at: null, before: null, after: null })
  })
})
