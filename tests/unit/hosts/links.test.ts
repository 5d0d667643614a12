import { expect, test } from 'vitest'
import { placeOfArguments, placeOfLink } from '../../../electron/main/links.ts'

test.each([
  ['gazette-reader:/nantong-2022-06/d2/l197?from=3&to=9', '/nantong-2022-06/d2/l197?from=3&to=9'],
  ['gazette-reader:///nantong-2022-06/front/l5', '/nantong-2022-06/front/l5'],
  ['gazette-reader://nantong-2022-06/d2', '/nantong-2022-06/d2'],
  ['gazette-reader:nantong-2022-06/d2/l197.2', '/nantong-2022-06/d2/l197.2'],
  ['gazette-reader:/nantong-2022-06/d2/l197?from=9&to=3', '/nantong-2022-06/d2/l197'],
  ['gazette-reader:/nantong-2022-06/d2/l197?from=1e3&to=2e3', '/nantong-2022-06/d2/l197'],
  ['gazette-reader:/nantong-2022-06/d2/l197?from=1&to=2&x=%0d#/elsewhere', '/nantong-2022-06/d2/l197?from=1&to=2'],
  ['gazette-reader:/nantong-2022-06', '/nantong-2022-06'],
  ['gazette-reader:/nantong-2022-06?page=44', '/nantong-2022-06?page=44'],
  ['gazette-reader:/nantong-2022-06?image=2', '/nantong-2022-06?image=2'],
  ['gazette-reader:/nantong-2022-06?page=0', '/nantong-2022-06'],
  [
    'gazette-reader:/nantong-2022-06/d2/l197?from=3&to=5&quote=%E5%81%A5%E8%BA%AB',
    '/nantong-2022-06/d2/l197?from=3&to=5&quote=%E5%81%A5%E8%BA%AB',
  ],
  ['gazette-reader:/nantong-2022-06/d2/l197?quote=%E5%81%A5', '/nantong-2022-06/d2/l197'],
])('%s is a place', (link, place) => expect(placeOfLink(link)).toBe(place))

test.each([
  'https://example.com/nantong-2022-06/d2',
  'file:///etc/passwd',
  'gazette:/nantong-2022-06/d2',
  'gazette-reader:',
  'gazette-reader:/../D2',
  'gazette-reader:/..%2f/d2',
  'gazette-reader:/nantong-2022-06/d2/l1/more',
  'gazette-reader:/nantong-2022-06/d0',
  'gazette-reader:/nantong-2022-06/d2/javascript:alert(1)',
  'gazette-reader:/NANTONG/d2',
  'not a link',
  '',
])('%j is none', (link) => expect(placeOfLink(link)).toBeNull())

test('a command line names its first place', () => {
  const place = '/nantong-2022-06/d2'
  expect(placeOfArguments(['/usr/bin/electron', '.', '--flag', `gazette-reader:${place}`, 'x'])).toBe(place)
  expect(placeOfArguments(['/usr/bin/electron', '.'])).toBeNull()
})
