import { GazetteError } from '../../contract/errors.ts'
import type { FieldFault } from '../../contract/errors.ts'
import type { Placement, Target } from '../../contract/schemas/notes.ts'
import { codePointLength } from '../../text/code-points.ts'
import { versions } from '../archive/model.ts'
import { quotation } from './anchor.ts'
import type { BlockText, TextLookup } from './lookup.ts'

/** Code points that a quote may have at most: what the contract takes, whatever planes they are of. */
export const quoteLimit = 10_000

/** The columns of a target, the same in every table of notes. */
export const targetColumns = 'issue, document, block, start, stop, text_version, quote, prefix, suffix'

/** The target of a note as a row keeps it. */
export interface TargetRow {
  issue: string
  document: string
  block: string
  start: number
  stop: number
  text_version: number
  quote: string
  prefix: string
  suffix: string
}

/** A row's target as the contract gives it. */
export function rowTarget(row: TargetRow): Target {
  const { issue, document, block, quote, prefix, suffix } = row
  return { issue, document, block, from: row.start, to: row.stop, textVersion: row.text_version, quote, prefix, suffix }
}

/** A target's values in the order of `targetColumns`. */
export function targetValues(target: Target): (string | number)[] {
  const { issue, document, block, from, to, textVersion, quote, prefix, suffix } = target
  return [issue, document, block, from, to, textVersion, quote, prefix, suffix]
}

/** The block at an address. Errors: `block-not-found`. */
export function getBlock(lookup: TextLookup, at: { issue: string; document: string; block: string }): BlockText {
  const found = lookup.block(at.issue, at.document, at.block)
  if (found) return found
  throw new GazetteError('block-not-found', { values: { issue: at.issue, document: at.document, block: at.block } })
}

/**
 * The target that a range of a block makes: the range with the words it holds.
 * Errors: `range-outside-block` where it is empty or leaves the text, `bad-input` where it is longer than a quote may be.
 */
export function makeTarget(issue: string, block: BlockText, from: number, to: number): Target {
  const length = codePointLength(block.text)
  const fields: FieldFault[] = []
  if (from >= length) fields.push({ path: 'target.from', reason: `must be less than ${length}` })
  if (to > length) fields.push({ path: 'target.to', reason: `must be at most ${length}` })
  else if (to <= from) fields.push({ path: 'target.to', reason: `must be more than ${from}` })
  if (fields.length > 0) throw new GazetteError('range-outside-block', { fields, values: { length } })
  if (to - from > quoteLimit) {
    const reason = `must be at most ${from + quoteLimit}: a note marks ${quoteLimit} characters or fewer`
    throw new GazetteError('bad-input', { fields: [{ path: 'target.to', reason }] })
  }
  const at = { issue, document: block.document, block: block.block, from, to, textVersion: versions.textRule }
  return { ...at, ...quotation(block, from, to) }
}

/** Orders notes as their places are printed: issue, source line, serial on the line, offset; then as they were made. */
export function byPlace<Note extends { target: Target; placement: Placement; created: string }>(
  one: Note,
  other: Note,
): number {
  const keys = [one, other].map(({ target, placement }) => {
    const [line, serial] = (placement.block ?? target.block).slice(1).split('.')
    return [Number(line), Number(serial ?? 1), placement.block === null ? target.from : placement.from]
  })
  const [left, right] = keys as [number[], number[]]
  if (one.target.issue !== other.target.issue) return one.target.issue < other.target.issue ? -1 : 1
  const difference = left.map((key, index) => key - (right[index] ?? 0)).find((step) => step !== 0)
  if (difference !== undefined) return difference
  return one.created === other.created ? 0 : one.created < other.created ? -1 : 1
}
