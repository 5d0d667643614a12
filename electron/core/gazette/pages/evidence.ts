import { width } from '../characters.ts'
import type { Draft } from '../draft.ts'
import { paragraphIndent, printedPage } from './measure.ts'

const narrowest = 14
const widest = 24
const tolerance = 1.5
const fewestCuts = 6
const leastShare = 0.55
const clearGain = 0.25
const columnKinds = new Set<Draft['kind']>(['paragraph', 'heading', 'responsibility', 'chronicle-entry', 'appointment'])

/** Widths in em of the stretches of text that break off in mid-sentence, indents counted. */
export function cutWidths(blocks: Draft[]): number[] {
  return blocks
    .filter((block) => columnKinds.has(block.kind))
    .flatMap((block) =>
      block.fragments.slice(0, -1).map((fragment, at) => width(fragment.text) + (at === 0 ? paragraphIndent : 0)),
    )
}

/** Share of the cuts that stand at the end of a full line of `lineWidth` em, 0 to 1. */
export function fullLineShare(cuts: number[], lineWidth: number): number {
  const near = cuts.filter((cut) => {
    const rest = cut % lineWidth
    return rest <= tolerance || rest >= lineWidth - tolerance
  })
  return cuts.length === 0 ? 0 : near.length / cuts.length
}

/**
 * The width of the issue's columns in em, read from where its paragraphs break off: a cut at a column end fills its
 * line. Null where the cuts do not fall on multiples of any width, so that the text shows no columns.
 */
export function readLineWidth(cuts: number[]): number | null {
  if (cuts.length < fewestCuts) return null
  let best = printedPage.columnWidth as number
  for (let size = narrowest; size <= widest; size++) {
    if (fullLineShare(cuts, size) > fullLineShare(cuts, best)) best = size
  }
  return fullLineShare(cuts, best) >= leastShare ? best : null
}

/** The width of one document's columns: the issue's, unless its own cuts clearly say one of a neighbouring width. */
export function documentLineWidth(cuts: number[], issueWidth: number): number {
  if (cuts.length < fewestCuts) return issueWidth
  const usual = fullLineShare(cuts, issueWidth)
  let best = issueWidth
  for (const size of [issueWidth - 1, issueWidth + 1]) {
    if (fullLineShare(cuts, size) > Math.max(usual + clearGain, fullLineShare(cuts, best))) best = size
  }
  return best
}
