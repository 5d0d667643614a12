import { z } from 'zod'
import { blockId, documentId, isoDate } from './block.ts'
import { textRange } from './structure.ts'

/** A stretch of text of an issue. */
export const issueRange = textRange.extend({ document: documentId })

/**
 * One appointment (`in`) or removal (`out`) of one person. `date` is the one the decision stands under, `basis` what it
 * rests on (经研究决定); the place is the clause that says it.
 */
export const appointment = issueRange.extend({
  change: z.enum(['in', 'out']),
  person: z.string(),
  folded: z.string(),
  post: z.string(),
  date: isoDate.nullable(),
  basis: z.string().nullable(),
})

/**
 * One entry of a chronicle. `firstDay` and `lastDay` are null where the day cannot be told; with precision `month` they
 * are the month's first and last. `mark` is what the entry opens with, as printed; `isInherited` says that the day, or
 * its month, is the one of the entry above (●, △, 是日).
 */
export const chronicleEntry = z.object({
  document: documentId,
  block: blockId,
  mark: z.string(),
  firstDay: isoDate.nullable(),
  lastDay: isoDate.nullable(),
  precision: z.enum(['day', 'range', 'ten-days', 'month', 'unknown']),
  isInherited: z.boolean(),
})

/** A cell as a reader sees it. `filled` where a merged cell was printed once for several rows: the text is the one above. */
export const tableCell = z.object({ text: z.string(), filled: z.boolean() })

/** A row of a table. `repaired` says why its cells stand in other columns than the source has them; null where they do not. */
export const tableRow = z.object({
  block: blockId,
  line: z.int().positive(),
  cells: z.array(tableCell),
  repaired: z.enum(['shifted-left']).nullable(),
})

/**
 * A table as it was meant, joined where a page end parts it and its header is printed again. `parts` are its stretches
 * as printed, `notes` the blocks of the 注 below it. Block texts keep the cells as the source has them.
 */
export const table = z.object({
  id: z.string().regex(/^t\d+$/),
  document: documentId,
  caption: blockId.nullable(),
  title: z.string().nullable(),
  header: z.array(z.string()),
  parts: z.array(z.object({ first: blockId, last: blockId })),
  rows: z.array(tableRow),
  notes: z.array(blockId),
})

/** What a remark is about; each kind is found by a rule of its own. */
export const remarkKind = z.enum([
  'contents-differ',
  'doubled-character',
  'doubled-end',
  'false-break',
  'foreign-word',
  'half-width-punctuation',
  'misread-character',
  'misread-name',
  'post-differs',
  'shifted-row',
  'wrong-number',
])

/**
 * A place where the text looks misread or misprinted. The text itself is never changed: `reading` is what stands there,
 * `suggestion` what may be meant (null where nothing better can be told), `line` the source line.
 */
export const remark = issueRange.extend({
  kind: remarkKind,
  line: z.int().positive(),
  reading: z.string(),
  suggestion: z.string().nullable(),
})

export type IssueRange = z.infer<typeof issueRange>
export type Appointment = z.infer<typeof appointment>
export type ChronicleEntry = z.infer<typeof chronicleEntry>
export type TableCell = z.infer<typeof tableCell>
export type TableRow = z.infer<typeof tableRow>
export type Table = z.infer<typeof table>
export type RemarkKind = z.infer<typeof remarkKind>
export type Remark = z.infer<typeof remark>
