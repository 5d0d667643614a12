import { z } from 'zod'
import { boardMember, contentsEntry, imprintField, masthead } from './front.ts'
import {
  block,
  blockId,
  column,
  documentId,
  documentKind,
  gazetteDocument,
  issueHead,
  issueId,
  isoDate,
} from './gazette.ts'
import { appointment, chronicleEntry, remark, table } from './records.ts'

/** One printed line of a block on the facsimile: a box in fractions (0–1) of the image's width and height, with the code points it carries. */
export const region = z.object({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  image: z.int().positive(),
  column: column.nullable(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

/** One image of a facsimile. `page` is the printed page; width and height are in points (1/72 inch). */
export const pageImage = z.object({
  image: z.int().positive(),
  page: z.int().positive().nullable(),
  width: z.number().positive(),
  height: z.number().positive(),
})

/** Where the page images come from, so that a reader is never told a reconstruction is the original. */
export const facsimileOrigin = z.enum(['original', 'reconstruction'])

/** How printed page numbers were got: printed in the source, or recovered from the text. */
export const pageNumbering = z.enum(['printed', 'recovered'])

/** The facsimile of an issue; `file` is a URL relative to the application's own origin (see resources handler). */
export const facsimile = z.object({
  file: z.string(),
  bytes: z.int().positive(),
  origin: facsimileOrigin,
  numbering: pageNumbering,
  pages: z.array(pageImage),
})

/** One heading of a document's outline. */
export const outlineEntry = z.object({
  block: blockId,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: z.string(),
  page: z.int().positive().nullable(),
})

/** A document without its blocks. */
export const documentRecord = z.object({
  id: documentId,
  kind: documentKind,
  title: z.string(),
  number: z.string().nullable(),
  issuers: z.array(z.string()),
  date: isoDate.nullable(),
  addressee: z.string().nullable(),
  section: z.string().nullable(),
  pages: z.tuple([z.int().positive(), z.int().positive()]).nullable(),
  blocks: z.int().nonnegative(),
  outline: z.array(outlineEntry),
})

/** An issue in the catalogue. */
export const issueRecord = issueHead.extend({ documents: z.int(), images: z.int(), blocks: z.int() })

/** An issue opened: its documents with outlines and its facsimile. */
export const issueView = z.object({
  issue: issueHead,
  front: documentRecord.nullable(),
  documents: z.array(documentRecord),
  facsimile: facsimile.nullable(),
})

/** A block with its regions on the page images, in reading order. */
export const placedBlock = block.extend({ regions: z.array(region) })

/** What the front matter says, told apart. */
export const frontMatter = z.object({
  masthead: masthead.nullable(),
  board: z.array(boardMember),
  imprint: z.array(imprintField),
  contents: z.array(contentsEntry),
})

/**
 * A document opened; `id` may be `front`, whose kind is `other` and title the issue's. With `stretch` the blocks are only
 * those from this position on, of so many in all; without it they are all there. Of the issue's records it has its own;
 * `front` is null in every document but `front`.
 */
export const documentView = gazetteDocument.extend({
  issue: issueId,
  blocks: z.array(placedBlock),
  stretch: z.object({ from: z.int().nonnegative(), total: z.int().positive() }).optional(),
  tables: z.array(table),
  appointments: z.array(appointment),
  chronicle: z.array(chronicleEntry),
  remarks: z.array(remark),
  front: frontMatter.nullable(),
})

/** What stands on one page image, for going from page to text. */
export const pageView = z.object({
  image: z.int().positive(),
  page: z.int().positive().nullable(),
  regions: z.array(region.extend({ document: documentId, block: blockId })),
})

/** State of the open library. */
export const libraryStatus = z.object({
  state: z.enum(['open', 'missing', 'corrupt', 'too-new', 'stale']),
  issues: z.int().nonnegative(),
  images: z.int().nonnegative(),
  blocks: z.int().nonnegative(),
  /** SHA-256 over sources and versions; null where nothing is open. */
  fingerprint: z.string().nullable(),
})

export type Region = z.infer<typeof region>
export type PageImage = z.infer<typeof pageImage>
export type Facsimile = z.infer<typeof facsimile>
export type OutlineEntry = z.infer<typeof outlineEntry>
export type DocumentRecord = z.infer<typeof documentRecord>
export type IssueRecord = z.infer<typeof issueRecord>
export type IssueView = z.infer<typeof issueView>
export type PlacedBlock = z.infer<typeof placedBlock>
export type DocumentView = z.infer<typeof documentView>
export type PageView = z.infer<typeof pageView>
export type LibraryStatus = z.infer<typeof libraryStatus>
