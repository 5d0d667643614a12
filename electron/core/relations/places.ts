import type { IndexedDocument, IndexPlace } from '../../contract/schemas/relations.ts'
import type { Span } from '../../contract/schemas/gazette.ts'
import { codePointLength, sliceCodePoints } from '../../text/code-points.ts'
import { readSpans } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'

interface BlockRow {
  text: string
  page: number | null
  spans: string
  path: string
  title: string
  issueDate: string | null
}

/** A block that an index names, with what is told of it. */
export interface NamedBlock {
  text: string
  path: string[]
  /** The place of a stretch of it; of the whole block without one. */
  place(from?: number, to?: number): IndexPlace
}

/** Looks up a block of a document; null where the library does not hold it. */
export function namedBlock(db: ReadableDb, issue: string, document: string, block: string): NamedBlock | null {
  const row = prepared<BlockRow>(
    db,
    `SELECT block.text, block.page, block.spans, block.path, document.title, issue.date AS issueDate
     FROM block JOIN document ON document.issue = block.issue AND document.id = block.document
     JOIN issue ON issue.id = block.issue WHERE block.issue = ? AND block.id = ?`,
  ).get(issue, block)
  if (!row) return null
  const { text, title, issueDate } = row
  const length = codePointLength(text)
  return {
    text,
    path: JSON.parse(row.path) as string[],
    place: (from = 0, to = length) => ({
      issue,
      document,
      block,
      from,
      to,
      page: pageAt(readSpans(row.spans), from) ?? row.page,
      title: withoutBreaks(title),
      issueDate,
    }),
  }
}

/** The printed page of a code point. */
const pageAt = (spans: readonly Span[], at: number): number | null =>
  spans.find(({ from, to }) => from <= at && at < to)?.page ?? null

/** A stretch of a block as its words. */
export const wordsOf = (block: NamedBlock, from: number, to: number): string => sliceCodePoints(block.text, from, to)

const sentenceEnd = /[。；\n]/u
const longestSide = 80

/** The sentence around a stretch of text, in code points; no more than 80 of them before and after it. */
export function sentenceAround(text: string, from: number, to: number): string {
  const points = Array.from(text)
  const endsAt = (at: number) => at < 0 || at >= points.length || sentenceEnd.test(points[at] ?? '')
  let start = from
  while (!endsAt(start - 1) && from - start < longestSide) start--
  let stop = to
  while (!endsAt(stop) && stop - to < longestSide) stop++
  const words = points.slice(start, stop).join('').trim()
  return `${endsAt(start - 1) ? '' : '…'}${words}${endsAt(stop) ? '' : '…'}`
}

/** A title wrapped in print has white space where its lines meet. */
export const withoutBreaks = (title: string): string => title.replaceAll(/\s+/gu, '')

const documentColumns = `document.issue, document.id AS document, document.title, document.number, document.kind, document.date,
  relation_document.released, issue.date AS issueDate, document.page_from AS page`
const documentTables = `document JOIN issue ON issue.id = document.issue
  JOIN relation_document ON relation_document.issue = document.issue AND relation_document.document = document.id`

/** Documents of the archive that meet a condition over `document`, `issue` and `relation_document`, oldest first. */
export function indexedDocuments(db: ReadableDb, where: string, values: readonly unknown[]): IndexedDocument[] {
  return prepared<IndexedDocument>(
    db,
    `SELECT ${documentColumns} FROM ${documentTables} WHERE ${where} ORDER BY issue.ordinal, document.position`,
  )
    .all(...values)
    .map((row) => ({ ...row, title: withoutBreaks(row.title) }))
}
