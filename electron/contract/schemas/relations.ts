import { z } from 'zod'
import { blockId, documentId, issueId, isoDate } from './block.ts'
import { documentKind, issueHead } from './gazette.ts'
import { chronicleEntry, remarkKind, table } from './records.ts'
import { numberParts, relation } from './structure.ts'

/** Part of a list: entries whose name holds `text`, from `offset` on. */
export const listRequest = z.strictObject({
  text: z.string().max(200).default(''),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
})

/** How an index of many names may be ordered: by name, or by how much stands under each. */
export const nameOrder = z.enum(['count', 'name'])
export const namesRequest = listRequest.extend({ order: nameOrder.default('count') })

/** Where a line of an index leads: a stretch of a block, in code points, with its printed page. */
export const indexPlace = z.object({
  issue: issueId,
  document: documentId,
  block: blockId,
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  page: z.int().positive().nullable(),
  /** Title of the document, or of the issue for front matter. */
  title: z.string(),
  /** Date of the issue it is printed in. */
  issueDate: isoDate.nullable(),
})

/**
 * A document as the indexes name it, its three dates apart: `date` is the day it was written (成文), `released` the day it
 * was released where the text says so (发布), `issueDate` that of its issue (公报期).
 */
export const indexedDocument = z.object({
  issue: issueId,
  document: documentId,
  title: z.string(),
  number: z.string().nullable(),
  kind: documentKind,
  date: isoDate.nullable(),
  released: isoDate.nullable(),
  issueDate: isoDate.nullable(),
  page: z.int().positive().nullable(),
})

/** A document number of the archive: its own documents, and how often it is cited. No documents: it is cited only. */
export const numberEntry = z.object({
  number: numberParts,
  /** As printed, the document's own before a citation's. */
  printed: z.string(),
  documents: z.array(indexedDocument),
  /** Numbers and titles that its documents cite, and citations of it in other documents. */
  cites: z.int().nonnegative(),
  citedBy: z.int().nonnegative(),
  /** The title it is cited with where its document is not in the archive. */
  title: z.string().nullable(),
})

export const numbersRequest = listRequest.extend({ show: z.enum(['all', 'here', 'elsewhere']).default('all') })
export const numbersList = z.object({
  total: z.int().nonnegative(),
  /** Of all numbers, however the list is filtered. */
  here: z.int().nonnegative(),
  elsewhere: z.int().nonnegative(),
  entries: z.array(numberEntry),
})

/** One citation: where it stands, what the sentence says of it, and the documents it names that are in the archive. */
export const citation = z.object({
  place: indexPlace,
  kind: z.enum(['number', 'title']),
  relation: relation.nullable(),
  printed: z.string(),
  number: numberParts.nullable(),
  title: z.string().nullable(),
  sentence: z.string(),
  /** Empty where what is cited is not in this archive. */
  documents: z.array(indexedDocument),
})

export const numberView = z.object({ entry: numberEntry, cites: z.array(citation), citedBy: z.array(citation) })

/** What a document cites and where it is cited, for its head in the reader. */
export const documentRelations = z.object({ cites: z.array(citation), citedBy: z.array(citation) })

/** A body named as responsible, as printed most often, with the tasks it carries. */
export const bodyEntry = z.object({
  name: z.string(),
  tasks: z.int().positive(),
  lead: z.int().nonnegative(),
  support: z.int().nonnegative(),
  documents: z.int().positive(),
})
export const bodiesList = z.object({ total: z.int().nonnegative(), entries: z.array(bodyEntry) })

/** One task of a body: the paragraph, the last sentence of it, the headings over it and the other bodies named with it. */
export const bodyTask = z.object({
  /** Where the body is named. */
  place: indexPlace,
  role: z.enum(['lead', 'support']).nullable(),
  printed: z.string(),
  /** What it is to do; null where the note stands alone. */
  task: z.object({ place: indexPlace, text: z.string() }).nullable(),
  path: z.array(z.string()),
  others: z.array(z.string()),
})
export const bodyRequest = listRequest.extend({ name: z.string().min(1).max(200) })
export const bodyView = z.object({ entry: bodyEntry, total: z.int().nonnegative(), tasks: z.array(bodyTask) })

/**
 * A full name. Namesakes are one entry: the record does not say who is who. `names` are its printed forms, as 高 山.
 */
export const personEntry = z.object({
  name: z.string(),
  names: z.array(z.string()),
  appointments: z.int().nonnegative(),
  lists: z.int().nonnegative(),
  entries: z.int().nonnegative(),
})
export const peopleList = z.object({ total: z.int().nonnegative(), entries: z.array(personEntry) })

/** Where a person is named: appointed or removed, on a list, or in a chronicle. `date` is that of the decision or the day. */
export const personMention = z.object({
  place: indexPlace,
  kind: z.enum(['in', 'out', 'list', 'entry']),
  printed: z.string(),
  post: z.string().nullable(),
  role: z.string().nullable(),
  date: isoDate.nullable(),
  sentence: z.string(),
})
export const personRequest = listRequest.extend({ name: z.string().min(1).max(100) })
export const personView = z.object({
  entry: personEntry,
  total: z.int().nonnegative(),
  mentions: z.array(personMention),
})

/** Days from one to another, both included. */
export const daysRequest = z.strictObject({ from: isoDate, to: isoDate })

/**
 * What one day holds, the three kinds of date apart: entries of chronicles that cover it, appointments decided on it,
 * documents written on it (成文), documents released on it (发布, where the record says so) and issues of it (公报期).
 */
export const dayCounts = z.object({
  day: isoDate,
  entries: z.int().nonnegative(),
  appointments: z.int().nonnegative(),
  written: z.int().nonnegative(),
  released: z.int().nonnegative(),
  issued: z.int().nonnegative(),
})
export const calendar = z.object({ days: z.array(dayCounts) })

/** First and last day of the whole archive; null where nothing has a date. */
export const daysBounds = z.object({ first: isoDate.nullable(), last: isoDate.nullable() })

export const dayEntry = chronicleEntry.extend({ place: indexPlace, text: z.string() })
export const dayView = z.object({
  entries: z.array(dayEntry),
  appointments: z.array(personMention.extend({ name: z.string() })),
  written: z.array(indexedDocument),
  released: z.array(indexedDocument),
  issued: z.array(issueHead),
})

/** A table by its title; `rows` without the header. */
export const tableEntry = z.object({
  place: indexPlace,
  id: table.shape.id,
  title: z.string().nullable(),
  rows: z.int().nonnegative(),
  columns: z.int().positive(),
  filled: z.int().nonnegative(),
  repaired: z.int().nonnegative(),
})
export const tablesList = z.object({ total: z.int().nonnegative(), entries: z.array(tableEntry) })
export const tableRequest = z.strictObject({ issue: issueId, table: table.shape.id })
export const tableView = z.object({ entry: tableEntry, table })

/** A place that looks misread, with the sentence it stands in. */
export const remarkEntry = z.object({
  place: indexPlace,
  kind: remarkKind,
  reading: z.string(),
  suggestion: z.string().nullable(),
  sentence: z.string(),
})
export const remarksRequest = listRequest.extend({ kind: remarkKind.nullable().default(null) })
export const remarksList = z.object({
  total: z.int().nonnegative(),
  kinds: z.array(z.object({ kind: remarkKind, count: z.int().positive() })),
  entries: z.array(remarkEntry),
})

/** Which list to write as a file; `text` filters it as in the list, `table` and `name` choose one. */
export const indexExportRequest = z.strictObject({
  list: z.enum([
    'numbers',
    'citations',
    'bodies',
    'tasks',
    'people',
    'mentions',
    'chronicle',
    'tables',
    'table',
    'remarks',
  ]),
  text: z.string().max(200).default(''),
  name: z.string().max(200).nullable().default(null),
  table: tableRequest.nullable().default(null),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
})
/** `text` is the whole file, CSV as RFC 4180 beginning with U+FEFF for spreadsheets. */
export const indexExport = z.object({
  fileName: z.string(),
  type: z.string(),
  text: z.string(),
  rows: z.int().nonnegative(),
})

export type IndexPlace = z.infer<typeof indexPlace>
export type IndexedDocument = z.infer<typeof indexedDocument>
export type NumberEntry = z.infer<typeof numberEntry>
export type Citation = z.infer<typeof citation>
export type BodyEntry = z.infer<typeof bodyEntry>
export type BodyTask = z.infer<typeof bodyTask>
export type PersonEntry = z.infer<typeof personEntry>
export type PersonMention = z.infer<typeof personMention>
export type DayCounts = z.infer<typeof dayCounts>
export type DayView = z.infer<typeof dayView>
export type TableEntry = z.infer<typeof tableEntry>
export type RemarkEntry = z.infer<typeof remarkEntry>
export type IndexExportRequest = z.infer<typeof indexExportRequest>
export type IndexExport = z.infer<typeof indexExport>
