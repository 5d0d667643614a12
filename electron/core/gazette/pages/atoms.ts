import type { DocumentKind } from '../../../contract/schemas/gazette.ts'
import { width } from '../characters.ts'
import { type Draft, draftText } from '../draft.ts'
import { isStandalone } from '../headings.ts'
import { bandHeights, isBand } from './bands.ts'
import { countLines, paragraphIndent, printedPage } from './measure.ts'

/** One printed line of a column, or one row of a full-width band: what a page is filled with. */
export interface Atom {
  /** Index of the block in the document, of the fragment in the block, and of the line in the fragment. */
  block: number
  fragment: number
  line: number
  /** Lines the fragment takes in all. */
  lines: number
  /** Height in column lines. */
  height: number
  isBand: boolean
  /** What it costs to end a column or page after this atom. */
  after: number
  /** True where the source breaks off in mid-sentence after this atom. */
  isCut: boolean
}

/** A run of blocks that begins on a page of its own: a document, or an attachment in it. `head` is the number of its full-width head atoms. */
export interface Flow {
  atoms: Atom[]
  head: number
}

/** Costs of ending a column or page, set so that a cut in mid-sentence is free and the middle of a block very unlikely. */
export const costs = {
  cut: 0,
  sentence: 5,
  heading: 20,
  inside: 45,
  row: 120,
  unusedCut: 18,
  head: 200,
  forced: -1,
} as const

const tallestHead = 24
const headKinds = new Set<Draft['kind']>(['title', 'number', 'chronicle-period'])

function headHeight(block: Draft): number {
  const size = width(draftText(block))
  return block.kind === 'title' ? 2 * Math.ceil(size / 24) + 1 : Math.ceil((size + 2) / printedPage.fullWidth) * 1.2
}

/**
 * Number of blocks from `start` that stand full width at the head: title and number; for a letter before an enclosed
 * document all of it, with the inner title, where that leaves room on the page.
 */
function headLength(blocks: Draft[], start: number, end: number): number {
  let length = 0
  while (start + length < end && headKinds.has(blocks[start + length]?.kind ?? 'paragraph')) length++
  let height = 0
  for (let at = start; at < end && height <= tallestHead; at++) {
    const block = blocks[at]
    if (!block || block.kind === 'heading' || block.part === 'attachment') break
    height += headHeight(block)
    if (at >= start + length && block.kind === 'title') return height <= tallestHead ? at + 1 - start : length
  }
  return length
}

function endCost(block: Draft): number {
  if (block.kind === 'heading') return isStandalone(draftText(block)) ? costs.heading : costs.sentence
  if (block.kind === 'box-title' || block.kind === 'table-caption' || block.kind === 'title') return costs.heading
  if (block.kind === 'signature' || block.kind === 'appointment-date') return costs.heading
  return block.kind === 'table-row' ? costs.row : costs.sentence
}

function columnAtoms(block: Draft, index: number, lineWidth: number, atoms: Atom[]): void {
  for (const [at, fragment] of block.fragments.entries()) {
    const isCut = at + 1 < block.fragments.length
    const lines = countLines(width(fragment.text), lineWidth, at === 0 ? paragraphIndent : 0, isCut)
    for (let line = 0; line < lines; line++) {
      const isEnd = line + 1 === lines
      const after = isEnd ? (isCut ? costs.cut : endCost(block)) : costs.inside
      atoms.push({ block: index, fragment: at, line, lines, height: 1, isBand: false, after, isCut: isEnd && isCut })
    }
  }
}

/** The flows of a document, one for it and one for each attachment with a title of its own, set in columns of `lineWidth` em. */
export function documentFlows(kind: DocumentKind, blocks: Draft[], lineWidth: number): Flow[] {
  const heights = bandHeights(blocks)
  const starts = [0]
  for (const [at, block] of blocks.entries()) {
    if (at > 0 && block.kind === 'title' && block.part === 'attachment' && blocks[at - 1]?.kind !== 'title')
      starts.push(at)
  }
  return starts.map((start, order) => {
    const end = starts[order + 1] ?? blocks.length
    const headBlocks = kind === 'appointments' ? 1 : headLength(blocks, start, end)
    const atoms: Atom[] = []
    let head = 0
    for (let index = start; index < end; index++) {
      const block = blocks[index]
      if (!block) continue
      const isHead = index < start + headBlocks
      if (isHead || isBand(blocks, index)) {
        const height = isHead ? headHeight(block) : (heights.get(index) ?? 1)
        const isRepeated = block.header === true && blocks[index - 1]?.kind === 'table-row'
        const previous = atoms.at(-1)
        if (isRepeated && previous) previous.after = costs.forced
        const after = isHead ? costs.head : endCost(block)
        atoms.push({ block: index, fragment: 0, line: 0, lines: 1, height, isBand: true, after, isCut: false })
        if (isHead) head++
      } else columnAtoms(block, index, lineWidth, atoms)
    }
    return { atoms, head }
  })
}
