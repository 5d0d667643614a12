import type { Block } from '../../../contract/schemas/block.ts'
import type { Remark, RemarkKind } from '../../../contract/schemas/records.ts'
import type { Fragment } from '../draft.ts'
import { codePointsOf } from '../structure/ranges.ts'
import { readSigns, type Signs } from './signs.ts'

/** A block to look at, with the stretches its source has it in, where each begins (UTF-16), and its signs. */
export interface ReadBlock {
  document: string
  block: Block
  fragments: Fragment[]
  starts: number[]
  signs: Signs
  /** Code-point offsets for UTF-16 offsets. */
  points: (at: number) => number
}

/** A block and its stretches, made ready to be looked at. */
export function readBlock(document: string, block: Block, fragments: Fragment[]): ReadBlock {
  const starts: number[] = []
  let at = 0
  for (const { text } of fragments) {
    starts.push(at)
    at += text.length
  }
  return { document, block, fragments, starts, signs: readSigns(block.text), points: codePointsOf(block.text) }
}

/** The source line of a UTF-16 offset in a block. */
function lineAt({ fragments, starts }: ReadBlock, at: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return fragments[low]?.line ?? 1
}

/** A remark on the UTF-16 stretch `[from, to)` of a block. */
export function remarkOn(
  source: ReadBlock,
  kind: RemarkKind,
  [from, to]: [number, number],
  suggestion: string | null,
): Remark {
  const { block, document, points } = source
  return {
    kind,
    document,
    block: block.id,
    from: points(from),
    to: points(to),
    line: lineAt(source, from),
    reading: block.text.slice(from, to),
    suggestion,
  }
}
