import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'

/** A document as the search knows it: its attributes, and the row ids of its blocks, `first` to `last`. */
export interface CataloguedDocument {
  first: number
  last: number
  issue: string
  /** `front` for front matter. */
  document: string
  title: string
  number: string | null
  date: string | null
  kind: string | null
  section: string | null
  issuers: readonly string[]
  /** Search texts of title and number. */
  foldedTitle: string
  foldedNumber: string
}

export interface CataloguedIssue {
  id: string
  ordinal: number
  year: number | null
  number: number | null
  serial: number | null
  /** `YYYY-MM`; null where only the year is known, or nothing. */
  month: string | null
}

/** A body or person named in the library. */
export interface CataloguedName {
  facet: 'body' | 'issuer' | 'person'
  name: string
  folded: string
}

/** What a library holds besides its text, small enough to be kept in memory. Documents are in the order of their rows. */
export interface Catalogue {
  issues: ReadonlyMap<string, CataloguedIssue>
  documents: readonly CataloguedDocument[]
  byFirst: ReadonlyMap<number, CataloguedDocument>
  names: readonly CataloguedName[]
}

/** The library's documents by rows, and how many images of each issue carry no text. Written by the indexer. */
export const catalogueSchema = `
CREATE TABLE search_document (
  first INTEGER PRIMARY KEY, last INTEGER NOT NULL, issue TEXT NOT NULL, document TEXT NOT NULL,
  folded_title TEXT NOT NULL, folded_number TEXT NOT NULL
) STRICT;
CREATE TABLE search_issue (issue TEXT PRIMARY KEY, blank INTEGER NOT NULL) STRICT;
`

interface DocumentRow extends Omit<CataloguedDocument, 'issuers' | 'kind'> {
  kind: string
  issuers: string
}

/** Reads the catalogue, once for each state of the library. */
export const catalogueOf = keptByState((db): Catalogue => {
  const issues = prepared<CataloguedIssue>(
    db,
    'SELECT id, ordinal, year, number, serial, substr(date, 1, 7) AS month FROM issue',
  ).all()
  const documents = prepared<DocumentRow>(
    db,
    `SELECT search_document.first, search_document.last, search_document.issue, search_document.document,
       folded_title AS foldedTitle, folded_number AS foldedNumber, document.title, document.number, document.date,
       document.kind, document.section, document.issuers
     FROM search_document JOIN document
       ON document.issue = search_document.issue AND document.id = search_document.document
     ORDER BY search_document.first`,
  ).all()
  const names = prepared<CataloguedName>(
    db,
    `SELECT DISTINCT kind AS facet, text AS name, folded FROM search_name WHERE kind IN ('body', 'issuer', 'person')`,
  ).all()
  const parsed = documents.map((row) => ({
    ...row,
    // Front matter is no document of any kind.
    kind: row.document === 'front' ? null : row.kind,
    issuers: JSON.parse(row.issuers) as string[],
  }))
  return {
    issues: new Map(issues.map((issue) => [issue.id, issue])),
    documents: parsed,
    byFirst: new Map(parsed.map((document) => [document.first, document])),
    names,
  }
})

/** Keeps what was derived from a library until another connection has written to it. */
export function keptByState<Value>(derive: (db: ReadableDb) => Value): (db: ReadableDb) => Value {
  const kept = new WeakMap<ReadableDb['raw'], { version: unknown; value: Value }>()
  return (db) => {
    const version = db.raw.pragma('data_version', { simple: true })
    const known = kept.get(db.raw)
    if (known && known.version === version) return known.value
    const value = derive(db)
    kept.set(db.raw, { version, value })
    return value
  }
}

/** The position of the document that a row belongs to. */
export function documentAt(documents: readonly CataloguedDocument[], row: number): number {
  let low = 0
  let high = documents.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((documents[middle]?.first ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}
