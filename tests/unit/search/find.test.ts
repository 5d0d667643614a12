import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { searchPage } from '../../../electron/contract/schemas/search.ts'
import { issueBlocks } from '../../../electron/core/gazette/blocks.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { fold } from '../../../electron/text/normalise.ts'
import { oracleOf } from './oracle.ts'
import { blockTexts, libraryOf, realIssue } from './search-library.ts'

const issue = realIssue()
const blocks = issueBlocks(issue)
const texts = blockTexts(issue)
const foldedTexts = texts.map((text) => fold(text))
const library = libraryOf([issue])
afterAll(() => library.close())

const oracle = oracleOf([issue])

/** Number of blocks whose search text holds that of the words, as one. */
const bruteForce = (words: string): number => {
  const folded = fold(words)
  return folded === '' ? 0 : foldedTexts.filter((text) => text.includes(folded)).length
}

/** Between quotes words are one text, with whatever stands in it. */
const phrase = (words: string): string => `"${words}"`

const present = [
  '市 | 的 | 5 | G | 〇 | 「 | 、 | 南通 | 健身 | 责任 | 2022 | 29 | 5G | 3A | nantong | 万元 | 十四五 | 「十四五」 | ≥ | 4.',
  '通政发〔2022〕29号 | 通政发[2022] 29 号 | 通政发（2022）29号 | 通政办发〔2022〕 82 号 | 国办发〔2020〕48号',
  '3500元 | 3500 元 | 10分钟体育健身圈 | 加强体育健身宣传 | 吴新明 | 王晖 | 高山 | 高 山 | 凌屹',
  '2022年8月3日 | 7月16日～17日 | 7月16日~17日 | 第6期(总第368期) | 第 6 期（总第 368 期） | 0513-85099138',
  "GAZETTE OF NANTONG | gazette  of　nantong | people's government | http://www.nantong.gov.cn",
  '南通市人民政府 | 南通市人民政府辦公室 | 養老服務 | ⼈⺠政府 | 《事业单位法人证书》 | 托育机构备案回执',
].flatMap((line) => line.split(' | '))
const absent = ['北京市海淀区', '通政发〔2021〕29号', '吴新朋', '龘', '人工智慧', 'NANTONGMUNICIPAL', '3500美元']

describe('the total', () => {
  test.each(present)('of %j is the number of blocks that hold it', (query) => {
    const { total } = library.find(phrase(query))
    expect(total).toBe(bruteForce(query))
    expect(total).toBeGreaterThan(0)
    expect(library.find(query).total).toBe(oracle.find(query)?.length)
  })

  test.each(absent)('of %j is nought', (query) => {
    expect(library.find(query)).toMatchObject({ total: 0, hits: [], more: false })
    expect(bruteForce(query)).toBe(0)
  })

  const counted = z
    .object({ totals: z.record(z.string(), z.int()) })
    .parse(JSON.parse(readFileSync(new URL('../../fixtures/search/totals.json', import.meta.url), 'utf8')))
  test.each(Object.entries(counted.totals))(
    'of %j is the number counted without the normaliser: %i',
    (query, total) => {
      expect(library.find(query).total).toBe(total)
    },
  )

  test('of a part of any block, and of anything else, is the number of blocks that hold it', () => {
    const part = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.nat(400),
        fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 120 })),
      )
      .map(([text, from, length]) =>
        sliceCodePoints(text, from % (text.length || 1), (from % (text.length || 1)) + length),
      )
    const other = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(...Array.from('市南通年“"*()^:\t 5')) }),
    )
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: part }, other), (query) => {
        fc.pre(query.trim() !== '' && !/["“”„‟＂〝〞〟]/.test(query) && query.isWellFormed() && fold(query) !== '')
        const { total, hits } = library.find(phrase(query), { limit: 500 })
        expect(total).toBe(bruteForce(query))
        expect(hits).toHaveLength(Math.min(total, 500))
      }),
      { numRuns: 1500 },
    )
  }, 120_000)
})

describe('hits', () => {
  test('hold the whole block, its place, and ranges that are what was asked for', () => {
    for (const query of present) {
      const folded = fold(query)
      for (const hit of library.find(phrase(query), { limit: 500 }).hits) {
        const block = blocks.find(({ block: { id } }) => id === hit.block)
        expect(hit.text).toBe(block?.block.text)
        expect(hit.document).toBe(block?.document === 'front' ? null : block?.document)
        expect(hit.ranges.length).toBeGreaterThan(0)
        for (const { from, to } of hit.ranges) expect(fold(sliceCodePoints(hit.text, from, to))).toContain(folded)
        const { from } = hit.ranges[0]!
        const span = block?.block.spans.find((candidate) => candidate.from <= from && from < candidate.to)
        expect([hit.page, hit.image]).toEqual([span?.page ?? null, span?.image ?? null])
      }
    }
  })

  test('say which document and heading they stand in', () => {
    const [hit] = library.find('10分钟体育健身圈').hits
    expect(hit).toMatchObject({ issue: 'nantong-2022-06', document: 'd2', number: '通政发〔2022〕31号' })
    expect(hit?.title).toContain('全民健身实施计划')
    expect(hit?.path.length).toBeGreaterThan(0)
    expect(library.find('"GAZETTE OF"').hits[0]).toMatchObject({
      document: null,
      number: null,
      title: issue.issue.title,
    })
  })

  test('come in printed order, a page at a time', () => {
    const all = library.find('南通', { limit: 500 }).hits.map(({ block }) => block)
    const order = blocks.map(({ block }) => block.id)
    expect(all.map((id) => order.indexOf(id))).toEqual(all.map((id) => order.indexOf(id)).toSorted((a, b) => a - b))
    const pages = [0, 50, 100].flatMap((offset) =>
      library.find('南通', { limit: 50, offset }).hits.map(({ block }) => block),
    )
    expect(pages).toEqual(all.slice(0, 150))
    expect(library.find('南通', { limit: 0 })).toMatchObject({ total: all.length, hits: [] })
    expect(library.find('南通', { offset: 1_000_000 })).toMatchObject({ total: all.length, hits: [] })
  })

  test('are what the contract says', () => {
    for (const query of [...present, ...absent, '']) {
      const { total, ...page } = library.find(query)
      const shown = { ...page, total: page.more ? null : total }
      expect(searchPage.parse(shown)).toEqual(shown)
    }
  })

  test('carry the marks of every word that was asked for', () => {
    const query = '养老 (2022)'
    for (const { text, ranges } of library.find(query).hits)
      expect(ranges.map(({ from, to }) => fold(sliceCodePoints(text, from, to)))).toEqual(
        expect.arrayContaining(['养老', '(2022)']),
      )
  })
})
