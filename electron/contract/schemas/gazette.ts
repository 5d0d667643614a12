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
 * A block's stretch on one page and column. `from` and `to` are code points of the block's canonical text;
 * `page` is the printed page (null where none is printed or known), `image` the 1-based page of the facsimile.
 */
export const span = z.object({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  page: z.int().positive().nullable(),
  column: column.nullable(),
  image: z.int().positive().nullable(),
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

/** What a document is, by its form. */
export const documentKind = z.enum([
  'notice',
  'opinion',
  'order',
  'announcement',
  'decision',
  'other',
  'appointments',
  'chronicle',
])

/** One document of an issue. `pages` are printed pages, first and last; null where pages are not known. */
export const gazetteDocument = z.object({
  id: documentId,
  kind: documentKind,
  title: z.string(),
  number: z.string().nullable(),
  issuers: z.array(z.string()),
  date: isoDate.nullable(),
  addressee: z.string().nullable(),
  /** The 【section】 of the contents it stands under, without brackets. */
  section: z.string().nullable(),
  pages: z.tuple([z.int().positive(), z.int().positive()]).nullable(),
  blocks: z.array(block),
})

/** What the parser could not place or had to decide; `line` is the source line it speaks of, or null. */
export const parseWarning = z.object({ code: z.string(), line: z.int().positive().nullable(), message: z.string() })

/** The head of an issue. `number` is the number in its year (期), `serial` the running number (总期). */
export const issueHead = z.object({
  id: issueId,
  title: z.string(),
  year: z.int().nullable(),
  number: z.int().nullable(),
  serial: z.int().nullable(),
  date: isoDate.nullable(),
})

/** A parsed issue: what `gazette parse --json` prints and a pack's `issue.json` holds. */
export const parsedIssue = z.object({
  issue: issueHead,
  front: z.object({ blocks: z.array(block) }),
  documents: z.array(gazetteDocument),
  warnings: z.array(parseWarning),
})

export type Column = z.infer<typeof column>
export type Span = z.infer<typeof span>
export type BlockKind = z.infer<typeof blockKind>
export type BlockPart = z.infer<typeof blockPart>
export type Block = z.infer<typeof block>
export type DocumentKind = z.infer<typeof documentKind>
export type GazetteDocument = z.infer<typeof gazetteDocument>
export type ParseWarning = z.infer<typeof parseWarning>
export type IssueHead = z.infer<typeof issueHead>
export type ParsedIssue = z.infer<typeof parsedIssue>
