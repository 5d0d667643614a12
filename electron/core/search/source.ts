import type { Block } from '../../contract/schemas/gazette.ts'
import { readSpans } from '../archive/spans.ts'
import { readStructure, type ViewStructure } from '../archive/structure.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'

/** A block of the library, as the index takes it. */
export type SourceBlock = Pick<Block, 'id' | 'kind' | 'level' | 'text' | 'spans'> & { headingTo?: number }

/** A document of the library, as the index takes it; `front` for front matter. */
export interface SourceDocument {
  id: string
  kind: string
  title: string
  number: string | null
  issuers: string[]
  date: string | null
  section: string | null
  structure: ViewStructure
  blocks: SourceBlock[]
}

/** An issue of the library. Its blocks have the row ids from `row` on, document by document. */
export interface SourceIssue {
  id: string
  ordinal: number
  row: number
  documents: SourceDocument[]
  /** How many of its images carry no line of its text. */
  blank: number
}

interface DocumentRow extends Omit<SourceDocument, 'issuers' | 'structure' | 'blocks'> {
  issuers: string
  structure: string
}

interface BlockRow {
  rowid: number
  document: string
  id: string
  kind: Block['kind']
  level: Block['level']
  heading_to: number | null
  text: string
  spans: string
}

/** Reads an issue from the library alone, so that an index can be made anew without the packs. */
export function readSource(db: ReadableDb, issue: string): SourceIssue {
  const { ordinal, images } = prepared<{ ordinal: number; images: number }>(
    db,
    'SELECT ordinal, images FROM issue WHERE id = ?',
  ).get(issue)!
  const documents = prepared<DocumentRow>(
    db,
    `SELECT id, kind, title, number, issuers, date, section, structure FROM document WHERE issue = ? ORDER BY position`,
  ).all(issue)
  const rows = prepared<BlockRow>(
    db,
    `SELECT rowid, document, id, kind, level, heading_to, text, spans FROM block WHERE issue = ? ORDER BY rowid`,
  ).all(issue)
  const carrying = prepared<number>(db, 'SELECT count(DISTINCT image) FROM region WHERE issue = ?').pluck().get(issue)
  const blocks = Map.groupBy(rows, ({ document }) => document)
  return {
    id: issue,
    ordinal,
    row: rows[0]?.rowid ?? 0,
    documents: documents.map((document) => ({
      ...document,
      issuers: JSON.parse(document.issuers) as string[],
      structure: readStructure(document.structure),
      blocks: (blocks.get(document.id) ?? []).map(blockOf),
    })),
    blank: Math.max(0, images - (carrying ?? 0)),
  }
}

const blockOf = ({ id, kind, level, heading_to, text, spans }: BlockRow): SourceBlock => ({
  id,
  kind,
  level,
  text,
  spans: readSpans(spans),
  ...(heading_to === null ? {} : { headingTo: heading_to }),
})
