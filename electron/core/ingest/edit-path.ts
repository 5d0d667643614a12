/** Largest rectangle of a gap between anchors, in cells, that is still compared character by character. */
const cellLimit = 200_000_000
/** Below this many cells a gap is compared at once; above it anchors are looked for first. */
const directLimit = 100_000
/** Lengths of the runs that serve as anchors, tried from the surest to the weakest. */
const anchorLengths = [12, 6, 4]

/**
 * Finds the edit path between two streams of code points: for every position of `b` the position of `a` that it
 * equals on the path, or -1. Positions grow along both. Runs that are unique in both streams anchor the path (after
 * Cohen's patience diff), the gaps between them are compared exactly by Hirschberg's method, in linear memory. A gap
 * that is too large and has no anchor stays unmatched.
 */
export function editPath(a: Uint32Array, b: Uint32Array): Int32Array {
  const path = new Int32Array(b.length).fill(-1)
  const gaps: Gap[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    const trimmed = trim(a, b, gap, path)
    const cells = (trimmed.aTo - trimmed.aFrom) * (trimmed.bTo - trimmed.bFrom)
    if (cells === 0) continue
    const anchors = cells > directLimit ? findAnchors(a, b, trimmed) : null
    if (anchors) gaps.push(...between(anchors, trimmed, path))
    else if (cells <= cellLimit) hirschberg(a, b, trimmed, path)
  }
  return path
}

interface Gap {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

interface Anchor {
  a: number
  b: number
  length: number
}

/** Matches what both ends of a gap have in common. */
function trim(a: Uint32Array, b: Uint32Array, gap: Gap, path: Int32Array): Gap {
  let { aFrom, aTo, bFrom, bTo } = gap
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) path[bFrom++] = aFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) path[--bTo] = --aTo
  return { aFrom, aTo, bFrom, bTo }
}

function findAnchors(a: Uint32Array, b: Uint32Array, gap: Gap): Anchor[] | null {
  for (const length of anchorLengths) {
    const inB = uniqueRuns(b, gap.bFrom, gap.bTo, length)
    const pairs: Anchor[] = []
    for (const [run, at] of uniqueRuns(a, gap.aFrom, gap.aTo, length)) {
      const other = inB.get(run)
      if (other !== undefined) pairs.push({ a: at, b: other, length })
    }
    const chain = longestChain(pairs.toSorted((one, two) => one.a - two.a))
    if (chain.length > 0) return chain
  }
  return null
}

/** Runs of one length that occur exactly once in a stretch, with their positions. */
function uniqueRuns(codes: Uint32Array, from: number, to: number, length: number): Map<string, number> {
  const seen = new Map<string, number>()
  for (let at = from; at + length <= to; at++) {
    const run = String.fromCodePoint(...codes.subarray(at, at + length))
    seen.set(run, seen.has(run) ? -1 : at)
  }
  for (const [run, at] of seen) if (at < 0) seen.delete(run)
  return seen
}

/** The longest subsequence of anchors, sorted by `a`, whose `b` grows too. */
function longestChain(anchors: Anchor[]): Anchor[] {
  const tails: number[] = []
  const previous = new Int32Array(anchors.length).fill(-1)
  anchors.forEach((anchor, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const probe = (low + high) >> 1
      if ((anchors[tails[probe] ?? 0]?.b ?? 0) < anchor.b) low = probe + 1
      else high = probe
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const chain: Anchor[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const anchor = anchors[index]
    if (anchor) chain.push(anchor)
  }
  return chain.toReversed()
}

/** Writes the anchors into the path and gives the gaps between them. Overlapping anchors continue one another. */
function between(anchors: Anchor[], gap: Gap, path: Int32Array): Gap[] {
  const gaps: Gap[] = []
  let { aFrom, bFrom } = gap
  for (const anchor of anchors) {
    const overlap = Math.max(0, aFrom - anchor.a, bFrom - anchor.b)
    if (overlap >= anchor.length) continue
    const [a, b] = [anchor.a + overlap, anchor.b + overlap]
    gaps.push({ aFrom, aTo: a, bFrom, bTo: b })
    for (let step = 0; step < anchor.length - overlap; step++) path[b + step] = a + step
    aFrom = anchor.a + anchor.length
    bFrom = anchor.b + anchor.length
  }
  gaps.push({ aFrom, aTo: gap.aTo, bFrom, bTo: gap.bTo })
  return gaps
}

/** Exact edit path of a gap in linear memory: the middle row tells where the path crosses, then each half again. */
function hirschberg(a: Uint32Array, b: Uint32Array, whole: Gap, path: Int32Array): void {
  const stack = [whole]
  for (let gap = stack.pop(); gap; gap = stack.pop()) {
    const { aFrom, aTo, bFrom, bTo } = trim(a, b, gap, path)
    if (aFrom === aTo || bFrom === bTo) continue
    if (bTo - bFrom === 1) {
      const at = a.subarray(aFrom, aTo).indexOf(b[bFrom] ?? 0)
      if (at >= 0) path[bFrom] = aFrom + at
      continue
    }
    const bMiddle = (bFrom + bTo) >> 1
    const forth = costs(a.subarray(aFrom, aTo), b.subarray(bFrom, bMiddle))
    const back = costs(a.subarray(aFrom, aTo).toReversed(), b.subarray(bMiddle, bTo).toReversed())
    const width = aTo - aFrom
    let best = 0
    let cheapest = Number.POSITIVE_INFINITY
    for (let at = 0; at <= width; at++) {
      const cost = (forth[at] ?? 0) + (back[width - at] ?? 0)
      if (cost < cheapest) [cheapest, best] = [cost, at]
    }
    stack.push({ aFrom, aTo: aFrom + best, bFrom, bTo: bMiddle }, { aFrom: aFrom + best, aTo, bFrom: bMiddle, bTo })
  }
}

/** Edit distance of all of `b` to every beginning of `a`. */
function costs(a: Uint32Array, b: Uint32Array): Uint32Array {
  const row = new Uint32Array(a.length + 1)
  for (let at = 0; at <= a.length; at++) row[at] = at
  for (const code of b) {
    let diagonal = row[0] ?? 0
    let left = diagonal + 1
    row[0] = left
    for (let at = 1; at <= a.length; at++) {
      const above = row[at] ?? 0
      left = a[at - 1] === code ? diagonal : Math.min(diagonal, above, left) + 1
      row[at] = left
      diagonal = above
    }
  }
  return row
}
