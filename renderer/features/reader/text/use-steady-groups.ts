import { useState } from 'react'
import { type Mark, marksByBlock } from '../../../lib/marks.ts'

/**
 * Marks grouped by block, keeping the array of a block whose marks did not change, so that a new mark in one block draws
 * that block alone and not thousands.
 */
export function useSteadyGroups(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const [kept, setKept] = useState(() => ({ marks, groups: marksByBlock(marks) }))
  if (kept.marks === marks) return kept.groups
  const groups = steady(marksByBlock(marks), kept.groups)
  setKept({ marks, groups })
  return groups
}

/** `next` with the arrays of `before` where they hold the same marks. */
export function steady(next: Map<string, Mark[]>, before: ReadonlyMap<string, Mark[]>): Map<string, Mark[]> {
  for (const [block, marks] of next) {
    const old = before.get(block)
    if (old && sameMarks(old, marks)) next.set(block, old)
  }
  return next
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, at) => JSON.stringify(mark) === JSON.stringify(other[at]))
}
