import type { DocumentView } from '../../electron/contract/schemas/archive.ts'
import type { Remark, TableRow } from '../../electron/contract/schemas/records.ts'

/** What is known of one block beside its text. Offsets are code points of the block's text. */
export interface BlockStructure {
  /** Places that look misread or misprinted. */
  remarks: Remark[]
  /** Notes of who is responsible that stand inside the text. */
  notes: { from: number; to: number }[]
  /** The row as it was meant; null where the block is none. */
  row: TableRow | null
}

const known = new WeakMap<DocumentView, ReadonlyMap<string, BlockStructure>>()

/** What is known of the blocks of a document, by id; blocks of which nothing is known are absent. Made once. */
export function structureOf(view: DocumentView): ReadonlyMap<string, BlockStructure> {
  const found = known.get(view)
  if (found) return found
  const blocks = new Map<string, BlockStructure>()
  const of = (id: string): BlockStructure => {
    const own = blocks.get(id) ?? { remarks: [], notes: [], row: null }
    blocks.set(id, own)
    return own
  }
  for (const remark of view.remarks) of(remark.block).remarks.push(remark)
  for (const { block, from, to } of view.responsibilities) of(block).notes.push({ from, to })
  for (const { rows } of view.tables) for (const row of rows) of(row.block).row = row
  known.set(view, blocks)
  return blocks
}
