import { describe, expect, it } from 'vitest'
import { cellsOf, isNumeric } from '../../../renderer/features/reader/text/cells.ts'
import { groupBlocks } from '../../../renderer/features/reader/text/group-blocks.ts'
import { blockWith } from './builders.ts'

describe('grouping the blocks of a document', () => {
  it('makes tables, boxes and lists of what stands together, and loses nothing', () => {
    const blocks = [
      blockWith({ id: 'l1', kind: 'table-caption', text: '表1 指标' }),
      blockWith({ id: 'l2', kind: 'table-row', header: true }),
      blockWith({ id: 'l3', kind: 'table-row' }),
      blockWith({ id: 'l4' }),
      blockWith({ id: 'l5', kind: 'box-title', text: '专栏一' }),
      blockWith({ id: 'l6', kind: 'box-paragraph' }),
      blockWith({ id: 'l7', kind: 'box-title', text: '专栏二' }),
      blockWith({ id: 'l8', kind: 'member' }),
      blockWith({ id: 'l9', kind: 'member' }),
    ]
    const groups = groupBlocks(blocks)
    expect(groups.map((group) => [group.kind, group.kind === 'block' ? 1 : group.blocks.length])).toEqual([
      ['block', 1],
      ['table', 2],
      ['block', 1],
      ['box', 2],
      ['box', 1],
      ['members', 2],
    ])
    expect(groups[1]).toMatchObject({ caption: '表1 指标' })
    expect(groups.flatMap((group) => (group.kind === 'block' ? [group.block] : group.blocks))).toEqual(blocks)
  })
})

describe('the cells of a row', () => {
  it('know where they stand in the row', () => {
    expect(cellsOf('\t7\t𠮷好\t%')).toEqual([
      { text: '', at: 0, end: 0 },
      { text: '7', at: 1, end: 2 },
      { text: '𠮷好', at: 3, end: 5 },
      { text: '%', at: 6, end: 7 },
    ])
  })

  it('are numbers only with a digit and nothing but marks beside it', () => {
    for (const text of ['7', '≥ 80', '⩽ 21', '2.65', '50%', '1/10']) expect(isNumeric(text), text).toBe(true)
    for (const text of ['%', '/', '60 左右', '1/10 万', '#16', '']) expect(isNumeric(text), text).toBe(false)
  })
})
