/** A window of a text that is nearest to a pattern: code points of the text, and the edits between the two. */
export interface NearWindow {
  from: number
  to: number
  edits: number
}

/** Fewest edits so far, and where in the text the window that needs them begins. */
interface Cell {
  edits: number
  from: number
}

/**
 * The window of `text` with the fewest insertions, deletions and substitutions against `pattern` (Sellers, 1980:
 * edit distance whose first row is free). Of equals, the one whose length is the pattern's, then the leftmost.
 * Both are given by code points. Null where every window needs more than `most` edits.
 */
export function nearestWindow(text: readonly string[], pattern: readonly string[], most: number): NearWindow | null {
  let best: NearWindow | null = null
  const oddness = ({ from, to, edits }: NearWindow): number =>
    edits * (pattern.length + 1) + Math.abs(to - from - pattern.length)
  let column: Cell[] = Array.from({ length: pattern.length + 1 }, (_, edits) => ({ edits, from: 0 }))
  text.forEach((character, at) => {
    const next: Cell[] = [{ edits: 0, from: at + 1 }]
    pattern.forEach((wanted, row) => {
      const substituted = add(column[row], wanted === character ? 0 : 1)
      const inserted = add(column[row + 1], 1)
      const left = add(next[row], 1)
      next.push([inserted, left].reduce((least, cell) => (cell.edits < least.edits ? cell : least), substituted))
    })
    column = next
    const { edits, from } = add(column.at(-1), 0)
    const window = { from, to: at + 1, edits }
    if (edits <= most && from <= at && (!best || oddness(window) < oddness(best))) best = window
  })
  return best
}

const add = (cell: Cell | undefined, edits: number): Cell => ({
  edits: (cell?.edits ?? 0) + edits,
  from: cell?.from ?? 0,
})
