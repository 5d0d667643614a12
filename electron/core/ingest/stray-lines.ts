import type { LineStream, StreamLine, TextStream } from './streams.ts'

/** Where a line was found in the text stream. */
export interface Placing {
  line: StreamLine
  /** First and last position in the text stream that the line equals, `last` included. */
  first: number
  last: number
}

/** How far, in positions of the text, beyond the lines known on a page a stray line of it is looked for. */
const reach = 400
/** Longest stretch of text that is searched: where more is unknown, a line found by itself would be chance. */
const longestWindow = 8000
/** Share of a line's characters that may differ. */
const tolerance = 0.3
/** A line of fewer characters than this proves nothing by its text alone: it must also stand near its neighbours. */
const tellingLength = 4
/** How near, in heights of the line. */
const nearby = 5

/**
 * Places lines that the path left out (cells of a table, lines whose order on the page was misread). Each is looked
 * for in the text near its page that no line has claimed; where it fits in several places, the one whose neighbours
 * in the text stand nearest on the page wins. Longer lines go first: they tell more.
 */
export function placeStrayLines(text: TextStream, lines: LineStream, placed: Placing[]): Placing[] {
  const free = new Uint32Array(text.codes)
  for (const placing of placed) free.fill(0, placing.first, placing.last + 1)
  const known = new Set(placed.map((placing) => placing.line))
  const strays = lines.lines.filter((line) => !known.has(line)).toSorted((a, b) => b.to - b.from - (a.to - a.from))
  const result = [...placed]
  for (const line of strays) {
    const placing = place(line, lines.codes.subarray(line.from, line.to), free, result)
    if (!placing) continue
    free.fill(0, placing.first, placing.last + 1)
    result.push(placing)
  }
  return result
}

/** Whether a line is long enough to be known by its text alone. */
export function tells(line: StreamLine): boolean {
  return line.to - line.from >= tellingLength
}

/** Whether a line stands near the lines that come before and after it in the text. */
export function standsNear(placing: Placing, placed: Placing[]): boolean {
  const onPage = placed.filter(({ line }) => line.image === placing.line.image).toSorted((a, b) => a.first - b.first)
  return distanceToNeighbours(placing.line, placing.first, onPage) <= nearby
}

function place(line: StreamLine, codes: Uint32Array, free: Uint32Array, placed: Placing[]): Placing | null {
  const onPage = placed.filter((placing) => placing.line.image === line.image).toSorted((a, b) => a.first - b.first)
  const [start, end] = window(line, onPage, placed, free.length)
  if (end - start > longestWindow) return null
  let best: { score: number; placing: Placing } | null = null
  for (const { first, last, cost } of occurrences(codes, free, start, end)) {
    const distance = distanceToNeighbours(line, first, onPage)
    if (!tells(line) && distance > nearby) continue
    const score = cost / codes.length + Math.min(distance, 20) / 20
    if (!best || score < best.score) best = { score, placing: { line, first, last } }
  }
  return best?.placing ?? null
}

/** The stretch of text that may stand on the line's page; between the pages around it when nothing of it is known. */
function window(line: StreamLine, onPage: Placing[], placed: Placing[], length: number): [number, number] {
  const first =
    onPage[0]?.first ??
    maximum(
      placed,
      (placing) => placing.line.image < line.image,
      (placing) => placing.last,
    )
  const last =
    onPage.length > 0
      ? Math.max(...onPage.map((placing) => placing.last))
      : minimum(
          placed,
          (placing) => placing.line.image > line.image,
          (placing) => placing.first,
          length,
        )
  return [Math.max(0, first - reach), Math.min(length, last + reach)]
}

function maximum(placed: Placing[], keep: (placing: Placing) => boolean, value: (placing: Placing) => number): number {
  return placed.reduce((most, placing) => (keep(placing) ? Math.max(most, value(placing)) : most), 0)
}

function minimum(
  placed: Placing[],
  keep: (placing: Placing) => boolean,
  value: (placing: Placing) => number,
  start: number,
): number {
  return placed.reduce((least, placing) => (keep(placing) ? Math.min(least, value(placing)) : least), start)
}

/** How far a line stands, in its own heights, from the lines before and after a position of the text, whichever is nearer. */
function distanceToNeighbours(line: StreamLine, position: number, onPage: Placing[]): number {
  const after = onPage.findIndex((placing) => placing.first > position)
  const neighbours = after < 0 ? [onPage.at(-1)] : [onPage[after - 1], onPage[after]]
  return Math.min(
    ...neighbours.map((neighbour) =>
      neighbour ? Math.abs(neighbour.line.line.y - line.line.y) / line.line.height : Number.POSITIVE_INFINITY,
    ),
    // Finite, so that a page with nothing placed still compares by text.
    100,
  )
}

/**
 * Approximate occurrences of `codes` in the free text (after Sellers: edit distance with a free start). Claimed
 * positions hold 0 and equal nothing; an occurrence begins and ends at a position that equals.
 */
function* occurrences(codes: Uint32Array, free: Uint32Array, start: number, end: number) {
  const height = codes.length
  const limit = Math.floor(height * tolerance)
  let cost = Uint32Array.from({ length: height + 1 }, (_, at) => at)
  let origin = new Int32Array(height + 1).fill(start)
  let nextCost = new Uint32Array(height + 1)
  let nextOrigin = new Int32Array(height + 1)
  for (let at = start; at < end; at++) {
    nextOrigin[0] = at + 1
    for (let row = 1; row <= height; row++) {
      const equal = free[at] === codes[row - 1]
      const diagonal = (cost[row - 1] ?? 0) + (equal ? 0 : 1)
      const skipText = (cost[row] ?? 0) + 1
      const skipLine = (nextCost[row - 1] ?? 0) + 1
      const least = Math.min(diagonal, skipText, skipLine)
      nextCost[row] = least
      nextOrigin[row] =
        (least === diagonal ? origin[row - 1] : least === skipText ? origin[row] : nextOrigin[row - 1]) ?? start
    }
    ;[cost, nextCost] = [nextCost, cost]
    ;[origin, nextOrigin] = [nextOrigin, origin]
    const total = cost[height] ?? height
    const first = origin[height] ?? start
    if (total <= limit && free[at] !== 0 && free[first] !== 0 && first <= at) yield { first, last: at, cost: total }
  }
}
