import { describe, expect, test } from 'vitest'
import { parsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { blocksOf, fixture, han } from './source.ts'

const lines = (blocks: { kind: string; text: string }[]) => blocks.map(({ kind, text }) => `${kind}: ${text}`)

describe('an order, a forwarded document, an appointment by letter, a chronicle without ●', () => {
  const text = fixture('haizhou.txt')
  const issue = parseIssue(text, { id: 'haizhou-2019-03' })
  const blocks = (index: number) => issue.documents[index]?.blocks ?? []

  test('nothing is missing', () => {
    expect(
      han(
        blocksOf(issue)
          .map((block) => block.text)
          .join(''),
      ),
    ).toBe(han(text))
    expect(parsedIssue.parse(issue)).toEqual(issue)
    expect(issue.warnings.map((warning) => warning.code)).toEqual(['no-columns'])
  })

  test('head and contents in Chinese numerals and without brackets', () => {
    expect(issue.issue).toMatchObject({
      title: '海州市人民政府公报',
      year: 2019,
      number: 3,
      serial: 102,
      date: '2019-09-30',
    })
    expect(issue.documents.map(({ kind, section, number, date }) => [kind, section, number, date])).toEqual([
      ['order', '市政府文件', '第 12 号', '2019-08-03'],
      ['notice', '市政府文件', '海政发［２０１９］ ２３ 号', '2019-08-15'],
      ['appointments', '人事任免', '海政人〔2019〕5号', '2019-08-20'],
      ['chronicle', '大事记', null, null],
    ])
    expect(issue.front.blocks.filter((block) => block.kind === 'contents-entry')[1]?.text).toBe(
      '海州市人民政府转发国务院关于某某工作若干规定的通知\t3',
    )
  })

  test('an order with the rules it publishes', () => {
    expect(lines(blocks(0))).toEqual([
      'title: 海州市人民政府令',
      'number: 第 12 号',
      'paragraph: 《海州市户外广告管理办法》已经2019年8月1日市政府第20次常务会议讨论通过，现予公布，自2019年10月1日起施行。',
      'signature: 市长　王五',
      'date: 二〇一九年八月三日',
      'title: 海州市户外广告管理办法',
      'heading: 第一章　总则',
      'paragraph: 第一条　为了规范户外广告，制定本办法。',
      'paragraph: 第二条　本办法所称户外广告，是指下列广告：',
      'paragraph: （一）利用建筑物发布的广告；',
      'paragraph: （二）利用公共场地发布的广告。',
      'heading: 第二章　附则',
      'paragraph: 第三条　本办法自2019年10月1日起施行。',
    ])
    expect(issue.documents[0]?.issuers).toEqual(['海州市人民政府'])
    expect(blocks(0).map((block) => block.part)).toEqual([...Array(5).fill('notice'), ...Array(8).fill('enclosed')])
  })

  test('joint issuers, a wrapped addressee, an enclosed document with a number of its own, attachments', () => {
    expect(issue.documents[1]?.issuers).toEqual(['海州市人民政府', '海州市某某委员会'])
    expect(issue.documents[1]?.addressee).toBe('各县区人民政府，市各委办局：')
    expect(lines(blocks(1))).toEqual([
      'title: 海州市人民政府转发国务院关于某某工作若干规定的通知',
      'number: 海政发［２０１９］ ２３ 号',
      'addressee: 各县区人民政府，市各委办局：',
      'paragraph: 现将《国务院关于某某工作若干规定》（国发〔2019〕9号）转发给你们，请遵照执行。',
      'attachment-list: 附件：1. 任务清单',
      'attachment-list: 2. 工作组成员名单',
      'signature: 海州市人民政府',
      'signature: 海州市某某委员会',
      'date: 2019 年 8 月 15 日',
      'title: 国务院关于某某工作若干规定',
      'number: 国发〔2019〕9号',
      'heading: 一、总体要求。坚持依法办事，做好工作。',
      'heading: 二、主要任务',
      'heading: （一）加强领导。成立工作组。',
      'heading: 1、落实责任。各部门各负其责。',
      'responsibility: （责任单位：市政府办公室，各县区）',
      'title: 附件1',
      'title: 任务清单',
      'table-row: 序号\t任务',
      'table-row: 1\t宣传|培训',
      'table-row: 2\t',
      'note: 注：任务按季度考核。',
      'title: 附件2',
      'title: 工作组成员名单',
      'member: 组　长：李　四　市政府副市长',
      'member: 副组长：赵六　市政府秘书长',
      'member: 成　员：周八　市财政局局长',
      'member: 吴　九　市农业农村局党组成员、副局长',
      'paragraph: 工作组办公室设在市政府办公室。',
    ])
    expect(blocks(1).map((block) => block.part)).toEqual([
      ...Array(9).fill('notice'),
      ...Array(7).fill('enclosed'),
      ...Array(13).fill('attachment'),
    ])
  })

  test('appointments by letter are decisions', () => {
    expect(lines(blocks(2)).slice(3)).toEqual([
      'paragraph: 经研究，决定：',
      'appointment: 任命张一为市统计局局长；',
      'appointment: 免去钱二的市统计局局长职务。',
      'signature: 海州市人民政府',
      'date: 2019年8月20日',
    ])
  })

  test('chronicle entries by date, mark and month', () => {
    expect(blocks(3).map((block) => block.kind)).toEqual([
      'title',
      'chronicle-entry',
      'chronicle-entry',
      'chronicle-entry',
      'chronicle-entry',
      'colophon',
    ])
  })
})

describe('front matter without contents', () => {
  const text = [
    '海州市人民政府公报',
    '总第 80 期',
    '2019年第3期',
    '《海州市人民政府公报》编委会',
    '主任 王五',
    '编辑出版：海州市人民政府办公室',
    '电话：0518-85400000',
    '海州印刷厂承印',
    '海州市人民政府关于做好防汛工作的通知',
    '海政发〔2019〕7号',
    '各县区人民政府：',
    '请做好防汛工作。',
  ]
  const issue = parseIssue(text.join('\n\n'), { id: 'haizhou-2019-03' })

  test('board and imprint are front matter, not a document', () => {
    expect(issue.front.blocks.map((block) => block.kind)).toEqual([
      ...Array(3).fill('masthead'),
      ...Array(2).fill('board'),
      ...Array(3).fill('imprint'),
    ])
    expect(issue.documents.map(({ title }) => title)).toEqual(['海州市人民政府关于做好防汛工作的通知'])
    expect(issue.warnings).toEqual([])
  })

  test('the running number is not the number in the year', () => {
    expect(issue.issue).toMatchObject({ year: 2019, number: 3, serial: 80 })
  })
})

test('the line under the head of a table, and a row without cells, are no blocks', () => {
  const text = [
    '海州市人民政府公报',
    '2019年第3期',
    '海州市人民政府干部任免名单',
    '2019年7月15日',
    '| 姓名 | 任职 |',
    '|---|---|',
    '| |',
    '| 张一 | 市统计局局长 |',
    '大事记',
    '|---|',
    '7月1日 召开会议。',
  ]
  const issue = parseIssue(text.join('\n'), { id: 'haizhou-2019-03' })
  expect(lines(blocksOf(issue))).toEqual([
    'masthead: 海州市人民政府公报',
    'masthead: 2019年第3期',
    'title: 海州市人民政府干部任免名单',
    'appointment-date: 2019年7月15日',
    'table-row: 姓名\t任职',
    'table-row: 张一\t市统计局局长',
    'title: 大事记',
    'chronicle-entry: 7月1日 召开会议。',
  ])
})

describe('a single document', () => {
  const text = fixture('single.txt')
  const issue = parseIssue(text, { id: 'single' })

  test('is read without front matter and contents', () => {
    expect(issue.front.blocks).toEqual([])
    expect(issue.documents).toHaveLength(1)
    expect(issue.documents[0]).toMatchObject({
      id: 'd1',
      kind: 'notice',
      title: '石城县人民政府办公室关于做好防汛工作的通知',
      number: '石政办发【2013】 7 号',
      issuers: ['石城县人民政府办公室'],
      date: '2013-05-20',
      addressee: '各乡镇人民政府，县有关部门：',
      section: null,
      pages: null,
    })
  })

  test('Markdown marks are not text; （1） is no heading; signature and date share a line', () => {
    expect(lines(issue.documents[0]?.blocks ?? []).slice(3)).toEqual([
      'paragraph: 汛期将至，根据市政府《关于做好防汛工作的意见》（市政发〔2013〕4号），现就有关事项通知如下：',
      'heading: 一、提高认识',
      'paragraph: 各地要高度重视，做好以下工作：',
      'paragraph: （1）落实值班；',
      'paragraph: （2）储备物资。',
      'heading: 二、落实责任。有关单位要按照职责分工，各负其责，详见 http://www.example.cn/flood?a=1。',
      'signature: 石城县人民政府办公室',
      'date: 2013年5月20日',
    ])
    expect(issue.documents[0]?.blocks.slice(-2).map((block) => block.id)).toEqual(['l20', 'l20.2'])
  })
})
