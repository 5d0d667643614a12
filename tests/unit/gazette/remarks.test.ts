import { describe, expect, test } from 'vitest'
import type { Remark } from '../../../electron/contract/schemas/records.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { blocksOf, nantong } from './source.ts'

const issue = parseIssue(nantong, { id: 'nantong-2022-06' })
const rows = (remarks: Remark[]) =>
  remarks.map(({ line, kind, reading, suggestion }) => [line, kind, reading, suggestion])

test('the faults of the issue, each at its line', () => {
  const { remarks } = issue
  const others = remarks.filter(({ kind }) => kind !== 'half-width-punctuation' && kind !== 'shifted-row')
  expect(rows(others)).toEqual([
    [59, 'contents-differ', '资资', '资'],
    [251, 'doubled-character', '和和', '和'],
    [269, 'false-break', '动，《国', null],
    [273, 'foreign-word', 'and', '和'],
    [279, 'misread-character', '体闲', '休闲'],
    [518, 'foreign-word', 'and', '和'],
    [548, 'doubled-end', '态。态。', '态。'],
    [787, 'doubled-character', '全全', '全'],
    [1044, 'wrong-number', '六', '八'],
    [1116, 'foreign-word', 'and', '和'],
    [1264, 'post-differs', '党组书记', '党组副书记'],
    [1266, 'post-differs', '党组书记', '党组副书记'],
    [1290, 'misread-name', '吴李明', '吴新明'],
  ])
  expect(remarks.filter(({ kind }) => kind === 'shifted-row').map(({ line }) => line)).toEqual([774])
  const halfWidth = remarks.filter(({ kind }) => kind === 'half-width-punctuation').map(({ line }) => line)
  expect(halfWidth).toEqual([
    1174, 1176, 1178, 1182, 1184, 1186, 1190, 1194, 1196, 1198, 1200, 1330, 1332, 1334, 1336, 1338, 1342, 1344,
  ])
})

test('a remark stands where it says, and the text is as it was', () => {
  const blocks = new Map(blocksOf(issue).map((block) => [block.id, block]))
  for (const { block, from, to, reading } of issue.remarks)
    expect(sliceCodePoints(blocks.get(block)?.text ?? '', from, to)).toBe(reading)
  expect(blocks.get('l267')?.text).toContain('推动残疾人康复治疗 and 体育健身融合发展')
})

const parse = (...lines: string[]) => rows(parseIssue(lines.join('\n\n'), { id: 'made-2020-01' }).remarks)

describe('what is right gets no remark', () => {
  const head = ['海州市人民政府关于做好工作的通知', '海政发〔2020〕1号', '各县区人民政府：']

  test.each([
    ['words that meet', '健全全民健身机制，健全全国统一大市场，扩大大学生就业，时时放心不下。'],
    ['a rest that is no misreading', '支持退休卫生人员，体卫融合，体卫结合。'],
    ['English names and numbers', '推进 5G 应用，学习 Word 与 in vivo 方法，网址 http://a.cn/and/or，比例为1:2,3。'],
  ])('%s', (_, text) => expect(parse(...head, text)).toEqual([]))

  test('boxes and headings in turn', () => {
    expect(parse(...head, '一、目标', '二、任务', '（一）甲', '（二）乙', '三、保障', '（一）丙')).toEqual([])
  })

  test('a heading out of turn between two that are in turn', () => {
    expect(parse(...head, '一、目标', '三、任务', '三、保障', '四、其他')).toEqual([[9, 'wrong-number', '三', '二']])
  })
})
