import { describe, expect, it } from 'vitest'
import type { Annotation, Placement } from '../../../electron/contract/schemas/notes.ts'
import {
  groupByDocument,
  highlightOn,
  noteMarks,
  placeOf,
  withoutRow,
  withRow,
} from '../../../renderer/features/notes/note-list.ts'

const note = (
  id: string,
  document: string,
  block: string,
  from = 0,
  placement: Partial<Placement> = {},
): Annotation => ({
  id,
  target: { issue: 'a', document, block, from, to: from + 2, textVersion: 1, quote: '', prefix: '', suffix: '' },
  colour: 3,
  body: id === 'bare' ? '' : 'words',
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  version: 1,
  placement: { state: 'exact', document, block, from, to: from + 2, page: 44, image: 45, ...placement },
})
const orphan = note('orphan', 'd1', 'l90', 0, {
  state: 'orphaned',
  document: null,
  block: null,
  page: null,
  image: null,
})
const moved = note('moved', 'd2', 'l200', 0, { state: 'moved', document: 'd3', block: 'l355' })

describe('the list of notes', () => {
  it('goes by documents in printed order, front matter first, the lost last', () => {
    const rows = [
      orphan,
      note('e', 'd10', 'l1001'),
      note('d', 'd2', 'l200.2'),
      note('c', 'd2', 'l200', 9),
      note('b', 'd2', 'l200', 4),
      note('bare', 'front', 'l30'),
      moved,
    ]
    expect(groupByDocument(rows).map(({ document, entries }) => [document, entries.map(({ id }) => id)])).toEqual([
      ['front', ['bare']],
      ['d2', ['b', 'c', 'd']],
      ['d3', ['moved']],
      ['d10', ['e']],
      [null, ['orphan']],
    ])
  })

  it('draws marks where notes stand now, and none for the lost', () => {
    expect(noteMarks([moved, orphan, note('bare', 'd1', 'l90', 3)])).toEqual([
      { kind: 'annotation', block: 'l355', from: 0, to: 2, id: 'moved', colour: 3, note: true },
      { kind: 'annotation', block: 'l90', from: 3, to: 5, id: 'bare', colour: 3, note: false },
    ])
  })

  it('leads to where a note stands now', () => {
    expect(placeOf(moved)).toEqual({ issue: 'a', document: 'd3', block: 'l355', from: 0, to: 2 })
    expect(placeOf(orphan)).toBeNull()
  })

  it('takes a row in the place of another, adds it, or leaves it out', () => {
    const [a, b, c] = [note('a', 'd1', 'l1'), note('b', 'd1', 'l2'), note('c', 'd1', 'l3')] as const
    expect(withRow([a, b], c)).toEqual([a, b, c])
    expect(withRow([a, b], c, 'a')).toEqual([c, b])
    expect(withoutRow([a, b], 'a')).toEqual([b])
  })

  it('finds the highlight on exactly the same words, where they stand now', () => {
    const words = { block: 'l355', from: 0, to: 2 }
    expect(highlightOn([orphan, moved], words)).toBe(moved)
    expect(highlightOn([moved], { ...words, to: 3 })).toBeUndefined()
    expect(highlightOn([moved], { ...words, block: 'l200' })).toBeUndefined()
  })
})
