import { describe, expect, it } from 'vitest'
import { snippet } from '../../../renderer/features/search/snippet.ts'

const shown = (text: string, ranges: { from: number; to: number }[]) =>
  snippet(text, ranges)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

describe('a snippet', () => {
  it('begins with the block where the hit stands early, and shows a short block whole', () => {
    expect(shown('虽然我市全民健身事业发展取得了成绩。', [{ from: 4, to: 8 }])).toBe(
      '虽然我市[全民健身]事业发展取得了成绩。',
    )
  })

  it('begins at the clause before a late hit, with an ellipsis', () => {
    const text = `${'前'.repeat(40)}，深入贯彻落实全民健身国家战略。`
    expect(shown(text, [{ from: 47, to: 51 }])).toBe('…深入贯彻落实[全民健身]国家战略。')
  })

  it('ends after about three lines, with an ellipsis, and marks every hit before that', () => {
    const text = `健身${'中'.repeat(60)}健身${'后'.repeat(200)}`
    const result = shown(text, [
      { from: 0, to: 2 },
      { from: 62, to: 64 },
    ])
    expect(result).toMatch(/^\[健身\]中{60}\[健身\]后+…$/)
    expect(Array.from(result).length).toBeLessThan(110)
  })

  it('counts Latin letters as half as wide', () => {
    const parts = snippet('a'.repeat(150), [{ from: 0, to: 1 }])
    expect(parts.map((part) => part.text).join('')).toBe('a'.repeat(150))
  })

  it('never cuts a character beyond U+FFFF in two', () => {
    const text = `${'𠮷'.repeat(40)}健身${'𠮷'.repeat(200)}`
    const joined = snippet(text, [{ from: 40, to: 42 }])
      .map((part) => part.text)
      .join('')
    expect(joined.isWellFormed()).toBe(true)
    expect(joined).toContain('健身')
  })

  it('shows the whole of a first hit that is longer than three lines', () => {
    const text = '长'.repeat(300)
    expect(snippet(text, [{ from: 0, to: 300 }])).toEqual([{ text, hit: true }])
  })

  it('shows table cells apart', () => {
    expect(shown('指标\t单位\t2025年', [{ from: 3, to: 5 }])).toBe('指标　[单位]　2025年')
  })

  it('shows a title in one run, with the same words as hits', () => {
    const title = '南通市人民政府关于印发 南通市 “十四五” 规划 V 2 的通知'
    const parts = snippet(title, [{ from: 12, to: 15 }], { title: true })
    expect(parts).toEqual([
      { text: '南通市人民政府关于印发', hit: false },
      { text: '南通市', hit: true },
      { text: '“十四五”规划 V 2 的通知', hit: false },
    ])
    expect(shown(title, [])).toBe(title)
  })
})
