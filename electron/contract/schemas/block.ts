import { z } from 'zod'
import { blockIdPattern, documentIdPattern, issueIdPattern } from '../patterns.ts'

export const issueId = z.string().regex(issueIdPattern)
export const documentId = z.string().regex(documentIdPattern)
export const blockId = z.string().regex(blockIdPattern)
/** A day, `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Which column of the printed page a span stands in; `full` for full-width heads, tables and boxes. */
export const column = z.enum(['left', 'right', 'full'])

/**
 * Why a stretch is held to stand on its page and column: `cut`, a paragraph cut in mid-sentence shows the nearest end of
 * the column; `balanced`, the columns above a band or on a last page are evened out; `fill`, the column is full there;
 * `band`, it stands full width; `weak`, the column may as well end one block earlier or later.
 */
export const spanReason = z.enum(['cut', 'balanced', 'fill', 'band', 'weak'])

/**
 * A block's stretch on one page and column. `from` and `to` are code points of the block's canonical text;
 * `page` is the printed page (null where none is printed or known), `image` the 1-based page of the facsimile.
 */
export const span = z.object({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  page: z.int().positive().nullable(),
  column: column.nullable(),
  image: z.int().positive().nullable(),
  /** How sure page and column are, 0 to 1, and why; absent where the text shows no pages. */
  confidence: z.number().min(0).max(1).optional(),
  reason: spanReason.optional(),
})

/** What a block is. A block is the smallest addressed run of text: whatever can be found, cited or marked. */
export const blockKind = z.enum([
  // front matter
  'masthead',
  'board',
  'imprint',
  'contents-section',
  'contents-entry',
  // documents
  'title',
  'number',
  'addressee',
  'heading',
  'paragraph',
  'signature',
  'date',
  'attachment-list',
  /** What stands below a signature and is no text of the letter: （此件公开发布）, 抄送：…, 主题词：…, …印发. */
  'dispatch',
  'responsibility',
  'member',
  'table-caption',
  'table-row',
  'box-title',
  'box-paragraph',
  'note',
  'appointment-date',
  'appointment-basis',
  'appointment',
  'chronicle-period',
  'chronicle-entry',
  'colophon',
  /** The head or foot of a page that a source repeats inside the text: the gazette's name, — 12 —. */
  'running-head',
])

/** Which letter of a document a block belongs to: the notice itself, the document it encloses, or an attachment. Null in front matter. */
export const blockPart = z.enum(['notice', 'enclosed', 'attachment'])

/** One block with its canonical text (text rule 1, see docs in `electron/core/gazette`). */
export const block = z.object({
  id: blockId,
  kind: blockKind,
  part: blockPart.nullable(),
  /** 1, 2, 3 for 一、 / （一） / 1. headings, standalone or run-in; null for every other block. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  text: z.string(),
  /** First source line, 1-based. */
  line: z.int().positive(),
  /** Printed page of the first span. */
  page: z.int().positive().nullable(),
  /** Column of the first span. */
  column: column.nullable(),
  spans: z.array(span),
  /** Code points of the heading itself, where a heading runs into its sentence: `（一）指导思想。` is 7. Absent on standalone headings and other blocks. */
  headingTo: z.int().positive().optional(),
  /** `table-row` only: true for header rows. Cells are the text split at U+0009. */
  header: z.boolean().optional(),
})

export type Column = z.infer<typeof column>
export type SpanReason = z.infer<typeof spanReason>
export type Span = z.infer<typeof span>
export type BlockKind = z.infer<typeof blockKind>
export type BlockPart = z.infer<typeof blockPart>
export type Block = z.infer<typeof block>
