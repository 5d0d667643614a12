import { codePointLength } from '../../../text/code-points.ts'
import type { ReadBlock } from '../remarks/source.ts'

const columnKinds = new Set(['paragraph', 'heading', 'responsibility', 'chronicle-entry', 'appointment'])

/**
 * Breaks of the source in mid-sentence where the recovered pages have no column end: by block id, the indices of the
 * stretches that follow one. Blocks without pages show none.
 */
export function falseBreaks(read: ReadBlock[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { block, fragments } of read) {
    if (fragments.length < 2 || block.page === null || !columnKinds.has(block.kind)) continue
    const starts = new Set(block.spans.map(({ from }) => from))
    const breaks: number[] = []
    let at = 0
    for (const [index, { text }] of fragments.entries()) {
      if (!starts.has(at)) breaks.push(index)
      at += codePointLength(text)
    }
    if (breaks.length > 0) found.set(block.id, breaks)
  }
  return found
}
