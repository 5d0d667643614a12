import { describe, expect, test } from 'vitest'
import { devAddress, isOwnPage, pageAddress } from '../../../electron/main/page-address.ts'

describe('the page of the window', () => {
  test.each([pageAddress, 'gazette://app', `${pageAddress}#/nantong-2022-06/d2/l197`, 'GAZETTE://app/assets/a.js'])(
    '%s is its own',
    (address) => expect(isOwnPage(address)).toBe(true),
  )

  test.each([
    '',
    'about:blank',
    'app/',
    'gazette:app',
    'gazette://app.example.com/',
    'gazette://app@example.com/',
    'gazette://elsewhere/',
    'gazette://app:81/',
    'gazette-reader://app/',
    'https://app/',
    'http://localhost:5173/',
    'file:///gazette://app/',
    'blob:gazette://app/1',
    'data:text/html,gazette://app/',
  ])('%j is not', (address) => expect(isOwnPage(address)).toBe(false))

  test.each([
    ['gazette://app/', 'http://localhost:5173/'],
    ['gazette://app/lib/a.ts?import&t=1', 'http://localhost:5173/lib/a.ts?import&t=1'],
    ['gazette://app//example.com/a.ts', 'http://localhost:5173//example.com/a.ts'],
    ['gazette://app/https://example.com/', 'http://localhost:5173/https://example.com/'],
  ])('%s stands for %s in dev mode', (address, expected) => {
    expect(devAddress(address, 'http://localhost:5173')).toBe(expected)
  })
})
