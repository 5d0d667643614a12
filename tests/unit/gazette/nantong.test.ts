import { describe, expect, test } from 'vitest'
import { type Block, parsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { blocksOf, bodyParagraphs, han, nantong } from './source.ts'

const issue = parseIssue(nantong, { id: 'nantong-2022-06' })
const all = blocksOf(issue)
const sourceLines = nantong.split('\n')
const count = (blocks: Block[], kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length
const document = (index: number) => {
  const found = issue.documents[index]
  if (!found) throw new Error(`no document ${index}`)
  return found
}
const byLine = (line: number) => all.filter((block) => block.line === line)

test('the head of the issue', () => {
  expect(issue.issue).toEqual({
    id: 'nantong-2022-06',
    title: '南通市人民政府公报',
    year: 2022,
    number: 6,
    serial: 368,
    date: '2022-08-31',
  })
})

test('the model is what the contract says', () => {
  expect(parsedIssue.parse(JSON.parse(JSON.stringify(issue)))).toEqual(issue)
})

test('eight documents with what their heads say', () => {
  const heads = issue.documents.map(({ id, kind, number, issuers, date, section }) => [
    id,
    kind,
    number,
    issuers.join(),
    date,
    section,
  ])
  expect(heads).toEqual([
    ['d1', 'notice', '通政发〔2022〕29号', '南通市人民政府', '2022-08-03', '市政府文件'],
    ['d2', 'notice', '通政发〔2022〕31号', '南通市人民政府', '2022-08-24', '市政府文件'],
    ['d3', 'opinion', '通政办发〔2022〕78号', '南通市人民政府办公室', '2022-07-29', '市政府办公室文件'],
    ['d4', 'opinion', '通政办发〔2022〕80号', '南通市人民政府办公室', '2022-07-28', '市政府办公室文件'],
    ['d5', 'notice', '通政办发〔2022〕81号', '南通市人民政府办公室', '2022-08-16', '市政府办公室文件'],
    ['d6', 'notice', '通政办发〔2022〕82号', '南通市人民政府办公室', '2022-08-24', '市政府办公室文件'],
    ['d7', 'appointments', null, '南通市人民政府', null, '人事任免'],
    ['d8', 'chronicle', null, '南通市人民政府', null, '大事记'],
  ])
  expect(document(0).title).toBe('南通市人民政府印发关于加快基金集聚促进股权投资 高质量发展的若干政策意见的通知')
  expect(document(2).addressee).toBe('各县（市、区）人民政府，市各直属园区管委会，市有关部门和单位：')
  expect(document(6).addressee).toBeNull()
})

describe('units of each document', () => {
  test.each([
    // index, pages, h1, h2, standalone, h3, paragraphs
    [0, [3, 7], 5, 16, 0, 8, 28],
    [1, [8, 20], 3, 16, 14, 20, 39],
    [2, [21, 26], 4, 11, 0, 0, 35],
    [3, [27, 35], 6, 24, 0, 0, 45],
    [4, [36, 64], 4, 25, 25, 65, 133],
    [5, [65, 67], 5, 15, 0, 0, 20],
    [6, [68, 68], 0, 0, 0, 0, 0],
    [7, [69, 74], 0, 0, 0, 0, 0],
  ])('document %i', (index, pages, h1, h2, standalone, h3, paragraphs) => {
    const { blocks } = document(index)
    const level = (wanted: number) => blocks.filter((block) => block.level === wanted)
    expect(document(index).pages).toEqual(pages)
    expect([level(1).length, level(2).length, level(3).length]).toEqual([h1, h2, h3])
    expect(level(2).filter((block) => block.headingTo === undefined)).toHaveLength(standalone)
    expect(bodyParagraphs(blocks)).toHaveLength(paragraphs)
  })

  test('notes of responsibility, in a paragraph or on lines of their own', () => {
    const notes = issue.documents.map(({ blocks }) => blocks.filter(({ text }) => /[（〔]责任单位：/.test(text)).length)
    expect(notes.slice(0, 6)).toEqual([18, 28, 0, 0, 0, 0])
    expect(issue.documents.map(({ blocks }) => count(blocks, 'responsibility')).slice(0, 2)).toEqual([2, 5])
  })
})

test('front matter', () => {
  const { blocks } = issue.front
  expect(
    ['masthead', 'board', 'imprint', 'contents-section', 'contents-entry'].map((kind) =>
      count(blocks, kind as Block['kind']),
    ),
  ).toEqual([13, 7, 7, 4, 8])
  const entries = blocks.filter((block) => block.kind === 'contents-entry').map((block) => block.text)
  expect(entries[0]).toBe('南通市人民政府印发关于加快基金集聚促进股权投资资高质量发展的若干政策意见的通知\t3')
  expect(entries.at(-1)).toBe('南通市人民政府大事记\t69')
  expect(blocks.find((block) => block.text.startsWith('网址'))?.text).toBe('网址：http://www.nantong.gov.cn')
  expect([...new Set(blocks.map((block) => `${block.kind} ${block.spans[0]?.image}`))]).toEqual([
    'masthead 1',
    'masthead 2',
    'board 2',
    'imprint 2',
    'title 3',
    'contents-section 3',
    'contents-entry 3',
  ])
})

test('letters, enclosed documents and attachments', () => {
  const titles = issue.documents.map(({ blocks }) =>
    blocks.filter((block) => block.kind === 'title').map((block) => `${block.part} ${block.line}`),
  )
  expect(titles).toEqual([
    ['notice 87', 'enclosed 99'],
    ['notice 183', 'enclosed 195'],
    ['notice 355', 'attachment 459'],
    ['notice 484', 'attachment 582'],
    ['notice 626', 'enclosed 638'],
    ['notice 1142', 'enclosed 1154'],
    ['notice 1220'],
    ['notice 1250'],
  ])
  expect(all.filter((block) => block.kind === 'signature').map((block) => block.line)).toEqual([
    95, 191, 455, 578, 634, 1150,
  ])
  expect(all.filter((block) => block.kind === 'attachment-list').map((block) => block.line)).toEqual([
    353, 453, 576, 1214, 1216, 1218,
  ])
})

test('tables, boxes, members', () => {
  const rows = all.filter((block) => block.kind === 'table-row')
  expect([rows.filter((row) => row.header).length, rows.filter((row) => !row.header).length]).toEqual([3, 46])
  expect(rows.every((row) => row.text.split('\t').length === 6)).toBe(true)
  expect(rows.filter((row) => row.text.startsWith('\t'))).toHaveLength(34)
  expect(byLine(774)[0]?.text).toBe('22\t乡镇卫生院、社区卫生服务中心达到国家服务能力推荐标准比例\t%\t30\t预期性\t')
  expect(count(all, 'table-caption')).toBe(2)
  expect(count(all, 'note')).toBe(1)
  expect(count(all, 'box-title')).toBe(9)
  expect(count(all, 'member')).toBe(20)
  expect(byLine(461)[0]?.text).toBe('组 长：高 山 市政府副市长、市公安局局长')
})

test('appointments and chronicle', () => {
  const appointments = document(6).blocks
  expect(
    ['appointment-date', 'appointment-basis', 'appointment'].map((kind) => count(appointments, kind as Block['kind'])),
  ).toEqual([4, 2, 8])
  const chronicle = document(7).blocks
  const entries = chronicle.filter((block) => block.kind === 'chronicle-entry')
  expect([entries.length, entries.filter((entry) => entry.text.startsWith('●')).length]).toEqual([35, 10])
  expect(entries.filter((entry) => /^8?7?月?\d+月\d+日[～~]/.test(entry.text))).toHaveLength(5)
  expect(count(chronicle, 'chronicle-period')).toBe(1)
  expect(chronicle.at(-1)?.kind).toBe('colophon')
})

test('headings run into their text, or stand alone', () => {
  const [runIn, alone] = [byLine(209)[0], byLine(219)[0]]
  expect(runIn?.text.slice(0, runIn.headingTo)).toBe('（一）指导思想。')
  expect(runIn?.headingTo).toBe(8)
  expect(alone).toMatchObject({ level: 2, text: '（一）加快全民健身场地设施提档升级' })
  expect(alone).not.toHaveProperty('headingTo')
})

describe('cut paragraphs are joined with nothing between', () => {
  test.each([
    [105, 107],
    [269, 271],
    [548, 550],
    [570, 572],
    [827, 829],
    [847, 849],
    [1122, 1124],
    [1290, 1292],
  ])('lines %i and %i', (first, second) => {
    const seam = (sourceLines[first - 1] ?? '') + (sourceLines[second - 1] ?? '')
    expect(all.filter((block) => block.text.includes(seam))).toHaveLength(1)
    expect(byLine(second)).toEqual([])
  })

  test('paragraphs of their own stay so', () => {
    for (const line of [203, 379, 433, 608, 697]) expect(byLine(line)).toHaveLength(1)
  })
})

test('nothing of the source is missing or moved', () => {
  expect(han(all.map((block) => block.text).join(''))).toBe(han(nantong))
})

test('block ids are unique and name the first line', () => {
  expect(new Set(all.map((block) => block.id)).size).toBe(all.length)
  for (const block of all) expect(block.id.replace(/\..*$/, '')).toBe(`l${block.line}`)
})

test('a clean source gives no warnings', () => {
  expect(issue.warnings).toEqual([])
})
