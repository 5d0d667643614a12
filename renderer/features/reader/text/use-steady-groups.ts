import { useState } from 'react'
import { type Mark, marksByBlock } from '../../../lib/marks.ts'

/** Marks by block, the blocks by the number of their chunk. */
export type MarkGroups = ReadonlyMap<number, ReadonlyMap<string, readonly Mark[]>>

/**
 * Marks grouped by chunk and block, keeping the maps of chunks and the arrays of blocks whose marks did not change, so
 * that a new mark in one block draws that block alone and not thousands. Marks of other documents are left out.
 */
export function useSteadyGroups(marks: readonly Mark[], chunkOf: ReadonlyMap<string, number>): MarkGroups {
  const [kept, setKept] = useState(() => ({ marks, chunkOf, groups: groupMarks(marks, chunkOf, new Map()) }))
  if (kept.marks === marks && kept.chunkOf === chunkOf) return kept.groups
  const groups = groupMarks(marks, chunkOf, kept.groups)
  setKept({ marks, chunkOf, groups })
  return groups
}

/** Groups marks, with the maps and arrays of `before` where they hold the same marks. */
export function groupMarks(
  marks: readonly Mark[],
  chunkOf: ReadonlyMap<string, number>,
  before: MarkGroups,
): MarkGroups {
  const groups = new Map<number, Map<string, readonly Mark[]>>()
  for (const [block, marked] of marksByBlock(marks)) {
    const chunk = chunkOf.get(block)
    if (chunk === undefined) continue
    const group = groups.get(chunk) ?? new Map<string, readonly Mark[]>()
    groups.set(chunk, group)
    const old = before.get(chunk)?.get(block)
    group.set(block, old && sameMarks(old, marked) ? old : marked)
  }
  return new Map([...groups].map(([chunk, group]) => [chunk, sameGroup(before.get(chunk), group) ?? group]))
}

/** The old group where the new one holds the very same arrays. */
function sameGroup(
  old: ReadonlyMap<string, readonly Mark[]> | undefined,
  group: ReadonlyMap<string, readonly Mark[]>,
): ReadonlyMap<string, readonly Mark[]> | undefined {
  const same = old?.size === group.size && [...group].every(([block, marks]) => old.get(block) === marks)
  return same ? old : undefined
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, at) => JSON.stringify(mark) === JSON.stringify(other[at]))
}
