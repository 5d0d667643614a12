import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import type { IssuePlace } from './placing.ts'

/** A document as the search knows it: its attributes, and the numbers of its blocks in the index, `first` to `last`. */
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

/** An issue, and where its blocks stand in the index. */
export interface CataloguedIssue extends IssuePlace {
  id: string
  year: number | null
  number: number | null
  serial: number | null
  date: string | null
  images: number
  /** Images without text. */
  blank: number
}

/** A body or person named in the library. */
export interface CataloguedName {
  facet: 'body' | 'issuer' | 'person'
  name: string
  folded: string
}

/** What a library holds besides its text, small enough to be kept in memory; issues and documents in their order. */
export interface Catalogue {
  issues: readonly CataloguedIssue[]
  byId: ReadonlyMap<string, CataloguedIssue>
  documents: readonly CataloguedDocument[]
  names: readonly CataloguedName[]
}

/** Which bodies blocks name: numbers of the index in their order, each with the position of a name. */
export interface CataloguedBodies {
  names: readonly string[]
  numbers: Float64Array
  bodies: Uint16Array
}

/** The library's documents, and the bodies its blocks name, by their numbers in the index. Written by the indexer. */
export const catalogueSchema = `
CREATE TABLE search_document (
  first INTEGER PRIMARY KEY, last INTEGER NOT NULL, issue TEXT NOT NULL, document TEXT NOT NULL,
  folded_title TEXT NOT NULL, folded_number TEXT NOT NULL
) STRICT;
CREATE TABLE search_body (number INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (number, name)) STRICT, WITHOUT ROWID;
`

interface DocumentRow extends Omit<CataloguedDocument, 'issuers' | 'kind'> {
  kind: string
  issuers: string
}

/** Reads the catalogue, once for each state of the library. */
export const catalogueOf = keptByState((db): Catalogue => {
  const issues = prepared<CataloguedIssue>(
    db,
    `SELECT id, year, number, serial, date, images, blank, first, last, row
     FROM search_issue JOIN issue ON issue.id = search_issue.issue ORDER BY first`,
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
  return {
    issues,
    byId: new Map(issues.map((issue) => [issue.id, issue])),
    documents: documents.map((row) => ({
      ...row,
      // Front matter is no document of any kind.
      kind: row.document === 'front' ? null : row.kind,
      issuers: JSON.parse(row.issuers) as string[],
    })),
    names,
  }
})

/** Reads which bodies blocks name, once for each state of the library. */
export const bodiesOf = keptByState((db): CataloguedBodies => {
  const known = new Map<string, number>()
  const numbers: number[] = []
  const bodies: number[] = []
  const rows = prepared<{ number: number; name: string }>(db, 'SELECT number, name FROM search_body ORDER BY number')
  for (const { number, name } of rows.iterate()) {
    // What a position is kept in ends there; no library has as many bodies.
    if (known.size >= 0xffff && !known.has(name)) continue
    if (!known.has(name)) known.set(name, known.size)
    numbers.push(number)
    bodies.push(known.get(name) ?? 0)
  }
  return { names: [...known.keys()], numbers: Float64Array.from(numbers), bodies: Uint16Array.from(bodies) }
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

/** The issue whose blocks hold a number of the index. */
export const issueAt = ({ issues }: Catalogue, number: number): CataloguedIssue | undefined => holding(issues, number)

/** The document whose blocks hold a number of the index. */
export const documentAt = ({ documents }: Catalogue, number: number): CataloguedDocument | undefined =>
  holding(documents, number)

function holding<Part extends { first: number }>(parts: readonly Part[], number: number): Part | undefined {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle]?.first ?? 0) <= number) low = middle
    else high = middle - 1
  }
  return parts[low]
}

/** The row id in `block` of a number of the index. */
export function blockRow(catalogue: Catalogue, number: number): number {
  const issue = issueAt(catalogue, number)
  return issue ? number - issue.first + issue.row : -1
}
