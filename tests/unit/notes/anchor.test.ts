import { describe, expect, it } from 'vitest'
import type { Target } from '../../../electron/contract/schemas/notes.ts'
import { libraryLookup, placement } from '../../../electron/core/notes/index.ts'
import { makeTarget } from '../../../electron/core/notes/target.ts'
import { issue, libraryOf, sample } from '../../fixtures/notes/library.ts'
import type { Paragraph } from '../../fixtures/notes/library.ts'

function targetOf(blocks: readonly Paragraph[], id: string, quote?: string): Target {
  const { document = 'd1' } = blocks.find((block) => block.id === id) ?? {}
  const block = libraryLookup(libraryOf(blocks)).block(issue, document, id)
  if (!block) throw new Error(`no block ${id}`)
  const words = quote ?? block.text
  const from = Array.from(block.text.slice(0, block.text.indexOf(words))).length
  return makeTarget(issue, block, from, from + Array.from(words).length)
}

const place = (target: Target, blocks: readonly Paragraph[]) => placement(target, libraryLookup(libraryOf(blocks)))
const shifted = (by: number, blocks = sample) =>
  blocks.map((block) => ({ ...block, id: `l${Number(block.id.slice(1)) + by}` }))
const reworded = (id: string, from: string, to: string, blocks = sample) =>
  blocks.map((block) => (block.id === id ? { ...block, text: block.text.replace(from, to) } : block))
const without = (id: string, blocks = sample) => blocks.filter((block) => block.id !== id)
const around = (before: string, after: string): Paragraph[] =>
  sample.map((block) => (block.id === before || block.id === after ? { ...block, text: '另有规定。' } : block))
const orphaned = { state: 'orphaned', document: null, block: null, from: 0, to: 0, page: null, image: null }

describe('placement', () => {
  it('exact: the text is what it was', () => {
    expect(place(targetOf(sample, 'l32', '3500元'), sample)).toEqual({
      state: 'exact',
      document: 'd2',
      block: 'l32',
      from: 14,
      to: 19,
      page: 7,
      image: 8,
    })
  })

  it('moved: every block has a new id, also where the old id is now another block', () => {
    for (const { id, text } of sample)
      expect(place(targetOf(sample, id), shifted(2))).toMatchObject({
        state: 'moved',
        block: `l${Number(id.slice(1)) + 2}`,
        from: 0,
        to: Array.from(text).length,
      })
  })

  it('moved: the same line stands twice, and what is around it tells which', () => {
    const target = targetOf(sample, 'l34')
    expect(place(target, shifted(40))).toMatchObject({ state: 'moved', block: 'l74' })
  })

  it('moved: two blocks were joined', () => {
    const target = targetOf(sample, 'l14', '建成10分钟体育健身圈')
    const joined = without('l14').map((block) =>
      block.id === 'l12' ? { ...block, text: block.text + (sample[2]?.text ?? '') } : block,
    )
    expect(place(target, joined)).toMatchObject({ state: 'moved', block: 'l12', from: 27 })
  })

  it('orphaned: what stands before it in its own block is another text now', () => {
    const target = targetOf(sample, 'l14', '建成10分钟体育健身圈')
    expect(place(target, reworded('l14', '到2025年，', '到2025年底，'))).toEqual(orphaned)
  })

  it('moved: a telling quote whose neighbours changed, with its own block as it was', () => {
    const target = targetOf(sample, 'l18')
    const changed = reworded('l16', '目标', '要求', reworded('l20', '市民政局', '民政部门'))
    expect(place(target, shifted(2, changed))).toMatchObject({ state: 'moved', block: 'l20' })
  })

  it('exact: one neighbour changed, the block did not', () => {
    expect(place(targetOf(sample, 'l16'), reworded('l18', '市财政局', '财政部门'))).toMatchObject({ state: 'exact' })
    expect(place(targetOf(sample, 'l16'), reworded('l14', '先试', '示范'))).toMatchObject({ state: 'exact' })
  })

  it('both neighbours changed: a telling block is known by itself, a short one is not', () => {
    expect(place(targetOf(sample, 'l18'), around('l16', 'l20'))).toMatchObject({ state: 'exact', block: 'l18' })
    expect(place(targetOf(sample, 'l16'), around('l14', 'l18'))).toEqual(orphaned)
  })

  it('orphaned: the block is gone, and its like stands elsewhere', () => {
    expect(place(targetOf(sample, 'l34'), without('l34'))).toEqual(orphaned)
    expect(place(targetOf(sample, 'l16'), without('l16'))).toEqual(orphaned)
  })

  it('orphaned: two places are as good as one another', () => {
    const twice = [
      ...without('l18'),
      { id: 'l90', text: sample[4]?.text ?? '' },
      { id: 'l92', text: sample[4]?.text ?? '' },
    ]
    expect(place(targetOf(sample, 'l18'), twice)).toEqual(orphaned)
  })

  it('orphaned: a short quote is not taken for the same words in other company', () => {
    const target = targetOf(sample, 'l18', '市财政局')
    const elsewhere = [...without('l18'), { id: 'l90', text: '报市财政局备案。' }]
    expect(place(target, elsewhere)).toEqual(orphaned)
  })

  it('orphaned: another bureau, another article, another number', () => {
    const bureau = targetOf(sample, 'l18', '市财政局应当按照规定安排专项资金')
    expect(place(bureau, without('l18'))).toEqual(orphaned)
    const article = targetOf(sample, 'l18', '应当按照规定安排专项资金')
    expect(place(article, without('l18'))).toEqual(orphaned)
    expect(place(article, reworded('l18', '第二条', '第四条'))).toEqual(orphaned)
    const number = targetOf(sample, 'l14', '建成10分钟体育健身圈')
    expect(place(number, reworded('l14', '10分钟', '15分钟'))).toEqual(orphaned)
    expect(place(number, reworded('l14', '2025年', '2030年'))).toEqual(orphaned)
  })

  it('orphaned: width and script are not folded', () => {
    const target = targetOf(sample, 'l14', '建成10分钟体育健身圈')
    expect(place(target, reworded('l14', '10', '１０'))).toEqual(orphaned)
    expect(place(target, reworded('l14', '体育', '體育'))).toEqual(orphaned)
  })

  it('orphaned: the issue is not in the library', () => {
    expect(place({ ...targetOf(sample, 'l14'), issue: 'nantong-2022-07' }, sample)).toEqual(orphaned)
  })

  it('takes the page of the place, not of the block', () => {
    const db = libraryOf([{ id: 'l1', text: '甲乙丙丁戊己庚辛' }])
    const spans = [
      { from: 0, to: 4, page: 8, column: 'right', image: 9 },
      { from: 4, to: 8, page: 9, column: 'left', image: 10 },
    ]
    db.raw.prepare('UPDATE block SET spans = ?').run(JSON.stringify(spans))
    const lookup = libraryLookup(db)
    const block = lookup.block(issue, 'd1', 'l1')
    if (!block) throw new Error('no block')
    expect(placement(makeTarget(issue, block, 3, 6), lookup)).toMatchObject({ page: 8, image: 9 })
    expect(placement(makeTarget(issue, block, 4, 6), lookup)).toMatchObject({ page: 9, image: 10 })
  })
})
