import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { groupHits, hitPlace } from '../../../renderer/features/search/groups.ts'

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
