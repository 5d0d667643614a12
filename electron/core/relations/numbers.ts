import type { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import type {
  Citation,
  documentRelations,
  NumberEntry,
  numbersList,
  numbersRequest,
  numberView,
} from '../../contract/schemas/relations.ts'
import type { NumberParts } from '../../contract/schemas/structure.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { likePattern } from './like.ts'
import { indexedDocuments, namedBlock, wordsOf } from './places.ts'
import { nameKey } from './rows.ts'

interface NumberRow {
  code: string
  year: number | null
  sequence: number
}

/** Every number, own or cited, once; `here` where a document of the archive has it. */
const numbers = `
  SELECT code, year, sequence, max(here) AS here FROM (
    SELECT code, year, sequence, 1 AS here FROM relation_document WHERE code IS NOT NULL
    UNION ALL SELECT code, year, sequence, 0 FROM relation_citation WHERE code IS NOT NULL
  ) GROUP BY code, year, sequence`

/** What a person may type of a number: 通政发〔2022〕29号 in any brackets. */
const typed = `code || '(' || coalesce(year, '') || ')' || sequence || '号' LIKE ? ESCAPE '\\'`

/** The numbers of the archive, its own and those it cites, newest first. */
export function listNumbers(db: ReadableDb, request: z.output<typeof numbersRequest>): z.input<typeof numbersList> {
  const { text, show, offset, limit } = request
  const counts = prepared<{ here: number; elsewhere: number }>(
    db,
    `SELECT coalesce(sum(here), 0) AS here, coalesce(sum(1 - here), 0) AS elsewhere FROM (${numbers})`,
  ).get() ?? { here: 0, elsewhere: 0 }
  const state = { all: -1, here: 1, elsewhere: 0 }[show]
  const matching = `FROM (${numbers}) WHERE (? < 0 OR here = ?) AND ${typed}`
  const values = [state, state, likePattern(text)]
  const total = prepared<{ total: number }>(db, `SELECT count(*) AS total ${matching}`).get(...values)?.total ?? 0
  const rows = prepared<NumberRow>(
    db,
    `SELECT code, year, sequence ${matching} ORDER BY year DESC NULLS LAST, code, sequence DESC LIMIT ? OFFSET ?`,
  ).all(...values, limit, offset)
  return { total, ...counts, entries: rows.map((row) => entryOf(db, row)) }
}

/** One number with every citation by and of its documents. Throws `number-not-found` where nothing bears or cites it. */
export function getNumber(db: ReadableDb, number: NumberParts): z.input<typeof numberView> {
  const parts = { ...number, code: nameKey(number.code) }
  const entry = entryOf(db, parts)
  if (entry.documents.length === 0 && entry.citedBy === 0)
    throw new GazetteError('number-not-found', { values: { code: number.code } })
  const cites = entry.documents.flatMap(({ issue, document }) => citationsBy(db, issue, document))
  return { entry, cites, citedBy: citationsOf(db, parts, entry) }
}

/** What a document cites, and where it is cited by its number or by its title. */
export function documentCitations(db: ReadableDb, issue: string, document: string): z.input<typeof documentRelations> {
  const row = prepared<{ code: string | null; year: number | null; sequence: number | null }>(
    db,
    'SELECT code, year, sequence FROM relation_document WHERE issue = ? AND document = ?',
  ).get(issue, document)
  const cites = citationsBy(db, issue, document)
  if (!row) return { cites, citedBy: [] }
  const { code, year, sequence } = row
  const number = code === null || sequence === null ? null : { code, year, sequence }
  return { cites, citedBy: citationsOf(db, number, { documents: [{ issue, document }] }) }
}

interface CitationRow {
  issue: string
  document: string
  block: string
  start: number
  stop: number
  sentence_start: number
  sentence_stop: number
  kind: Citation['kind']
  relation: Citation['relation']
  printed: string
  title: string | null
  folded_title: string | null
  code: string | null
  year: number | null
  sequence: number | null
}

function citationsBy(db: ReadableDb, issue: string, document: string): Citation[] {
  const rows = prepared<CitationRow>(
    db,
    'SELECT * FROM relation_citation WHERE issue = ? AND document = ? ORDER BY id',
  ).all(issue, document)
  // what a document hands out is part of itself
  return rows
    .flatMap((row) => citationOf(db, row))
    .filter((each) => !each.documents.some((cited) => cited.issue === issue && cited.document === document))
}

function citationsOf(
  db: ReadableDb,
  number: NumberParts | null,
  { documents }: { documents: readonly { issue: string; document: string }[] },
): Citation[] {
  const byNumber = number
    ? prepared<CitationRow>(
        db,
        'SELECT * FROM relation_citation WHERE code = ? AND year IS ? AND sequence = ? ORDER BY id',
      ).all(number.code, number.year, number.sequence)
    : []
  const byTitle = documents.flatMap(({ issue, document }) =>
    prepared<CitationRow>(
      db,
      `SELECT * FROM relation_citation WHERE code IS NULL AND folded_title IN
         (SELECT title FROM relation_title WHERE issue = ? AND document = ?) ORDER BY id`,
    ).all(issue, document),
  )
  const own = new Set(documents.map(({ issue, document }) => `${issue}/${document}`))
  return [...byNumber, ...byTitle]
    .filter(({ issue, document }) => !own.has(`${issue}/${document}`))
    .flatMap((row) => citationOf(db, row))
}

function citationOf(db: ReadableDb, row: CitationRow): Citation[] {
  const block = namedBlock(db, row.issue, row.document, row.block)
  if (!block) return []
  const { kind, relation, printed, title, code, year, sequence } = row
  const number = code === null || sequence === null ? null : { code, year, sequence }
  const byNumber = number ? documentsNumbered(db, number) : []
  const documents = byNumber.length > 0 ? byNumber : documentsTitled(db, row.folded_title)
  const sentence = wordsOf(block, row.sentence_start, row.sentence_stop).trim()
  return [{ place: block.place(row.start, row.stop), kind, relation, printed, number, title, sentence, documents }]
}

const documentsNumbered = (db: ReadableDb, { code, year, sequence }: NumberParts) =>
  indexedDocuments(
    db,
    'relation_document.code = ? AND relation_document.year IS ? AND relation_document.sequence = ?',
    [code, year, sequence],
  )

const documentsTitled = (db: ReadableDb, title: string | null) =>
  title === null
    ? []
    : indexedDocuments(
        db,
        '(document.issue, document.id) IN (SELECT issue, document FROM relation_title WHERE title = ?)',
        [title],
      )

function entryOf(db: ReadableDb, { code, year, sequence }: NumberRow): NumberEntry {
  const documents = documentsNumbered(db, { code, year, sequence })
  const cited = prepared<{ citedBy: number; printed: string | null; title: string | null }>(
    db,
    `SELECT count(*) AS citedBy, max(printed) AS printed, max(title) AS title
     FROM relation_citation WHERE code = ? AND year IS ? AND sequence = ?`,
  ).get(code, year, sequence)
  const cites = documents.reduce((sum, { issue, document }) => sum + countCitations(db, issue, document), 0)
  const own = documents.find(({ number }) => number !== null)?.number
  const printed = own ?? cited?.printed ?? `${code}${year === null ? '' : `〔${year}〕`}${sequence}号`
  const title = documents.length > 0 ? null : (cited?.title ?? null)
  return { number: { code, year, sequence }, printed, documents, cites, citedBy: cited?.citedBy ?? 0, title }
}

const countCitations = (db: ReadableDb, issue: string, document: string): number =>
  prepared<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM relation_citation WHERE issue = ? AND document = ?',
  ).get(issue, document)?.count ?? 0
