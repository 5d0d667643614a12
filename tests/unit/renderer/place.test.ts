import { describe, expect, it } from 'vitest'
import { formatPlace, parsePlace } from '../../../renderer/lib/place.ts'

describe('a place in the address', () => {
  it('is read as it was written', () => {
    for (const path of [
      '/nantong-2022-06/d5/l797?from=12&to=20',
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
})
