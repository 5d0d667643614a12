import { describe, expect, it } from 'vitest'
import { keys, nodesOf, pathTo, yearsOf } from '../../../renderer/features/catalogue/tree-nodes.ts'
import { issueOf, recordWith } from './builders.ts'

const issue = issueOf(
  [
    recordWith({ id: 'd1', section: '市政府文件', title: '关于印发 某规划的通知', pages: [3, 7] }),
    recordWith({
      id: 'd2',
      section: '市政府文件',
      outline: [
        { block: 'l1', level: 1, text: '一、总体要求', page: 8 },
        { block: 'l2', level: 2, text: '（一）指导思想。', page: 8 },
        { block: 'l3', level: 3, text: '1. 目标', page: 9 },
        { block: 'l4', level: 1, text: '二、任务', page: 10 },
        { block: 'l5', level: 3, text: '1. 没有上一级的', page: 10 },
      ],
    }),
    recordWith({ id: 'd3', section: '大事记' }),
    recordWith({ id: 'd4' }),
  ],
  10,
)

describe('the contents tree', () => {
  const nodes = nodesOf(issue, '封面与目录')

  it('holds sections, documents and nested headings', () => {
    expect(nodes.map((node) => [node.kind, node.title])).toEqual([
      ['section', '市政府文件'],
      ['section', '大事记'],
      ['document', '关于某事的通知'],
    ])
    const [, second] = nodes[0]?.children ?? []
    expect(second?.children.map((node) => node.title)).toEqual(['一、总体要求', '二、任务'])
    expect(second?.children[0]?.children[0]).toMatchObject({ title: '（一）指导思想', level: 2 })
    expect(second?.children[0]?.children[0]?.children[0]).toMatchObject({ title: '1. 目标', level: 3 })
    expect(second?.children[1]?.children[0]).toMatchObject({ title: '1. 没有上一级的' })
  })

  it('closes the space that a printed line end left in a title', () => {
    expect(nodes[0]?.children[0]?.title).toBe('关于印发某规划的通知')
  })

  it('puts the front matter first', () => {
    const withFront = nodesOf(
      { ...issue, front: recordWith({ id: 'front', title: '南通市人民政府公报' }) },
      '封面与目录',
    )
    expect(withFront[0]).toMatchObject({ kind: 'document', title: '封面与目录', children: [] })
  })

  it('knows the way to a line', () => {
    const key = keys.heading('nantong-2022-06', 'd2', 'l3')
    const path = pathTo(nodes, key)
    expect(path).toHaveLength(5)
    expect(path.at(-1)).toBe(key)
    expect(path[1]).toBe(keys.document('nantong-2022-06', 'd2'))
    expect(pathTo(nodes, 'elsewhere')).toEqual([])
  })
})

const record = (year: number | null, number: number) => ({
  id: `nantong-${year}-${number}`,
  title: '南通市人民政府公报',
  year,
  number,
  serial: null,
  date: null,
  documents: 1,
  images: 0,
  blocks: 1,
})

describe('the catalogue by years', () => {
  it('lists a few issues by themselves and many by their years', () => {
    const few = Array.from({ length: 12 }, (_, at) => record(2022, 12 - at))
    expect(yearsOf(few)).toEqual(few)
    const many = yearsOf([...few, record(2021, 1), record(null, 1)])
    expect(many.map((entry) => ('issues' in entry ? [entry.year, entry.issues.length] : []))).toEqual([
      [2022, 12],
      [2021, 1],
      [null, 1],
    ])
  })
})
