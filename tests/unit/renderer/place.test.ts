import { describe, expect, it } from 'vitest'
import { formatPage, formatPlace, parsePage, parsePlace, pathOfLink } from '../../../renderer/lib/place.ts'

describe('a place in the address', () => {
  it('is read as it was written', () => {
    for (const path of [
      '/nantong-2022-06/d5/l797?from=12&to=20',
      `/nantong-2022-06/d5/l797?from=12&to=14&quote=${encodeURIComponent('“健身”?&#')}`,
      '/nantong-2022-06/d5/l797.2',
      '/nantong-2022-06/d5',
      '/nantong-2022-06/front/l57',
    ]) {
      const place = parsePlace(path)
      expect(place).not.toBeNull()
      expect(place && formatPlace(place)).toBe(path)
    }
  })

  it('is refused where a part is malformed', () => {
    for (const path of [
      '/',
      '/search?q=a',
      '/nantong-2022-06',
      '/nantong-2022-06/d0',
      '/nantong-2022-06/d5/797',
      '/nantong-2022-06/d5/l797/more',
      '/../d5/l1',
      '/Nantong/d5',
      '/nantong-2022-06/d5/l1"onload=x',
    ]) {
      expect(parsePlace(path), path).toBeNull()
    }
  })

  it('leaves out a range that is none', () => {
    for (const query of ['from=5&to=5', 'from=9&to=2', 'from=x&to=3', 'to=3', 'from=-1&to=3']) {
      expect(parsePlace(`/nantong-2022-06/d5/l797?${query}`)).toMatchObject({ block: 'l797', from: null, to: null })
    }
    expect(parsePlace('/nantong-2022-06/d5?from=1&to=2')).toMatchObject({ block: null, from: null, to: null })
  })

  it('may be a page, by its number or its image', () => {
    for (const path of ['/nantong-2022-06?page=44', '/nantong-2022-06?image=2']) {
      const page = parsePage(path)
      expect(page && formatPage(page)).toBe(path)
    }
    for (const path of [
      '/nantong-2022-06',
      '/nantong-2022-06?page=0',
      '/a/d1?page=2',
      '/search?page=x',
      '/../?page=2',
    ]) {
      expect(parsePage(path), path).toBeNull()
    }
  })

  it('is found in a link of any host', () => {
    const path = '/nantong-2022-06/d5/l797?from=12&to=20'
    for (const link of [
      `gazette-reader:${path}`,
      `gazette-reader://${path.slice(1)}`,
      ` http://127.0.0.1:4321/#${path}\n`,
      `gazette://app/index.html#${path}`,
    ]) {
      expect(pathOfLink(link), link).toBe(path)
    }
    expect(pathOfLink('gazette-reader:/nantong-2022-06?page=44')).toBe('/nantong-2022-06?page=44')
    for (const text of [
      '健身',
      'https://example.com/',
      'http://127.0.0.1/#/search?q=a',
      'gazette-reader:/../d5',
      path,
    ]) {
      expect(pathOfLink(text), text).toBeNull()
    }
  })
})
