import type { BlockKind, BlockPart } from '../../contract/schemas/gazette.ts'
import type { SourceLine } from './lines.ts'

/** A stretch of a block as it stands on one source line. */
export interface Fragment {
  line: number
  text: string
}

/** A block being read: its fragments are joined with nothing between once it is whole. */
export interface Draft {
  kind: BlockKind
  part: BlockPart | null
  level: 1 | 2 | 3 | null
  fragments: Fragment[]
  header?: boolean
}

/** A new draft of one source line. */
export function draft(kind: BlockKind, part: BlockPart | null, ...lines: Pick<SourceLine, 'line' | 'text'>[]): Draft {
  return { kind, part, level: null, fragments: lines.map(({ line, text }) => ({ line, text })) }
}

/**
 * The canonical text of a draft, by text rule 1: what was printed, in reading order. Fragments that a column, page or
 * line end broke are joined with nothing between; glyphs and the spaces inside a line stay as the source has them;
 * Markdown marks and contents leaders are not text; the cells of a row, and a contents entry and its page, are joined
 * by U+0009. Faults of the source stay. Offsets count code points.
 */
export function draftText(block: Draft): string {
  return block.fragments.length === 1
    ? (block.fragments[0]?.text ?? '')
    : block.fragments.map((fragment) => fragment.text).join('')
}

const tailFragments = 12
const tailLength = 2000

/** The end of a draft's text, enough to tell whether it is finished; bounded, so that many fragments stay cheap. */
export function draftTail(block: Draft): string {
  const tail = block.fragments.slice(-tailFragments).map((fragment) => fragment.text.slice(-tailLength))
  return tail.join('').slice(-tailLength)
}
