import { describe, expect, it } from 'vitest'
import type { PlacedBlock } from '../../../electron/contract/schemas/archive.ts'
import { type Chunk, chunksOf } from '../../../renderer/features/reader/text/chunks.ts'
import { groupMarks } from '../../../renderer/features/reader/text/use-steady-groups.ts'
import type { Mark } from '../../../renderer/lib/marks.ts'
import { blockWith, viewOf } from './builders.ts'

const blocks = Array.from({ length: 100 }, (_, at) =>
  blockWith({ id: `l${at + 1}`, kind: at >= 20 && at < 60 ? 'table-row' : 'paragraph' }),
)

const idsOf = (chunk: Chunk): string[] =>
  chunk.groups.flatMap((group) => (group.kind === 'block' ? [group.block.id] : group.blocks.map(({ id }) => id)))

describe('the chunks of a document', () => {
  it('hold every block once, in order, and never cut a table', () => {
    const { list, of } = chunksOf(viewOf(blocks))
    expect(list.flatMap(idsOf)).toEqual(blocks.map((block) => block.id))
    expect(new Set(blocks.slice(20, 60).map((block) => of.get(block.id))).size).toBe(1)
    for (const chunk of list) for (const id of idsOf(chunk)) expect(of.get(id)).toBe(chunk.key)
  })

  it('are the same in a stretch as in the whole, but for those at its ends', () => {
    const stretch = { ...viewOf(blocks.slice(62, 98)), stretch: { from: 62, total: 100 } }
    const whole = new Map(chunksOf(viewOf(blocks)).list.map((chunk) => [chunk.key, idsOf(chunk)]))
    const part = chunksOf(stretch).list
    expect(part.length).toBe(3)
    for (const chunk of part.slice(1, -1)) expect(idsOf(chunk)).toEqual(whole.get(chunk.key))
    for (const chunk of part) expect(whole.get(chunk.key)).toEqual(expect.arrayContaining(idsOf(chunk)))
  })

  it('expect more height of more text', () => {
    const [short, long] = ['短', '长'.repeat(400)].map(
      (text) => chunksOf(viewOf([blockWith({ id: 'l1', text })] satisfies PlacedBlock[])).list[0]?.height ?? 0,
    )
    expect(long).toBeGreaterThan((short ?? 0) * 10)
  })
})

const hit = (block: string, current: boolean): Mark => ({ kind: 'hit', block, from: 0, to: 1, current })

describe('marks grouped by chunk and block', () => {
  const { of } = chunksOf(viewOf(blocks))

  it('keep what did not change, and leave other documents out', () => {
    const before = groupMarks([hit('l1', true), hit('l2', false), hit('l90', false), hit('l999', false)], of, new Map())
    expect([...before.values()].map((group) => [...group.keys()])).toEqual([['l1', 'l2'], ['l90']])
    const after = groupMarks([hit('l1', false), hit('l2', false), hit('l90', false)], of, before)
    const [first = 0, last = 0] = [of.get('l1'), of.get('l90')]
    expect(after.get(last)).toBe(before.get(last))
    expect(after.get(first)).not.toBe(before.get(first))
    expect(after.get(first)?.get('l2')).toBe(before.get(first)?.get('l2'))
    expect(after.get(first)?.get('l1')).toEqual([hit('l1', false)])
  })
})
