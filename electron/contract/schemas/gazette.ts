import { z } from 'zod'
import { block, documentId, issueId, isoDate } from './block.ts'
import { boardMember, contentsEntry, imprintField, masthead } from './front.ts'
import { attachment, box, member, numberParts, reference, responsibility, section } from './structure.ts'
import { appointment, chronicleEntry, remark, table } from './records.ts'

export {
  block,
  blockId,
  blockKind,
  blockPart,
  column,
  documentId,
  issueId,
  isoDate,
  span,
  spanReason,
} from './block.ts'
export type { Block, BlockKind, BlockPart, Column, Span, SpanReason } from './block.ts'

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
  /** The document's own number taken apart; null where it has none, or none with agency, year and sequence. */
  numberParts: numberParts.nullable().default(null),
  sections: z.array(section).default([]),
  attachments: z.array(attachment).default([]),
  references: z.array(reference).default([]),
  responsibilities: z.array(responsibility).default([]),
  members: z.array(member).default([]),
  boxes: z.array(box).default([]),
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
  front: z.object({
    blocks: z.array(block),
    masthead: masthead.nullable().default(null),
    board: z.array(boardMember).default([]),
    imprint: z.array(imprintField).default([]),
  }),
  documents: z.array(gazetteDocument),
  contents: z.array(contentsEntry).default([]),
  appointments: z.array(appointment).default([]),
  chronicle: z.array(chronicleEntry).default([]),
  tables: z.array(table).default([]),
  /** The lines at the end that say who made the issue (本期责任编辑：…). */
  colophon: z.array(imprintField).default([]),
  remarks: z.array(remark).default([]),
  warnings: z.array(parseWarning),
})

export type DocumentKind = z.infer<typeof documentKind>
export type GazetteDocument = z.infer<typeof gazetteDocument>
export type ParseWarning = z.infer<typeof parseWarning>
export type IssueHead = z.infer<typeof issueHead>
export type ParsedIssue = z.infer<typeof parsedIssue>
