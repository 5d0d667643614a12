import { costs, type Flow } from './atoms.ts'
import { printedPage } from './measure.ts'

/** A stretch of a page: full-width (`split` is null) or two columns, the right one from atom `split` on. */
export interface Segment {
  from: number
  to: number
  split: number | null
}

/** One page as laid out: its segments from top to bottom. */
export type Page = Segment[]

/** A page that ends before atom `to`, at a cost. */
export interface PageChoice {
  to: number
  cost: number
  segments: Page
}

/** A flow with sums along its atoms, so that any stretch is measured in one step. */
export interface MeasuredFlow {
  flow: Flow
  /** Height of all atoms before each one. */
  height: Float64Array
  /** Number of cuts before each atom. */
  cuts: Int32Array
  /** The first full-width atom at or after each one. */
  nextBand: Int32Array
}

/** What stands on the page so far. */
interface Begun {
  from: number
  height: number
  cost: number
  segments: Page
}

const shortestColumn = 22
const tallestColumn = 34
const headSlack = 5
const balanceReach = 3

/** Measures a flow. */
export function measureFlow(flow: Flow): MeasuredFlow {
  const { atoms } = flow
  const height = new Float64Array(atoms.length + 1)
  const cuts = new Int32Array(atoms.length + 1)
  const nextBand = new Int32Array(atoms.length + 1).fill(atoms.length)
  for (const [at, atom] of atoms.entries()) {
    height[at + 1] = (height[at] ?? 0) + atom.height
    cuts[at + 1] = (cuts[at] ?? 0) + (atom.isCut ? 1 : 0)
  }
  for (let at = atoms.length - 1; at >= 0; at--) nextBand[at] = atoms[at]?.isBand ? at : (nextBand[at + 1] ?? 0)
  return { flow, height, cuts, nextBand }
}

/**
 * All sensible pages that begin at atom `start`, the cheapest for each end. A page is bands over the full width and
 * columns between them: columns above a band are balanced, the last ones go to the foot of the page.
 */
export function composePages({ flow, height, cuts, nextBand }: MeasuredFlow, start: number): PageChoice[] {
  const { atoms } = flow
  const total = atoms.length
  const isFirst = start === 0
  const choices = new Map<number, PageChoice>()

  const isForced = (to: number) => atoms[to - 1]?.after === costs.forced
  const isLast = (to: number) => to >= total || isForced(to)
  const endCost = (to: number) => (to >= total ? 0 : Math.max(0, atoms[to - 1]?.after ?? 0))
  /** Cost of the cuts inside [from, to) that are no column end, `split` being one. */
  const unusedCuts = (from: number, split: number, to: number) => {
    const inside = (cuts[to - 1] ?? 0) - (cuts[from] ?? 0) - (split < to && atoms[split - 1]?.isCut ? 1 : 0)
    return inside * costs.unusedCut
  }
  /** A last page need not be full; a first one has a head of uncertain height. */
  const heightCost = (tall: number, to: number) => {
    const off = tall - printedPage.columnLines
    if (isLast(to)) return Math.max(0, off) ** 2
    return isFirst ? Math.max(0, Math.abs(off) - headSlack) ** 2 : off ** 2
  }
  const offer = (to: number, cost: number, segments: Page) => {
    const whole = cost + endCost(to)
    if (whole < (choices.get(to)?.cost ?? Number.POSITIVE_INFINITY)) choices.set(to, { to, cost: whole, segments })
  }

  /** Full-width atoms from `begun` on: the page may end after any of them, or go on below the last. */
  const placeBands = (begun: Begun) => {
    for (let to = begun.from + 1; to <= total; to++) {
      const tall = begun.height + (height[to] ?? 0) - (height[begun.from] ?? 0)
      if (tall > tallestColumn) return
      const segments = [...begun.segments, { from: begun.from, to, split: null }]
      if (isLast(to) || (to >= flow.head && tall > shortestColumn))
        offer(to, begun.cost + heightCost(tall, to), segments)
      if (isLast(to)) return
      if (!atoms[to]?.isBand) return placeColumns({ from: to, height: tall, cost: begun.cost, segments })
    }
  }

  /** Two balanced columns above the band at `to`, or at the end of the flow. */
  const placeBalanced = (begun: Begun, to: number) => {
    const middle = begun.from + Math.ceil((to - begun.from) / 2)
    let best: Begun | null = null
    for (
      let split = Math.max(begun.from + 1, middle - balanceReach);
      split <= Math.min(to, middle + balanceReach);
      split++
    ) {
      const [left, right] = [split - begun.from, to - split]
      const cost = unusedCuts(begun.from, split, to) + (split < to ? endCost(split) : 0) + (left - right) ** 2
      if (best !== null && begun.cost + cost >= best.cost) continue
      const segments = [...begun.segments, { from: begun.from, to, split }]
      best = { from: to, height: begun.height + Math.max(left, right), cost: begun.cost + cost, segments }
    }
    if (best === null || best.height > tallestColumn) return
    if (to === total) offer(to, best.cost + heightCost(best.height, to), best.segments)
    else placeBands(best)
  }

  /** Two columns down to the foot of the page, ending before `last`. */
  const placeToFoot = (begun: Begun, last: number) => {
    const { from } = begun
    const least = Math.max(1, (isFirst ? 1 : shortestColumn) - Math.ceil(begun.height))
    for (let split = from + least; split < last && split - from + begun.height <= tallestColumn; split++) {
      const left = split - from
      const base = begun.cost + heightCost(left + begun.height, split) + endCost(split)
      const low = split + (isFirst ? Math.max(1, left - balanceReach) : least)
      const high = isFirst ? split + left + balanceReach : last
      for (let to = low; to <= Math.min(high, last, total - 1) && to - split + begun.height <= tallestColumn; to++) {
        const right = to - split
        const uneven = isFirst ? Math.max(0, Math.abs(left - right) - 1) ** 2 : 0
        const cost = base + heightCost(right + begun.height, to) + unusedCuts(from, split, to) + uneven
        offer(to, cost, [...begun.segments, { from, to, split }])
      }
    }
  }

  const placeColumns = (begun: Begun) => {
    const band = nextBand[begun.from] ?? total
    const last = Math.min(band, begun.from + 2 * tallestColumn)
    if (band === last) placeBalanced(begun, band)
    placeToFoot(begun, last)
  }

  const empty: Begun = { from: start, height: 0, cost: 0, segments: [] }
  if (atoms[start]?.isBand) placeBands(empty)
  else placeColumns(empty)
  return [...choices.values()]
}
