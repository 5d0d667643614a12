import type { TextRange } from '../../../electron/contract/schemas/search.ts'

/** How many ranges begin on one page image, by the lines of it: what the reader can count there. */
export function hitsOnImage(
  ranges: ReadonlyMap<string, readonly TextRange[]>,
  lines: readonly { block: string; from: number; to: number }[],
): number {
  const bounds = new Map<string, { from: number; to: number }>()
  for (const { block, from, to } of lines) {
    const found = bounds.get(block)
    bounds.set(block, { from: Math.min(from, found?.from ?? from), to: Math.max(to, found?.to ?? to) })
  }
  let count = 0
  for (const [block, { from, to }] of bounds) {
    for (const range of ranges.get(block) ?? []) if (range.from >= from && range.from < to) count += 1
  }
  return count
}
