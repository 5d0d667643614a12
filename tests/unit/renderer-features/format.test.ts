import { describe, expect, it } from 'vitest'
import { formatTime } from '../../../renderer/features/notes/format.ts'
import { formatDay } from '../../../renderer/features/search/format.ts'

describe('dates', () => {
  it('are written as people do, and stay on their day in every time zone', () => {
    expect(formatDay('2022-08-24', 'zh-CN')).toBe('2022年8月24日')
    expect(formatDay('2022-08-24', 'en')).toBe('24 August 2022')
    expect(formatDay('soon', 'en')).toBe('soon')
  })

  it('of notes name the year only where it is another', () => {
    const now = new Date(2026, 10, 23, 15, 0)
    const recent = new Date(2026, 10, 23, 14, 5).toISOString()
    const last = new Date(2025, 0, 2, 4, 5).toISOString()
    expect(formatTime(recent, 'zh-CN', now)).toBe('11月23日 14:05')
    expect(formatTime(last, 'zh-CN', now)).toBe('2025年1月2日 04:05')
    expect(formatTime(recent, 'en', now)).toMatch(/^23 Nov,? 14:05$/)
    expect(formatTime(last, 'en', now)).toMatch(/^2 Jan 2025,? 04:05$/)
  })
})
