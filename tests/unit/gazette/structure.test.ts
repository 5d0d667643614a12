import { describe, expect, test } from 'vitest'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { blocksOf, nantong } from './source.ts'

const issue = parseIssue(nantong, { id: 'nantong-2022-06' })
const blocks = new Map(blocksOf(issue).map((block) => [block.id, block]))
const textAt = ({ block, from, to }: { block: string; from: number; to: number }) =>
  sliceCodePoints(blocks.get(block)?.text ?? '', from, to)
const document = (id: string) => {
  const found = issue.documents.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no document ${id}`)
  return found
}

test('front matter told apart', () => {
  const { masthead, board, imprint } = issue.front
  expect(masthead?.title).toBe('南通市人民政府公报')
  expect(masthead?.translation).toBe("GAZETTE OF NANTONG MUNICIPAL PEOPLE'S GOVERNMENT")
  expect(board.map(({ role, name }) => `${role} ${name}`)).toEqual([
    '主任 凌屹',
    '副主任 陈林',
    '委员 蔡祥',
    '委员 严尚军',
    '委员 储开荣',
    '委员 余普林',
    '委员 沈伟东',
  ])
  expect(imprint.map(({ label }) => label)).toEqual(['编辑出版', '地址', '网址', '电话', '邮编', '承印'])
  expect(imprint.flatMap((field) => field.blocks)).toHaveLength(7)
  expect(imprint[0]?.value).toBe('《南通市人民政府公报》编辑部')
  expect(issue.colophon).toEqual([{ label: '本期责任编辑', value: '龚雨露', blocks: ['l1344'] }])
})

test('the contents lead to the documents', () => {
  expect(issue.contents.map(({ page, document: id }) => [page, id])).toEqual([
    [3, 'd1'],
    [8, 'd2'],
    [21, 'd3'],
    [27, 'd4'],
    [36, 'd5'],
    [65, 'd6'],
    [68, 'd7'],
    [69, 'd8'],
  ])
  expect(new Set(issue.contents.map(({ section }) => section)).size).toBe(4)
})

test('sections in a tree, the enclosed document apart from the notice', () => {
  const counts = issue.documents.map(({ sections }) =>
    [1, 2, 3].map((at) => sections.filter((s) => s.level === at).length),
  )
  expect(counts.slice(0, 6)).toEqual([
    [5, 16, 8],
    [3, 16, 20],
    [4, 11, 0],
    [6, 24, 0],
    [4, 25, 65],
    [5, 15, 0],
  ])
  const { sections } = document('d2')
  const [first] = sections.filter(({ level }) => level === 3)
  expect(first).toMatchObject({ mark: '1.', number: 1, title: '科学布局体育设施', part: 'enclosed', first: 'l221' })
  const parent = sections.find(({ id }) => id === first?.parent)
  expect(parent).toMatchObject({ mark: '（一）', title: '加快全民健身场地设施提档升级', last: 'l233' })
  expect(sections.find(({ id }) => id === parent?.parent)).toMatchObject({ mark: '二、', number: 2, title: '重点任务' })
  expect(
    document('d1')
      .sections.filter(({ level }) => level === 2)
      .map(({ number }) => number),
  ).toEqual(Array.from({ length: 16 }, (_, at) => at + 1))
})

test('attachments, printed here or left out', () => {
  const all = issue.documents.flatMap(({ id, attachments }) =>
    attachments.map(({ number, title, state, first, last }) => [id, number, title, state, first, last]),
  )
  expect(all).toEqual([
    ['d2', null, '南通市全民健身实施计划主要任务分解表', 'omitted', null, null],
    ['d3', null, '南通市大型群众性活动安全管理领导小组成员名单', 'printed', 'l459', 'l482'],
    ['d4', null, '养老服务综合监管相关部门职责分工', 'printed', 'l582', 'l624'],
    ['d6', 1, '南通市托育机构专项治理工作专班主要职责和成员名单', 'omitted', null, null],
    ['d6', 2, '2022年南通市托育机构专项治理督查表', 'omitted', null, null],
  ])
})

describe('references', () => {
  const references = issue.documents.flatMap((own) => own.references)

  test('six own numbers and six cited ones', () => {
    expect(issue.documents.map(({ numberParts }) => numberParts && Object.values(numberParts).join())).toEqual([
      '通政发,2022,29',
      '通政发,2022,31',
      '通政办发,2022,78',
      '通政办发,2022,80',
      '通政办发,2022,81',
      '通政办发,2022,82',
      null,
      null,
    ])
    const cited = references.flatMap((reference) =>
      reference.kind === 'number' ? [[Object.values(reference.number).join(), reference.relation, reference.text]] : [],
    )
    expect(cited).toEqual([
      ['中办发,2021,61', 'basis', '中办发〔2021〕61号'],
      ['国发,2021,11', 'basis', '国发〔2021〕11号'],
      ['苏政发,2021,80', 'basis', '苏政发〔2021〕80号'],
      ['苏政发,2021,78', 'basis', '苏政发〔2021〕78号'],
      ['国办发,2020,48', 'basis', '国办发〔2020〕48号'],
      ['苏政办发,2021,79', 'basis', '苏政办发〔2021〕79号'],
    ])
  })

  test('every 《title》 of the text, but for the two of the front matter', () => {
    const titles = references.filter(({ kind }) => kind === 'title')
    expect(titles).toHaveLength(54 - 2)
    expect(new Set([...titles.map(({ text }) => text), '南通市人民政府公报']).size).toBe(47)
  })

  test('places and relations', () => {
    for (const reference of references) {
      const printed = textAt(reference)
      expect(reference.kind === 'title' ? printed.slice(1, -1) : printed).toBe(reference.text)
    }
    const amended = references.filter(({ relation }) => relation === 'amends').map(({ block }) => block)
    expect(amended).toEqual(['l245', 'l303', 'l335'])
    const issued = references.filter(({ relation }) => relation === 'issues').map(({ block }) => block)
    expect(issued).toEqual(['l93', 'l189', 'l632', 'l1148'])
    expect(references.filter(({ kind }) => kind === 'address').map(({ block, text }) => [block, text])).toEqual([
      ['l353', 'http://www.nantong.gov.cn'],
      ['l1218', 'http://www.nantong.gov.cn'],
    ])
  })
})

describe('responsibilities', () => {
  test('46 notes with their bodies', () => {
    expect(issue.documents.map(({ responsibilities }) => responsibilities.length)).toEqual([18, 28, 0, 0, 0, 0, 0, 0])
    const [first] = document('d1').responsibilities
    expect(first?.bodies.map(({ name }) => name)).toEqual([
      '市财政局',
      '市地方金融监管局',
      '崇川区',
      '南通创新区',
      '南通市北高新区',
    ])
    expect(first?.sentence && textAt(first.sentence)).toMatch(/^从2022年开始，.*高端人才奖励。$/)
    expect(first).toMatchObject({ block: 'l105', section: 'l105', label: '责任单位' })
  })

  test('a body with brackets of its own, 等, and an aside', () => {
    const names = issue.documents.flatMap(({ responsibilities }) =>
      responsibilities.flatMap(({ bodies }) => bodies.map(({ name }) => name)),
    )
    expect(names).toContain('市委组织部（人才办）')
    expect(names).toContain('各县（市、区）人民政府')
    expect(names.filter((name) => /等$|下同|责任|[，、]$/.test(name))).toEqual([])
    for (const { responsibilities } of issue.documents)
      for (const { block, bodies } of responsibilities)
        for (const { name, from, to } of bodies)
          expect(textAt({ block, from, to }).replace(/（含管委会，下同）/, '')).toBe(name)
  })

  test('a note on a line of its own belongs to the text above', () => {
    const own = document('d1').responsibilities.filter(({ block }) => blocks.get(block)?.kind === 'responsibility')
    expect(own.map(({ block, task }) => [block, task?.block])).toEqual([
      ['l115', 'l111'],
      ['l141', 'l139'],
    ])
    expect(own[0]?.sentence && textAt(own[0].sentence)).toMatch(/^对主要投向种子期.*可放宽至 60%。$/)
  })
})

test('members with the role carried down', () => {
  const { members } = document('d3')
  expect(members).toHaveLength(21)
  expect(members.filter(({ isCarried }) => isCarried)).toHaveLength(18)
  expect([
    members.filter(({ role }) => role === '组长').length,
    members.filter(({ role }) => role === '成员').length,
  ]).toEqual([1, 19])
  expect(members.filter(({ name }) => name.includes(' ')).map(({ name, folded }) => [name, folded])).toEqual([
    ['高 山', '高山'],
    ['曹 忠', '曹忠'],
    ['陈 健', '陈健'],
  ])
  expect(members.at(-1)).toMatchObject({
    name: '程军',
    role: '办公室主任',
    post: '市公安局党委委员、副局长',
    block: 'l482',
  })
  for (const member of members) expect(textAt(member)).toBe(member.name)
})

test('appointments: ten actions of eight people', () => {
  expect(issue.appointments).toHaveLength(10)
  expect(new Set(issue.appointments.map(({ folded }) => folded)).size).toBe(8)
  expect(issue.appointments.filter(({ change }) => change === 'in')).toHaveLength(5)
  expect([...new Set(issue.appointments.map(({ date }) => date))]).toEqual(['2022-07-15', '2022-07-22', '2022-08-16'])
  expect(issue.appointments.slice(1, 3)).toMatchObject([
    { person: '郭志刚', change: 'in', post: '南通市应急管理局副局长', basis: '经研究决定', block: 'l1228' },
    { person: '郭志刚', change: 'out', post: '市行政审批局总工程师', basis: '经研究决定', block: 'l1228' },
  ])
  expect(issue.appointments[7]).toMatchObject({
    person: '凌屹',
    post: '南通市人民政府副市长',
    basis: '根据南通市第十六届人大常委会第三次会议决定',
  })
})

test('the chronicle by day', () => {
  const { chronicle } = issue
  expect([chronicle.length, chronicle.filter(({ mark }) => mark.startsWith('●')).length]).toEqual([35, 10])
  expect(
    chronicle.filter(({ precision }) => precision === 'range').map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`),
  ).toEqual([
    '2022-07-16 2022-07-17',
    '2022-07-21 2022-07-22',
    '2022-08-03 2022-08-04',
    '2022-08-11 2022-08-12',
    '2022-08-16 2022-08-17',
  ])
  expect(chronicle.find(({ block }) => block === 'l1270')).toMatchObject({ firstDay: '2022-07-30', isInherited: true })
  const days = chronicle.map(({ firstDay }) => firstDay ?? '')
  expect(days).toEqual(days.toSorted())
})

test('two tables of 46 rows, merged cells filled, one row put right', () => {
  const { tables } = issue
  expect(tables.map(({ rows, parts }) => [rows.length, parts.length])).toEqual([
    [20, 1],
    [26, 2],
  ])
  expect(tables.map(({ title }) => title)).toEqual([
    '南通市“十三五”卫生健康主要指标完成情况',
    '南通市“十四五”卫生健康主要发展指标',
  ])
  expect(tables[1]?.notes).toEqual(['l779'])
  const rows = tables.flatMap((table) => table.rows)
  // 34 empty first cells, and the one that row 774 lost.
  expect(rows.filter(({ cells }) => cells[0]?.filled)).toHaveLength(35)
  expect(rows.flatMap(({ cells }) => cells.slice(1)).some(({ filled }) => filled)).toBe(false)
  expect(
    rows.filter(({ repaired }) => repaired).map(({ line, cells }) => [line, cells.map(({ text }) => text)]),
  ).toEqual([
    [774, ['健康服务', '22', '乡镇卫生院、社区卫生服务中心达到国家服务能力推荐标准比例', '%', '30', '预期性']],
  ])
  expect(blocks.get('l774')?.text.startsWith('22\t')).toBe(true)
})

test('nine boxes', () => {
  const { boxes } = document('d5')
  expect(boxes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 6, 9])
  expect(boxes[0]).toEqual({ number: 1, title: '公共卫生体系现代化建设工程', first: 'l803', last: 'l811' })
})
