import type { BlockKind, BlockPart } from '../../../contract/schemas/gazette.ts'
import { type Draft, draft } from '../draft.ts'
import type { SourceLine } from '../lines.ts'

/** What is known while a document's letters are read: the notice first, then what it encloses, then its attachments. */
export interface Letter {
  lines: SourceLine[]
  at: number
  blocks: Draft[]
  part: BlockPart
  /** Titles the notice announces: the subject of 印发…的通知, 《…》 in its text, the names of its 附件 list. */
  subject: string[]
  cited: string[]
  attached: string[]
  isSigned: boolean
  hasHeadings: boolean
  hasBody: boolean
  /** True inside a regulation of articles (第一条): its （一） and 1. are clauses, not headings. */
  hasArticles: boolean
  inBox: boolean
  inMembers: boolean
  /** The number of the last `1.` heading or attachment. */
  lastNumber: number
}

/** Reads the unit at `letter.at`, if it is one of its own kind, and says so by moving `at` on. */
export type UnitReader = (letter: Letter, entry: SourceLine) => void

/** Most titles kept of each sort, so that a text full of 《…》 stays cheap to read. */
export const mostNames = 60

/** Adds a block of the lines at `letter.at` and moves on behind them. */
export function push(letter: Letter, kind: BlockKind, ...entries: SourceLine[]): Draft {
  const block = draft(kind, letter.part, ...entries)
  letter.blocks.push(block)
  letter.at += entries.length
  return block
}
