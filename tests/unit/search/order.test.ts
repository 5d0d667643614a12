import { afterAll, describe, expect, test } from 'vitest'
import { orderedRequest, type SearchOrder } from '../../../electron/contract/schemas/search.ts'
import { locateHit } from '../../../electron/core/search/locate.ts'
import { oracleOf } from './oracle.ts'
import { issueOfYear, libraryOf, realIssue } from './search-library.ts'

const issue = realIssue()
const issues = [2015, 2019, 2021].map((year) => issueOfYear(issue, year)).concat(issue)
// Added in no order at all.
const library = libraryOf([issues[2]!, issues[0]!, issues[3]!, issues[1]!])
const oracle = oracleOf(issues)
afterAll(() => library.close())

const ids = (query: string, order: SearchOrder, limit = 500, offset = 0) =>
  library.find(query, { order, limit, offset }).hits.map(({ issue: id, block }) => `${id}/${block}`)
const newestFirst = oracleOf(issues.toReversed())

describe('the order of hits', () => {
  test.each(['养老服务', '健身', '通政发〔2022〕29号', '市 养老', '标题:通知 经费'])('of %s', (query) => {
    const oldest = oracle.find(query)?.slice(0, 500)
    const newest = newestFirst.find(query)?.slice(0, 500)
    expect(ids(query, 'date-asc')).toEqual(oldest)
    expect(ids(query, 'date-desc')).toEqual(newest)
    for (const order of ['date-asc', 'date-desc', 'relevance'] as const) {
      const whole = ids(query, order)
      const pages = Array.from({ length: Math.ceil(whole.length / 7) }, (_, at) => ids(query, order, 7, at * 7)).flat()
      expect(pages).toEqual(whole)
    }
    expect(new Set(ids(query, 'relevance'))).toEqual(new Set(oldest))
  })

  test('by relevance the title comes before those who mention it', () => {
    const { hits } = library.find('养老服务', { order: 'relevance', limit: 500 })
    expect(hits[0]?.kind).toBe('title')
    expect(hits.some(({ kind }) => kind === 'paragraph')).toBe(true)
  })

  test('a page says whether there is more, and the total where it shows the end', () => {
    const { total } = library.find('养老服务')
    expect(library.find('养老服务', { limit: total - 1 })).toMatchObject({ more: true })
    expect(library.find('养老服务', { limit: total })).toMatchObject({ more: false, total })
    expect(library.find('养老服务', { limit: 10, offset: total - 5 }).hits).toHaveLength(5)
    expect(library.find('养老服务', { offset: 1_000_000 })).toMatchObject({ hits: [], more: false })
  })
})

describe('a place in a whole result', () => {
  test.each(['date-asc', 'date-desc', 'relevance'] as const)('has its hit before and after, %s', (order) => {
    const whole = library.find('养老服务', { order, limit: 500 }).hits
    const request = (place: { issue: string; document: string | null; block: string | null }) => ({
      ...orderedRequest.parse({ query: '养老服务', order }),
      ...place,
    })
    for (const [at, { issue: id, document, block }] of whole.entries()) {
      if (at % 9 !== 0 && at !== whole.length - 1) continue
      const found = locateHit(library.db, request({ issue: id, document, block }))
      expect(found.index).toBe(at)
      expect(found.total).toBe(whole.length)
      expect(found.previous?.hit).toEqual(whole[at - 1])
      expect(found.next?.hit).toEqual(whole[at + 1])
    }
    if (order === 'relevance') return
    const [first] = issues[1]!.documents
    const before = locateHit(library.db, request({ issue: issues[1]!.issue.id, document: first!.id, block: null }))
    expect(before.index).toBeNull()
    expect(before.next?.index).toBe((before.previous?.index ?? -1) + 1)
    expect(before.next?.hit.issue).toBe(issues[1]!.issue.id)
  })

  test('that is not in the library is told', () => {
    const request = orderedRequest.parse({ query: '市' })
    const at = (place: { issue: string; document: string | null; block: string | null }) => () =>
      locateHit(library.db, { ...request, ...place })
    expect(at({ issue: 'nowhere-1', document: null, block: null })).toThrow('issue-not-found')
    expect(at({ issue: issue.issue.id, document: 'd99', block: null })).toThrow('document-not-found')
    expect(at({ issue: issue.issue.id, document: 'd1', block: 'l99999' })).toThrow('block-not-found')
  })
})
