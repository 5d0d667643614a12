import { afterAll, describe, expect, test } from 'vitest'
import { openWritable } from '../../../electron/core/db/connection.ts'
import { searchIndexer } from '../../../electron/core/search/index.ts'
import { issueOfYear, libraryOf, realIssue } from './search-library.ts'

const issue = realIssue()
const older = issueOfYear(issue, 2019)
const library = libraryOf([issue, older])
const single = libraryOf([issue])
afterAll(() => {
  library.close()
  single.close()
})

describe('filters', () => {
  test.each(['市', '养老服务'])('by year and by issue leave what the issue alone would give: %s', (query) => {
    const { total } = single.find(query)
    expect(library.find(query).total).toBe(2 * total)
    for (const options of [{ year: 2019 }, { issue: 'nantong-2019-06' }, { year: 2019, issue: 'nantong-2019-06' }]) {
      const result = library.find(query, options)
      expect(result.total).toBe(total)
      expect(new Set(result.hits.map((hit) => hit.issue))).toEqual(new Set(['nantong-2019-06']))
      expect(result.searched).toEqual(single.find(query).searched)
    }
    expect(library.find(query, { year: 2020 })).toMatchObject({
      total: 0,
      searched: { issues: 0, images: 0, blocks: 0 },
    })
    expect(library.find(query, { year: 2022, issue: 'nantong-2019-06' }).total).toBe(0)
  })

  test.each(['市', '养老服务'])('by document leave the counts of the others: %s', (query) => {
    const whole = single.find(query)
    const scope = { issue: 'nantong-2022-06', document: 'd4' }
    const result = library.find(query, scope)
    expect(result.hits.every((hit) => hit.document === 'd4')).toBe(true)
    expect(result.total).toBe(whole.perDocument.find(({ document }) => document === 'd4')?.count)
    expect(result.perDocument).toEqual(whole.perDocument)
    expect(result.perImage.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(result.total)
    expect(result.searched).toEqual({
      issues: 1,
      images: 0,
      blocks: issue.documents.find(({ id }) => id === 'd4')?.blocks.length,
    })
  })

  test('the front matter is a document of its own', () => {
    const { hits, total } = library.find('南通', { document: 'front', issue: 'nantong-2022-06' })
    expect(total).toBe(hits.length)
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ document }) => document === null)).toBe(true)
  })

  test('no text is taken for a facet', () => {
    for (const query of ['year:2022', 'issue:nantong-2022-06', 'kind:title', 'y2022', 'd4'])
      expect(library.find(query).total).toBe(0)
  })
})

test('the oldest issue comes first', () => {
  const { hits, total } = library.find('养老服务', { limit: 500 })
  const issues = hits.map((hit) => hit.issue)
  expect(issues).toEqual([...Array(total / 2).fill('nantong-2019-06'), ...Array(total / 2).fill('nantong-2022-06')])
})

test('an issue taken out of the index is not found any more, the others are', () => {
  const changing = libraryOf([issue, older])
  const writing = openWritable(changing.file, { durable: false })
  const rows = writing.raw
    .prepare<[string], { rowid: number; text: string; kind: string; document: string; issue: string }>(
      'SELECT rowid, text, kind, document, issue FROM block WHERE issue = ?',
    )
    .all('nantong-2019-06')
  searchIndexer.remove(
    writing,
    rows.map((row) => ({ ...row, year: 2019, page: null })),
  )
  writing.close()
  for (const query of ['市', '养老服务', 'GAZETTE OF'])
    expect(changing.find(query).total).toBe(single.find(query).total)
  changing.close()
})
