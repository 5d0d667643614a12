import { describe, expect, it } from 'vitest'
import { readingLine } from '../../../renderer/features/reader/reading-line.ts'

const pane = (scrollTop: number, scrollHeight = 4000) => ({ scrollTop, scrollHeight, clientHeight: 800 })

describe('where the eye rests', () => {
  it('is a quarter of the pane down', () => {
    expect(readingLine(pane(1000))).toBe(200)
  })

  it('reaches the first block at the start and the last at the end', () => {
    expect(readingLine(pane(0))).toBe(8)
    expect(readingLine(pane(3200))).toBe(792)
  })

  it('never goes back while one scrolls on', () => {
    for (const height of [800, 900, 1300, 4000]) {
      let before = Number.NEGATIVE_INFINITY
      for (let top = 0; top <= height - 800; top += 7) {
        const line = top + readingLine(pane(top, height))
        expect(line).toBeGreaterThan(before)
        before = line
      }
    }
  })
})
