import type { Block } from '../../../contract/schemas/block.ts'
import type { Remark, RemarkKind } from '../../../contract/schemas/records.ts'
import type { Fragment } from '../draft.ts'
import { rangesOf } from '../structure/ranges.ts'
import type { Signs } from './signs.ts'

/** A block to look at, with the stretches its source has it in. */
export interface ReadBlock {
  document: string
  block: Block
  fragments: Fragment[]
  signs: Signs
}

/** The source line of a UTF-16 offset in a block, and where its stretch begins. */
export function fragmentAt({ fragments }: ReadBlock, at: number): { line: number; from: number } {
  let from = 0
  for (const [index, { line, text }] of fragments.entries()) {
    if (at < from + text.length || index === fragments.length - 1) return { line, from }
    from += text.length
  }
  return { line: 1, from: 0 }
}

/** A remark on the UTF-16 stretch `[from, to)` of a block. */
export function remarkOn(
  source: ReadBlock,
  kind: RemarkKind,
  [from, to]: [number, number],
  suggestion: string | null,
): Remark {
  const { block, document } = source
  return {
    kind,
    document,
    ...rangesOf(block)(from, to),
    line: fragmentAt(source, from).line,
    reading: block.text.slice(from, to),
    suggestion,
  }
}
