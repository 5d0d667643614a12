import type { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import type {
  namesRequest,
  peopleList,
  PersonEntry,
  PersonMention,
  personRequest,
  personView,
} from '../../contract/schemas/relations.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { likePattern } from './like.ts'
import { namedBlock, sentenceAround } from './places.ts'
import { nameKey } from './rows.ts'

type EntryRow = Omit<PersonEntry, 'names'> & { names: string }

const counts = `folded AS name, json_group_array(DISTINCT name) AS names, sum(kind IN ('in', 'out')) AS appointments,
  sum(kind = 'list') AS lists, sum(kind = 'entry') AS entries`
const orders = { count: 'count(*) DESC, folded', name: 'folded' } as const

/** The people named in appointments, lists of members and chronicles, a full name once. */
export function listPeople(db: ReadableDb, request: z.output<typeof namesRequest>): z.input<typeof peopleList> {
  const pattern = likePattern(request.text)
  const total =
    prepared<{ total: number }>(
      db,
      `SELECT count(DISTINCT folded) AS total FROM relation_person WHERE folded LIKE ? ESCAPE '\\'`,
    ).get(pattern)?.total ?? 0
  const rows = prepared<EntryRow>(
    db,
    `SELECT ${counts} FROM relation_person WHERE folded LIKE ? ESCAPE '\\' GROUP BY folded
     ORDER BY ${orders[request.order]} LIMIT ? OFFSET ?`,
  ).all(pattern, request.limit, request.offset)
  return { total, entries: rows.map(entryOf) }
}

/** A row of `relation_person`. */
export interface PersonRow {
  issue: string
  document: string
  block: string
  start: number
  stop: number
  name: string
  kind: PersonMention['kind']
  post: string | null
  role: string | null
  date: string | null
}

/** One full name with everything it is named in, oldest issue first. Throws `person-not-found`. */
export function getPerson(db: ReadableDb, request: z.output<typeof personRequest>): z.input<typeof personView> {
  const key = nameKey(request.name)
  const row = prepared<EntryRow>(db, `SELECT ${counts} FROM relation_person WHERE folded = ? GROUP BY folded`).get(key)
  if (!row) throw new GazetteError('person-not-found', { values: { name: request.name } })
  const pattern = likePattern(request.text)
  const from = `FROM relation_person AS person JOIN issue ON issue.id = person.issue
    JOIN block ON block.issue = person.issue AND block.id = person.block
    WHERE person.folded = ? AND replace(block.text, ' ', '') LIKE ? ESCAPE '\\'`
  const total = prepared<{ total: number }>(db, `SELECT count(*) AS total ${from}`).get(key, pattern)?.total ?? 0
  const rows = prepared<PersonRow>(
    db,
    `SELECT person.* ${from} ORDER BY issue.ordinal DESC, person.id LIMIT ? OFFSET ?`,
  ).all(key, pattern, request.limit, request.offset)
  return { entry: entryOf(row), total, mentions: rows.flatMap((each) => mentionOf(db, each)) }
}

const entryOf = ({ names, ...row }: EntryRow): PersonEntry => ({ ...row, names: JSON.parse(names) as string[] })

/** A mention with the place and the sentence it stands in. */
export function mentionOf(db: ReadableDb, row: PersonRow): PersonMention[] {
  const block = namedBlock(db, row.issue, row.document, row.block)
  if (!block) return []
  const { kind, name, post, role, date, start, stop } = row
  const sentence = sentenceAround(block.text, start, stop)
  return [{ place: block.place(start, stop), kind, printed: name, post, role, date, sentence }]
}
