import { codePointLength, utf16Offset } from '../../electron/text/code-points.ts'
import type { MarkColour } from '../../electron/contract/schemas/notes.ts'

/**
 * Something drawn on a stretch of a block, the same way in the text and on the page: a search hit or the reader's own
 * highlight. Offsets are code points of the block's canonical text, end excluded.
 */
export type Mark = { block: string; from: number; to: number } & (
  | { kind: 'hit'; current: boolean }
  | { kind: 'annotation'; id: string; colour: MarkColour; note: boolean }
)

/** What the reader has selected in the text of one block. A selection over several blocks is a list of these. */
export interface Selected {
  document: string
  block: string
  from: number
  to: number
  /** The selected words as printed. */
  text: string
  /** Where the whole selection stands on the screen, CSS pixels, for the bar beside it. */
  rect: { x: number; y: number; width: number; height: number }
}

/** A run of a block's text that is drawn in one way. Offsets are code points. */
export interface Piece {
  from: number
  to: number
  text: string
  /** Marks over the whole piece, those that begin later last. */
  marks: readonly Mark[]
}

/**
 * Cuts a text where a mark begins or ends and at the given `cuts` (code points), so that each piece is drawn in one
 * way. The pieces joined are the text; an empty text has none.
 */
export function cutText(text: string, marks: readonly Mark[], cuts: readonly number[] = []): Piece[] {
  const length = codePointLength(text)
  const bounds = new Set([0, length])
  for (const at of [...cuts, ...marks.flatMap((mark) => [mark.from, mark.to])]) {
    if (at > 0 && at < length) bounds.add(at)
  }
  const sorted = [...bounds].toSorted((a, b) => a - b)
  const pieces: Piece[] = []
  let unit = 0
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[index + 1] ?? length
    const next = unit + utf16Offset(text.slice(unit), to - from)
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to).toSorted((a, b) => a.from - b.from)
    pieces.push({ from, to, text: text.slice(unit, next), marks: over })
    unit = next
  }
  return pieces
}

/** Groups marks by block id, keeping their order. */
export function marksByBlock(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.block)
    if (group) group.push(mark)
    else groups.set(mark.block, [mark])
  }
  return groups
}
