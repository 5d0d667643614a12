import { stringify } from 'csv-stringify/sync'
import { GazetteError } from '../../contract/errors.ts'
import type { DayView, IndexExport, IndexExportRequest, IndexPlace } from '../../contract/schemas/relations.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { getBody, listBodies } from './bodies.ts'
import { type Heads, heads } from './export-heads.ts'
import { documentCitations, listNumbers } from './numbers.ts'
import { getPerson, listPeople } from './people.ts'
import { namedBlock } from './places.ts'
import { listRemarks } from './remarks.ts'
import { getTable, listTables } from './tables.ts'

type Line = readonly (string | number | null)[]

const everything = { offset: 0, limit: 10_000_000 }

/**
 * One list of the indexes as CSV (RFC 4180, beginning with U+FEFF, without which spreadsheets read it in another
 * encoding; cells that would be formulas are quoted as text). Throws `body-not-found`, `person-not-found`,
 * `table-not-found`, and `bad-input` where the list needs a name or a table and has none.
 */
export function exportIndex(db: ReadableDb, request: IndexExportRequest): IndexExport {
  const { head, lines, name } = linesOf(db, request)
  const text = `\ufeff${stringify([head, ...lines], { record_delimiter: '\r\n', escape_formulas: true })}`
  return { fileName: `${name}.csv`, type: 'text/csv;charset=utf-8', text, rows: lines.length }
}

type DayEntry = DayView['entries'][number]

interface Sheet {
  head: readonly string[]
  lines: Line[]
  /** What the file is named after; the list where null. */
  name: string | null
}

function linesOf(db: ReadableDb, request: IndexExportRequest): Sheet & { name: string } {
  const words = heads[request.language]
  const { name, ...sheet } = sheets[request.list](db, request, words)
  return { ...sheet, name: name === null ? words.names[request.list] : fileNameOf(name) }
}

type SheetOf = (db: ReadableDb, request: IndexExportRequest, words: Heads) => Sheet

const sheets: Record<IndexExportRequest['list'], SheetOf> = {
  numbers: (db, { text }, { numbers }) => ({ head: numbers, lines: numberLines(db, text), name: null }),
  citations: (db, _request, { citations }) => ({ head: citations, lines: citationLines(db), name: null }),
  bodies(db, { text }, { bodies }) {
    const { entries } = listBodies(db, { text, order: 'count', ...everything })
    const lines = entries.map(({ name, tasks, lead, support, documents }) => [name, tasks, lead, support, documents])
    return { head: bodies, lines, name: null }
  },
  tasks(db, request, words) {
    const name = nameOf(request)
    const { tasks } = getBody(db, { name, text: request.text, ...everything })
    const lines = tasks.map(({ printed, role, task, path, others, place }): Line => {
      const text = task?.text ?? ''
      return [printed, role && words.roles[role], text, path.join(' / '), others.join('、'), ...placeCells(place)]
    })
    return { head: words.tasks, lines, name }
  },
  people(db, { text }, { people }) {
    const { entries } = listPeople(db, { text, order: 'count', ...everything })
    const lines = entries.map(({ name, names, appointments, lists, entries: days }): Line => {
      return [name, names.join('、'), appointments, lists, days]
    })
    return { head: people, lines, name: null }
  },
  mentions(db, request, words) {
    const name = nameOf(request)
    const { mentions } = getPerson(db, { name, text: request.text, ...everything })
    const lines = mentions.map(({ printed, kind, date, post, role, sentence, place }): Line => {
      return [printed, words.kinds[kind], date, post, role, sentence, ...placeCells(place)]
    })
    return { head: words.mentions, lines, name }
  },
  chronicle: (db, _request, words) => ({ head: words.chronicle, lines: chronicleLines(db, words), name: null }),
  tables(db, { text }, words) {
    const { entries } = listTables(db, { text, ...everything })
    const lines = entries.map(({ title, rows, columns, filled, repaired, place }): Line => {
      return [title, rows, columns, filled, repaired, ...placeCells(place)]
    })
    return { head: words.tables, lines, name: null }
  },
  table(db, request) {
    if (!request.table) throw needed('table')
    const { table } = getTable(db, request.table)
    const lines = table.rows.map(({ cells }): Line => cells.map(({ text }) => text))
    return { head: table.header, lines, name: table.title ?? table.id }
  },
  remarks(db, { text }, words) {
    const { entries } = listRemarks(db, { text, kind: null, ...everything })
    const lines = entries.map(({ kind, reading, suggestion, sentence, place }): Line => {
      return [words.remarkKinds[kind], reading, suggestion, sentence, ...placeCells(place)]
    })
    return { head: words.remarks, lines, name: null }
  },
}

function numberLines(db: ReadableDb, text: string): Line[] {
  return listNumbers(db, { text, show: 'all', ...everything }).entries.flatMap((entry) => {
    const { code, year, sequence } = entry.number
    const head: Line = [entry.printed, code, year, sequence, entry.cites, entry.citedBy]
    if (entry.documents.length === 0) return [[...head, entry.title, null, null, null, null, null, null]]
    return entry.documents.map(
      (each): Line => [
        ...head,
        each.title,
        each.date,
        each.released,
        each.issueDate,
        each.issue,
        each.document,
        each.page,
      ],
    )
  })
}

function citationLines(db: ReadableDb): Line[] {
  const citing = prepared<{ issue: string; document: string }>(
    db,
    'SELECT DISTINCT issue, document FROM relation_citation ORDER BY issue, document',
  ).all()
  return citing.flatMap(({ issue, document }) =>
    documentCitations(db, issue, document).cites.map(
      (each): Line => [
        each.printed,
        each.title,
        each.relation,
        each.documents.map((cited) => `${cited.issue}/${cited.document}`).join(' '),
        each.sentence,
        ...placeCells(each.place),
      ],
    ),
  )
}

function chronicleLines(db: ReadableDb, words: Heads): Line[] {
  const rows = prepared<{
    issue: string
    document: string
    block: string
    first_day: string | null
    last_day: string | null
    precision: DayEntry['precision']
  }>(db, 'SELECT * FROM relation_day ORDER BY first_day, id').all()
  return rows.flatMap((row): Line[] => {
    const block = namedBlock(db, row.issue, row.document, row.block)
    if (!block) return []
    return [[row.first_day, row.last_day, words.precisions[row.precision], block.text, ...placeCells(block.place())]]
  })
}

const placeCells = (place: IndexPlace): Line => [
  place.title,
  place.issueDate,
  place.issue,
  place.document,
  place.block,
  place.page,
]

function nameOf({ name }: IndexExportRequest): string {
  if (name === null) throw needed('name')
  return name
}

const needed = (path: string) => new GazetteError('bad-input', { fields: [{ path, reason: 'Needed for this list' }] })

/** A name as a file may have it on every system. */
function fileNameOf(name: string): string {
  const allowed = name.replaceAll(/[\p{Cc}<>:"/\\|?*\s]+/gu, ' ').trim()
  return allowed.slice(0, 80) || 'list'
}
