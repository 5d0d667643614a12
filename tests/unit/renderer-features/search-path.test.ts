import { describe, expect, it } from 'vitest'
import {
  noSearch,
  readSearchPath,
  type SearchRequest,
  writeSearchPath,
} from '../../../renderer/features/search/search-path.ts'

const requests: SearchRequest[] = [
  noSearch,
  { ...noSearch, query: '通政发〔2022〕31号', chips: [{ facet: 'year', value: '2022' }] },
  {
    query: 'a&b=c?d#e+f %41',
    chips: [
      { facet: 'document', value: 'nantong-2022-06/front' },
      { facet: 'body', value: '各县（市、区）人民政府' },
      { facet: 'section', value: '专栏: 一' },
    ],
    exactGlyphs: true,
    order: 'relevance',
  },
  { ...noSearch, query: '𠮷', order: 'date-asc' },
]

describe('the path of a search', () => {
  it.each(requests)('comes back as it was written: %o', (request) => {
    expect(readSearchPath(writeSearchPath(request))).toEqual(request)
  })

  it('is none of the places', () => {
    expect(readSearchPath('/nantong-2022-06/d1')).toBeNull()
    expect(readSearchPath('/searching')).toBeNull()
  })

  it('leaves out what is malformed', () => {
    const path = '/search?q=x&chip=year&chip=colour:red&chip=:2022&chip=issue:&order=fast&exact=yes'
    expect(readSearchPath(path)).toEqual({ ...noSearch, query: 'x' })
    expect(readSearchPath(`/search?q=x&chip=body:${'市'.repeat(301)}`)).toEqual({ ...noSearch, query: 'x' })
  })
})
