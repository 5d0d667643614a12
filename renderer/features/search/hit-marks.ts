import type { Block } from '../../../electron/contract/schemas/gazette.ts'
import type { Hit, TextRange } from '../../../electron/contract/schemas/search.ts'
import { findAllRanges, fold } from '../../../electron/text/normalise.ts'

/**
 * Ranges of the current query's marks by block id for one issue: those of the hits fetched so far, and those found in
 * the blocks that are open, by the same normaliser as the index, so that a document is marked whole however far the
 * result was fetched.
 */
export function rangesByBlock(
  issue: string,
  marks: readonly string[],
  hits: readonly Hit[],
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): Map<string, readonly TextRange[]> {
  const ranges = new Map<string, readonly TextRange[]>()
  for (const hit of hits) if (hit.issue === issue) ranges.set(hit.block, hit.ranges)
  if (marks.length === 0) return ranges
  for (const block of blocks) {
    if (ranges.has(block.id)) continue
    const found = findAllRanges(block.text, marks)
    if (found.length > 0) ranges.set(block.id, found)
  }
  return ranges
}

/** Ranges of words in the blocks that are open, matched as the search matches. */
export const foundInBlocks = (
  issue: string,
  words: string,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): Map<string, readonly TextRange[]> => rangesByBlock(issue, [fold(words)], [], blocks)
