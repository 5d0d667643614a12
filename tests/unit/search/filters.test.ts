import { afterAll, describe, expect, test } from 'vitest'
import type { FacetChoice } from '../../../electron/contract/schemas/search.ts'
import { countBlocks } from '../../../electron/core/search/count.ts'
import { openWritable } from '../../../electron/core/db/connection.ts'
import { searchIndexer } from '../../../electron/core/search/index.ts'
import { oracleOf } from './oracle.ts'
import { issueOfYear, libraryOf, realIssue } from './search-library.ts'

const issue = realIssue()
const older = issueOfYear(issue, 2019)
const library = libraryOf([issue, older])
const single = libraryOf([issue])
const oracle = oracleOf([older, issue])
afterAll(() => {
  library.close()
  single.close()
})

const chip = (facet: FacetChoice['facet'], value: string): FacetChoice => ({ facet, value })

const searched = (chips: FacetChoice[]) => countBlocks(library.db, { query: '龘', exactGlyphs: false, chips }).searched

describe('chips', () => {
  test.each([
    [[chip('year', '2019')]],
    [[chip('year', '2019'), chip('year', '2022')]],
    [[chip('year', '1999')]],
    [[chip('issue', 'nantong-2019-06')]],
    [[chip('issue', 'nantong-2019-06'), chip('year', '2022')]],
    [[chip('document', 'nantong-2022-06/d4')]],
    [[chip('document', 'nantong-2022-06/front'), chip('document', 'nantong-2019-06/d2')]],
    [[chip('section', '市政府文件')]],
    [[chip('kind', 'notice'), chip('year', '2022')]],
    [[chip('kind', 'appointments')]],
    [[chip('issuer', '南通市人民政府')]],
    [[chip('issuer', '查无此单位')]],
  ])('%j leave what reading every block leaves', (chips) => {
    for (const query of ['市', '养老服务', '南通 OR 健身 -5', '标题:通知']) {
      const found = library.find(query, { chips, limit: 500 })
      const expected = oracle.find(query, { chips })
      expect(found.total).toBe(expected?.length)
      expect(found.hits.map(({ issue: id, block }) => `${id}/${block}`)).toEqual(expected?.slice(0, 500))
    }
  })

  test('are what was searched', () => {
    const whole = oracle.blocks.length
    expect(searched([])).toEqual({ issues: 2, images: 0, blank: 0, blocks: whole })
    expect(searched([chip('year', '2019')])).toEqual({ issues: 1, images: 0, blank: 0, blocks: whole / 2 })
    expect(searched([chip('year', '1999')])).toEqual({ issues: 0, images: 0, blank: 0, blocks: 0 })
    expect(searched([chip('document', 'nantong-2022-06/d4')]).blocks).toBe(issue.documents[3]?.blocks.length)
  })

  test('no text is taken for a facet', () => {
    for (const query of ['"year:2022"', '"issue:nantong-2022-06"', '"block:title"', 'y2022', 'd4', '"glyphs:folded"'])
      expect(library.find(query).total).toBe(0)
  })
})

test('an issue taken out of the index is not found any more, the others are', () => {
  const changing = libraryOf([issue, older])
  const writing = openWritable(changing.file, { durable: false })
  const rows = writing.raw
    .prepare<[string], { rowid: number; text: string; kind: string; document: string; issue: string }>(
      'SELECT rowid, text, kind, document, issue FROM block WHERE issue = ? ORDER BY rowid',
    )
    .all('nantong-2019-06')
  searchIndexer.remove(
    writing,
    rows.map((row) => ({ ...row, year: 2019, page: null })),
    'nantong-2019-06',
  )
  writing.close()
  for (const query of ['市', '养老服务', 'GAZETTE OF', '标题:健身', '年份:2019'])
    expect(changing.find(query).total).toBe(query === '年份:2019' ? 0 : single.find(query).total)
  expect(changing.find('市', { chips: [chip('issue', 'nantong-2019-06')] }).total).toBe(0)
  changing.close()
})
