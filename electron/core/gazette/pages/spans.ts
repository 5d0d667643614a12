import type { Column, Span } from '../../../contract/schemas/gazette.ts'
import { codePointLength } from '../../../text/code-points.ts'
import { type Draft, draftText } from '../draft.ts'
import type { Atom, Flow } from './atoms.ts'
import { certaintyOf } from './certainty.ts'
import type { Page } from './compose.ts'
import { fillLines, paragraphIndent } from './measure.ts'

interface Stretch {
  page: number
  column: Column
  from: number
  to: number
}

/** Atoms of a flow in printed order, each with its page (counted from `firstPage`) and column. */
function* placed(pages: Page[], firstPage: number): Generator<Stretch> {
  for (const [index, segments] of pages.entries()) {
    const page = firstPage + index
    for (const { from, to, split } of segments) {
      if (split === null) yield { page, column: 'full', from, to }
      else {
        yield { page, column: 'left', from, to: split }
        yield { page, column: 'right', from: split, to }
      }
    }
  }
}

/** Finds where a line of a block begins, in code points of its whole text; keeps the last fragment's lines, as lines come in order. */
function lineOffsets(blocks: Draft[], lineWidth: number): (atom: Atom) => number {
  let [block, fragment, before, length] = [-1, 0, 0, 0]
  let starts: number[] = []
  return (atom) => {
    if (atom.block !== block || atom.fragment !== fragment) {
      before = atom.block === block ? before + length : 0
      const text = blocks[atom.block]?.fragments[atom.fragment]?.text ?? ''
      length = codePointLength(text)
      starts =
        atom.lines === 1 ? [0] : fillLines(text, atom.lines, lineWidth, atom.fragment === 0 ? paragraphIndent : 0)
      block = atom.block
      fragment = atom.fragment
    }
    return before + (starts[atom.line] ?? length)
  }
}

/**
 * The spans of every block of a flow, by block index: each covers a stretch on one page and column, in code points,
 * and together they cover the whole text. Inside a fragment a column ends where filled lines would end it.
 */
export function flowSpans(
  flow: Flow,
  pages: Page[],
  blocks: Draft[],
  place: { firstPage: number; firstImage: number; lineWidth: number },
): Map<number, Span[]> {
  const spans = new Map<number, Span[]>()
  const offsetOf = lineOffsets(blocks, place.lineWidth)
  const certainty = certaintyOf(flow, pages)
  for (const { page, column, from, to } of placed(pages, place.firstPage)) {
    for (const [at, atom] of flow.atoms.slice(from, to).entries()) {
      const offset = offsetOf(atom)
      const sure = certainty[from + at]
      const list = spans.get(atom.block) ?? []
      const last = list.at(-1)
      if (last?.page === page && last.column === column) {
        if (sure && sure.confidence < (last.confidence ?? 1)) Object.assign(last, sure)
        continue
      }
      if (last) last.to = offset
      list.push({ from: offset, to: offset, page, column, image: page - place.firstPage + place.firstImage, ...sure })
      spans.set(atom.block, list)
    }
  }
  for (const [index, list] of spans) {
    const block = blocks[index]
    const last = list.at(-1)
    if (block && last) last.to = codePointLength(draftText(block))
    spans.set(
      index,
      list.filter((span) => span.to > span.from),
    )
  }
  return spans
}
