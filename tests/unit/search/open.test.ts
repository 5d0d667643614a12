import { afterAll, describe, expect, test } from 'vitest'
import { openResult } from '../../../electron/contract/schemas/search.ts'
import { openNames } from '../../../electron/core/search/open.ts'
import { syllablesOf } from '../../../electron/core/search/readings.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { fold } from '../../../electron/text/normalise.ts'
import { issueOfYear, libraryOf, realIssue } from './search-library.ts'

const issue = realIssue()
const library = libraryOf([issue, issueOfYear(issue, 2019)])
afterAll(() => library.close())

const open = (text: string, limit = 9) => openNames(library.db, { text, limit }).entries

describe('readings', () => {
  test.each([
    ['重庆', 'chong qing'],
    ['张謇', 'zhang jian'],
    ['长三角一体化', 'chang san jiao yi ti hua'],
    ['重点', 'zhong dian'],
    ['校长', 'xiao zhang'],
    ['行政', 'xing zheng'],
    ['银行', 'yin hang'],
    ['调整', 'tiao zheng'],
    ['绿色', 'lv se'],
    ['十四五2025', 'shi si wu 2 0 2 5'],
  ])('of %s', (text, reading) => {
    expect(syllablesOf(text).join(' ')).toBe(reading)
  })

  test('of surnames', () => {
    expect(syllablesOf('曾强', { person: true }).join(' ')).toBe('zeng qiang')
    expect(syllablesOf('仇和', { person: true })[0]).toBe('qiu')
  })
})

describe('quick-open', () => {
  test.each([
    ['全民健身', 'text'],
    ['quanminjianshen', 'pinyin'],
    ['quan min jian', 'pinyin'],
    ['qmjs', 'initials'],
  ])('%s is found by %s', (typed, match) => {
    const found = open(typed)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.match).toBe(match)
    const [range] = found[0]?.ranges ?? []
    const marked = fold(sliceCodePoints(found[0]?.text ?? '', range?.from ?? 0, range?.to ?? 0))
    const sound = syllablesOf(marked)
    const wanted = typed.replaceAll(' ', '')
    if (match === 'text') expect(marked).toBe(fold(typed))
    else if (match === 'pinyin') expect(sound.join('')).toMatch(new RegExp(`^${wanted}`))
    else expect(sound.map(([first]) => first).join('')).toBe(typed)
  })

  test('with a typo it is found all the same, behind what is exact', () => {
    const found = open('全名健身')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ match }) => match === 'near')).toBe(true)
    expect(found[0]?.text).toContain('全民健身')
  })

  test('document numbers, whatever their brackets; bodies; people', () => {
    expect(open('通政发[2022] 31 号')[0]).toMatchObject({ kind: 'number', text: '通政发〔2022〕31号', document: 'd2' })
    expect(open('南通市人民政府').some(({ kind }) => kind === 'body')).toBe(true)
    const person = issue.documents.flatMap(({ members }) => members)[0]
    expect(open(person?.folded ?? '')[0]).toMatchObject({ kind: 'person', text: person?.folded })
  })

  test('exact before prefix, prefix before within, shorter before longer, newer before older', () => {
    for (const typed of ['健身', '养老', '通知', '总体要求', '保障', 'jian']) {
      const found = open(typed, 50).filter(({ match }) => match === 'text')
      const wanted = fold(typed)
      const ranks = found.map(({ text, date }) => {
        const folded = fold(text)
        const grade = folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : 2
        return [grade, String(folded.length).padStart(4, '0'), String(3000 - Number(date?.slice(0, 4) ?? 0))].join(' ')
      })
      expect(ranks).toEqual(ranks.toSorted())
    }
  })

  test('a body or a person stands once, the newest place', () => {
    const names = open('市', 50).filter(({ kind }) => kind === 'body')
    expect(new Set(names.map(({ text }) => text)).size).toBe(names.length)
    expect(names.every(({ issue: id }) => id === 'nantong-2022-06')).toBe(true)
  })

  test('anything may be typed', () => {
    for (const typed of ['', ' ', '\u0000', '\ud83d', '"', 'a'.repeat(200), '龘', '\n', "'", '%'])
      expect(() => openResult.parse({ entries: open(typed), tookMs: 0 })).not.toThrow()
  })
})
