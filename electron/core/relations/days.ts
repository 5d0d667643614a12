import type { z } from 'zod'
import type { IssueHead } from '../../contract/schemas/gazette.ts'
import type { calendar, daysBounds, DayCounts, daysRequest, DayView } from '../../contract/schemas/relations.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { mentionOf, type PersonRow } from './people.ts'
import { indexedDocuments, namedBlock } from './places.ts'

type Kind = Exclude<keyof DayCounts, 'day'>

const longestRange = 400
const dayMs = 86_400_000

/**
 * What the days from one to another hold; days with nothing are left out. An entry of several days counts on each of
 * them, one of a whole month on none. Ranges longer than 400 days are cut to it.
 */
export function listDays(db: ReadableDb, request: z.output<typeof daysRequest>): z.input<typeof calendar> {
  const { from } = request
  const last = new Date(Date.parse(from) + longestRange * dayMs).toISOString().slice(0, 10)
  const to = request.to < last ? request.to : last
  const days = new Map<string, DayCounts>()
  const add = (kind: Kind, day: string, count: number) => {
    if (day < from || day > to) return
    const counts = days.get(day) ?? { day, entries: 0, appointments: 0, written: 0, released: 0, issued: 0 }
    counts[kind] += count
    days.set(day, counts)
  }
  for (const { kind, day, count } of singleDays(db, from, to)) add(kind, day, count)
  const ranges = prepared<{ first: string; last: string }>(
    db,
    `SELECT first_day AS first, last_day AS last FROM relation_day
     WHERE precision <> 'month' AND first_day <= ? AND last_day >= ?`,
  ).all(to, from)
  for (const range of ranges) for (const day of daysOf(range.first, range.last)) add('entries', day, 1)
  return { days: [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1)) }
}

function singleDays(db: ReadableDb, from: string, to: string): { kind: Kind; day: string; count: number }[] {
  return prepared<{ kind: Kind; day: string; count: number }>(
    db,
    `SELECT 'appointments' AS kind, date AS day, count(*) AS count FROM relation_person
       WHERE date BETWEEN @from AND @to AND kind IN ('in', 'out') GROUP BY date
     UNION ALL SELECT 'written', date, count(*) FROM document WHERE date BETWEEN @from AND @to GROUP BY date
     UNION ALL SELECT 'released', released, count(*) FROM relation_document WHERE released BETWEEN @from AND @to GROUP BY released
     UNION ALL SELECT 'issued', date, count(*) FROM issue WHERE date BETWEEN @from AND @to GROUP BY date`,
  ).all({ from, to })
}

function daysOf(first: string, last: string): string[] {
  const count = Math.min(longestRange, Math.round((Date.parse(last) - Date.parse(first)) / dayMs) + 1)
  return Array.from({ length: Math.max(1, count) }, (_, at) =>
    new Date(Date.parse(first) + at * dayMs).toISOString().slice(0, 10),
  )
}

/** The first and the last day that anything in the archive bears. */
export function boundsOfDays(db: ReadableDb): z.input<typeof daysBounds> {
  const row = prepared<{ first: string | null; last: string | null }>(
    db,
    `SELECT min(first) AS first, max(last) AS last FROM (
       SELECT min(first_day) AS first, max(last_day) AS last FROM relation_day
       UNION ALL SELECT min(date), max(date) FROM document
       UNION ALL SELECT min(date), max(date) FROM issue)`,
  ).get()
  return row ?? { first: null, last: null }
}

interface EntryRow {
  issue: string
  document: string
  block: string
  first_day: string | null
  last_day: string | null
  precision: DayView['entries'][number]['precision']
  mark: string
  inherited: number
}

/** Everything of one day, the kinds of date apart. */
export function getDay(db: ReadableDb, { day }: { day: string }): DayView {
  const entries = prepared<EntryRow>(
    db,
    `SELECT * FROM relation_day WHERE precision <> 'month' AND first_day <= ? AND last_day >= ? ORDER BY first_day, id`,
  ).all(day, day)
  const appointments = prepared<PersonRow & { folded: string }>(
    db,
    `SELECT * FROM relation_person WHERE date = ? AND kind IN ('in', 'out') ORDER BY id`,
  ).all(day)
  const issued = prepared<IssueHead>(
    db,
    'SELECT id, title, year, number, serial, date FROM issue WHERE date = ? ORDER BY ordinal',
  ).all(day)
  return {
    entries: entries.flatMap((entry) => entryOf(db, entry)),
    appointments: appointments.flatMap((row) =>
      mentionOf(db, row).map((mention) => ({ ...mention, name: row.folded })),
    ),
    written: indexedDocuments(db, 'document.date = ?', [day]),
    released: indexedDocuments(db, 'relation_document.released = ?', [day]),
    issued,
  }
}

function entryOf(db: ReadableDb, row: EntryRow): DayView['entries'] {
  const block = namedBlock(db, row.issue, row.document, row.block)
  if (!block) return []
  return [
    {
      document: row.document,
      block: row.block,
      mark: row.mark,
      firstDay: row.first_day,
      lastDay: row.last_day,
      precision: row.precision,
      isInherited: row.inherited === 1,
      place: block.place(),
      text: block.text,
    },
  ]
}
