import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queryReading } from '../../../electron/contract/schemas/search.ts'
import { documentNumberOf } from '../../../electron/core/search/query/document-number.ts'
import { readingOf, readQuery } from '../../../electron/core/search/query/read.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'

/** A reading in one line: groups between &, alternatives between |, how it was read behind. */
const written = (query: string): string =>
  readQuery(query)
    .groups.map((group) =>
      group
        .map(({ excluded, field, text, as }) => `${excluded ? '-' : ''}${field ? `${field}:` : ''}${text}${marks[as]}`)
        .join(' | '),
    )
    .join(' & ')
const marks = { word: '', phrase: '"', 'one-word': '+', 'document-number': '#', value: '' }

const faultsOf = (query: string): string[] =>
  readQuery(query).faults.map(({ code, from, to, mended }) => `${code} ${from}–${to}${mended ? '' : '!'}`)

describe('how a query is read', () => {
  test.each([
    ['体育健身', '体育健身'],
    ['体育  健身\u3000养老', '体育 & 健身 & 养老'],
    ['"体育 健身" 养老', '体育 健身" & 养老'],
    ['“十四五”规划', '十四五" & 规划'],
    ['体育 OR 健身 养老', '体育 | 健身 & 养老'],
    ['体育|健身｜养老', '体育 | 健身 | 养老'],
    ['养老 体育 or 健身', '养老 & 体育 & or & 健身'],
    ['体育 -健身 －"养 老"', '体育 & -健身 & -养 老"'],
    ['2021-2025 3-5', '2021-2025 & 3-5'],
    ['标题:体育 文号：31号', 'title:体育 & number:31号'],
    ['Title: 体育 PERSON:吴新明', 'title:体育 & person:吴新明'],
    ['标题:"全民 健身" -单位:体育局', 'title:全民 健身 & -body:体育局'],
    ['http://www.nantong.gov.cn 时间:8点', 'http://www.nantong.gov.cn & 时间:8点'],
    ['日期:2022-07..2022-08', 'date:2022-07-01..2022-08-31'],
    ['date:2022年8月24日', 'date:2022-08-24'],
    ['日期：2022', 'date:2022-01-01..2022-12-31'],
    ['日期：2024-02 年份:2019..2022', 'date:2024-02-01..2024-02-29 & year:2019..2022'],
    ['date:..2022-06 date:2022-09..', 'date:..2022-06-30 & date:2022-09-01..'],
    ['页:第44页 page:44~46 种类:通知', 'page:44 & page:44..46 & kind:notice'],
    ['南 通 体育', '南通+ & 体育'],
    ['高 山', '高山+'],
    ['南 -通 体', '南 & -通 & 体'],
    ['南 OR 通 体', '南 | 通 & 体'],
    ['通政发〔2022〕31号', '通政发(2022)31号#'],
    ['通政发 [ 2022 ] 31 号 体育', '通政发(2022)31号# & 体育'],
    ['体育 通政发（２０２２） 31号', '体育 & 通政发(2022)31号#'],
    ['通政发2022 31号', '通政发(2022)31号#'],
    ['通政发 2022 31', '通政发(2022)31号#'],
    ['〔2022〕31', '(2022)31#'],
    ['文号：通政发 〔2022〕 31号 体育', 'number:通政发(2022)31号 & 体育'],
    ['体育 〔2022〕31号', '体育 & (2022)31号#'],
    ['转发 通政发〔2022〕31号', '转发 & 通政发(2022)31号#'],
    ['奖励 2022 31', '奖励 & 2022 & 31'],
    ['', ''],
    [' \u3000 ', ''],
  ])('%j', (query, reading) => {
    expect(written(query)).toBe(reading)
    expect(faultsOf(query)).toEqual([])
  })

  test('single Han characters are read apart where that is asked for', () => {
    const { groups, joined } = readQuery('南 通 体育', { apart: true })
    expect(groups.map(([word]) => word?.text)).toEqual(['南', '通', '体育'])
    expect(joined).toBe(false)
    expect(readQuery('南 通').joined).toBe(true)
  })

  test('words stand at their place in the query', () => {
    const query = '𠮷 体育 -标题:"全民"'
    const places = readQuery(query).groups.flat()
    expect(places.map(({ from, to }) => sliceCodePoints(query, from, to))).toEqual(['𠮷', '体育', '-标题:"全民"'])
  })
})

describe('what is wrong with a query, at its place', () => {
  test.each([
    ['体育 "健身', ['unclosed-quote 3–4'], '体育 & 健身"'],
    ['体育 "" 健身', ['empty-quote 3–5'], '体育 & 健身'],
    ['体育 标题:', ['empty-field 3–6'], '体育'],
    ['体育 - 健身', ['empty-exclusion 3–4'], '体育 & 健身'],
    ['体育 OR', ['dangling-or 3–5'], '体育'],
    ['| 体育', ['dangling-or 0–1'], '体育'],
    ['体育 || 健身', [], '体育 | 健身'],
    ['体育 | | 健身', ['dangling-or 5–6'], '体育 | 健身'],
    ['体育 OR -健身', ['dangling-or 2–6'], '体育 & -健身'],
    ['日期:2022-08..2022-07', ['range-reversed 0–19'], 'date:2022-07-01..2022-08-31'],
    ['体育 日期:2022-13', ['bad-date 3–13!'], ''],
    ['日期:2022-02-30 体育', ['bad-date 0–13!'], ''],
    ['年:二〇二二', ['bad-year 0–6!'], ''],
    ['页:x', ['bad-page 0–3!'], ''],
    ['种类:诗', ['unknown-kind 0–4!'], ''],
    ['-体育 -健身', ['only-excluded 0–7!'], ''],
    ['\u200b', ['nothing-searchable 0–1!'], ''],
    ['"', ['empty-quote 0–1', 'nothing-searchable 0–1!'], ''],
    ['体\ud83d育', ['broken-character 1–2!'], ''],
  ])('%j', (query, faults, reading) => {
    expect(faultsOf(query)).toEqual(faults)
    expect(written(query)).toBe(reading)
  })

  test('more words than 64', () => {
    const query = Array.from({ length: 65 }, (_, at) => `词${at}`).join(' ')
    const [fault] = readQuery(query).faults
    expect(fault).toMatchObject({ code: 'too-many-words', mended: false })
    expect(sliceCodePoints(query, fault?.from ?? 0, fault?.to ?? 0)).toBe('词64')
    expect(readQuery(query.replace(' 词64', '')).groups).toHaveLength(64)
  })

  test('every string is read, within itself', () => {
    const parts = fc.constantFrom(
      '"',
      '“',
      '|',
      ' OR ',
      '-',
      '标题:',
      'date:',
      '2022',
      '..',
      '〔',
      '市',
      '南 通',
      ' ',
      '\ud83d',
      '𠮷',
      '\t',
    )
    const query = fc.oneof(
      fc.array(parts, { maxLength: 20 }).map((each) => each.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(query, (text) => {
        const read = readQuery(text)
        const reading = readingOf(read)
        expect(queryReading.parse(reading)).toEqual(reading)
        const length = Array.from(text).length
        for (const { from, to } of [...reading.faults, ...reading.groups.flat()]) {
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(length)
        }
        const refused = reading.faults.some(({ mended }) => !mended)
        expect(reading.groups.length > 0).toBe(!refused && text.trim() !== '')
      }),
      { numRuns: 5000 },
    )
  })
})

test.each([
  ['国办发〔2020〕48 号', '国办发(2020)48号'],
  ['南通市人民政府令第12号', null],
  ['2022年8月3日', null],
  ['第6期', null],
  ['2022 31号', null],
  ['奖励2022 31', null],
])('%j as a document number is %j', (text, number) => {
  expect(documentNumberOf(text)).toBe(number)
})
