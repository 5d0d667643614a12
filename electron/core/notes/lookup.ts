import type { Span } from '../../contract/schemas/gazette.ts'

/** Code points of context kept on each side of a quote, besides the marks between blocks. */
export const contextLength = 32

/**
 * A block's canonical text with what stands around it in its document: up to `contextLength` code points of the
 * blocks before and after, U+000A between blocks (canonical text never holds one).
 */
export interface BlockText {
  readonly document: string
  readonly block: string
  readonly text: string
  readonly spans: readonly Span[]
  /** Ends with U+000A, or is empty where the document begins. */
  readonly before: string
  /** Begins with U+000A, or is empty where the document ends. */
  readonly after: string
}

/** All that notes need to know of the library. */
export interface TextLookup {
  /** The block at this address, or null. */
  block(issue: string, document: string, block: string): BlockText | null
  /** Every block of an issue whose text holds `quote`, in printed order. */
  candidates(issue: string, quote: string): BlockText[]
}

/** The lookup where no library is open: notes are listed, and none of them is placed. */
export const noLibrary: TextLookup = { block: () => null, candidates: () => [] }
