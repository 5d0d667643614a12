import type { MarkColour } from '../../electron/contract/schemas/notes.ts'

/**
 * Something drawn on a stretch of a block, the same way in the text and on the page: a search hit or the reader's own
 * highlight. Offsets are code points of the block's canonical text, end excluded.
 */
export type Mark = { block: string; from: number; to: number } & (
  | { kind: 'hit'; current: boolean }
  | { kind: 'annotation'; id: string; colour: MarkColour; note: boolean }
)

/** What the reader has selected in the text of one block. */
export interface Selected {
  document: string
  block: string
  from: number
  to: number
  /** Where the selection stands on the screen, CSS pixels, for the bar beside it. */
  rect: { x: number; y: number; width: number; height: number }
}
