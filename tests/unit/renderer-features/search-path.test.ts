import { describe, expect, it } from 'vitest'
import { noSearch, readSearchPath, writeSearchPath } from '../../../renderer/features/search/search-path.ts'

describe('the path of a search', () => {
  it.each([
    noSearch,
    { query: '通政发〔2022〕31号', year: 2022, issue: null, document: null },
    { query: 'a&b=c?d#e+f %41', year: null, issue: 'nantong-2022-06', document: 'front' },
    { query: '𠮷', year: 1, issue: 'a', document: 'd12' },
  ])('comes back as it was written: %o', (request) => {
    expect(readSearchPath(writeSearchPath(request))).toEqual(request)
  })

  it('is none of the places', () => {
    expect(readSearchPath('/nantong-2022-06/d1')).toBeNull()
    expect(readSearchPath('/searching')).toBeNull()
  })

  it('leaves out what is malformed', () => {
    expect(readSearchPath('/search?q=x&year=20x2&issue=../etc&document=d1')).toEqual({ ...noSearch, query: 'x' })
    expect(readSearchPath('/search?q=x&document=d1')).toEqual({ ...noSearch, query: 'x' })
    expect(readSearchPath('/search?q=x&issue=a&document=<b>')).toEqual({ ...noSearch, query: 'x', issue: 'a' })
  })
})
