import { expect, test } from 'vitest'
import { structureOf } from '../../../renderer/lib/structure.ts'
import { displayedCells } from '../../../renderer/features/reader/text/cells.ts'
import { blockWith, viewOf } from './builders.ts'

test('what is known of a block is found by its id, and made once', () => {
  const remark = { kind: 'foreign-word', document: 'd1', block: 'l2', from: 1, to: 4, line: 2 } as const
  const view = { ...viewOf([blockWith({ id: 'l1' })]), remarks: [{ ...remark, reading: 'and', suggestion: '和' }] }
  expect(structureOf(view).get('l2')?.remarks).toHaveLength(1)
  expect(structureOf(view).get('l1')).toBeUndefined()
  expect(structureOf(view)).toBe(structureOf(view))
})

const row = (texts: string[], filled: boolean, repaired: 'shifted-left' | null) => ({
  block: 'l1',
  line: 1,
  repaired,
  cells: texts.map((text, at) => ({ text, filled: filled && at === 0 })),
})

test('a merged cell says again what stands above and is no text of the row', () => {
  const cells = displayedCells('\t2\t乙', row(['甲', '2', '乙'], true, null))
  expect(cells.map(({ text, filled, at }) => [text, filled, at])).toEqual([
    ['', '甲', 0],
    ['2', null, 1],
    ['乙', null, 3],
  ])
})

test('a row one cell too far left stands in its columns, its offsets those of the text', () => {
  const cells = displayedCells('2\t乙\t', row(['甲', '2', '乙'], true, 'shifted-left'))
  expect(cells.map(({ text, filled, at }) => [text, filled, at])).toEqual([
    ['', '甲', 0],
    ['2', null, 0],
    ['乙', null, 2],
  ])
  expect(displayedCells('1\t甲', null).map(({ text }) => text)).toEqual(['1', '甲'])
})
