import type { SpanReason } from '../../../contract/schemas/block.ts'
import { type Atom, costs, type Flow } from './atoms.ts'
import type { Page, Segment } from './compose.ts'
import { printedPage } from './measure.ts'

/** How sure it is that an atom stands in its column, and why. */
export interface Certainty {
  confidence: number
  reason: SpanReason
}

/** A column as laid out: its atoms, the height of what stands above it on its page, and what holds it to that. */
interface Run {
  from: number
  to: number
  top: number
  /** Left and right column of a balanced stretch are as high as each other, not as high as the page. */
  isBalanced: boolean
  /** Height of the whole page. */
  page: number
  isFirst: boolean
  isLast: boolean
}

const reach = 8
const headSlack = 5
/** A margin of this cost halves the doubt. */
const halving = 10
const dearest = 60
/** Below this an end is as good as one block earlier or later. */
const weakest = 0.7
const certain = 1 - 0.5 ** (1 + dearest / halving)

const heightOf = (atoms: Atom[], from: number, to: number): number =>
  atoms.slice(from, to).reduce((sum, { height }) => sum + height, 0)

function segmentHeight(atoms: Atom[], { from, to, split }: Segment): number {
  return split === null ? heightOf(atoms, from, to) : Math.max(heightOf(atoms, from, split), heightOf(atoms, split, to))
}

function runsOf(atoms: Atom[], pages: Page[]): Run[] {
  return pages.flatMap((page, number) => {
    let top = 0
    const height = page.reduce((sum, segment) => sum + segmentHeight(atoms, segment), 0)
    const isFirst = number === 0
    const isLast = number === pages.length - 1
    return page.flatMap((segment, at) => {
      const isBalanced = at + 1 < page.length || isLast
      const common = { top, isBalanced, page: height, isFirst, isLast }
      top += segmentHeight(atoms, segment)
      if (segment.split === null) return []
      const { from, split, to } = segment
      return [
        { ...common, from, to: split },
        { ...common, from: split, to },
      ]
    })
  })
}

/** What the height of a column costs when it has so many lines; of a balanced one each line more is half a line of the page. */
function heightCost({ from, to, top, page, isBalanced, isFirst, isLast }: Run, lines: number): number {
  const tall = isBalanced ? page + (lines - (to - from)) / 2 : top + lines
  const off = tall - printedPage.columnLines
  if (isLast) return Math.max(0, off) ** 2
  return isFirst ? Math.max(0, Math.abs(off) - headSlack) ** 2 : off ** 2
}

/** What it costs to end `run` before atom `end`, and to begin `next` there. */
function endCost(atoms: Atom[], run: Run, next: Run, end: number): number {
  const [left, right] = [end - run.from, next.to - end]
  const isPair = run.isBalanced && next.isBalanced && run.to === next.from && run.top === next.top
  const heights = isPair ? (left - right) ** 2 : heightCost(run, left) + heightCost(next, right)
  return heights + Math.max(0, atoms[end - 1]?.after ?? 0)
}

/** The end of a column that would be next best, and how much dearer it is. */
function nextBest(atoms: Atom[], run: Run, next: Run): { end: number; margin: number } | null {
  const own = endCost(atoms, run, next, run.to)
  const lost = atoms[run.to - 1]?.isCut === true ? costs.unusedCut : 0
  let best: { end: number; margin: number } | null = null
  for (let end = Math.max(run.from + 1, run.to - reach); end <= Math.min(next.to - 1, run.to + reach); end++) {
    if (end === run.to) continue
    const margin = endCost(atoms, run, next, end) + lost - own
    if (best === null || margin < best.margin) best = { end, margin }
  }
  return best
}

/**
 * How sure the place of every atom of a flow is. For the end of each column the next best end is sought: the more it
 * would cost, the surer is what it would move to another column. Two ends at the same cost make 0.5.
 */
export function certaintyOf({ atoms }: Flow, pages: Page[]): Certainty[] {
  const found = atoms.map((): Certainty => ({ confidence: certain, reason: 'band' }))
  const runs = runsOf(atoms, pages)
  for (const [at, run] of runs.entries()) {
    const isCut = atoms[run.to - 1]?.isCut === true || atoms[run.from - 1]?.isCut === true
    const reason = isCut ? 'cut' : run.isBalanced ? 'balanced' : 'fill'
    for (let atom = run.from; atom < run.to; atom++) {
      const known = found[atom]
      if (known && known.reason === 'band') found[atom] = { confidence: certain, reason }
    }
    const next = runs[at + 1]
    const best = next && next.from === run.to ? nextBest(atoms, run, next) : null
    if (!best) continue
    const confidence = 1 - 0.5 ** (1 + Math.min(dearest, Math.max(0, best.margin)) / halving)
    const own = atoms[run.to - 1]?.isCut ? 'cut' : run.isBalanced ? 'balanced' : 'fill'
    const doubt: Certainty = { confidence, reason: confidence < weakest ? 'weak' : own }
    for (let atom = Math.min(best.end, run.to); atom < Math.max(best.end, run.to); atom++) found[atom] = doubt
  }
  return found
}
