import type { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import type {
  bodiesList,
  BodyEntry,
  bodyRequest,
  BodyTask,
  bodyView,
  namesRequest,
} from '../../contract/schemas/relations.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { likePattern } from './like.ts'
import { namedBlock, wordsOf } from './places.ts'
import { nameKey } from './rows.ts'

/** A bare column beside max() is that of the row with it: the form printed last. */
const entries = `SELECT body AS name, max(id) AS last, count(*) AS tasks, sum(role IS 'lead') AS lead,
  sum(role IS 'support') AS support, count(DISTINCT issue || '/' || document) AS documents
  FROM relation_task WHERE folded LIKE ? ESCAPE '\\' GROUP BY folded`
const orders = { count: 'tasks DESC, folded', name: 'folded' } as const

/** The bodies named as responsible, with how many tasks they carry. */
export function listBodies(db: ReadableDb, request: z.output<typeof namesRequest>): z.input<typeof bodiesList> {
  const pattern = likePattern(request.text)
  const total =
    prepared<{ total: number }>(
      db,
      `SELECT count(DISTINCT folded) AS total FROM relation_task WHERE folded LIKE ? ESCAPE '\\'`,
    ).get(pattern)?.total ?? 0
  const rows = prepared<BodyEntry & { last: number }>(
    db,
    `${entries} ORDER BY ${orders[request.order]} LIMIT ? OFFSET ?`,
  ).all(pattern, request.limit, request.offset)
  return { total, entries: rows.map(entryOf) }
}

interface TaskRow {
  issue: string
  document: string
  block: string
  start: number
  stop: number
  body: string
  role: BodyTask['role']
  task_block: string | null
  task_start: number | null
  task_stop: number | null
}

/** One body with its tasks, oldest issue first; `text` keeps those whose paragraph holds it. Throws `body-not-found`. */
export function getBody(db: ReadableDb, request: z.output<typeof bodyRequest>): z.input<typeof bodyView> {
  const key = nameKey(request.name)
  const row = prepared<BodyEntry & { last: number }>(db, entries.replace("LIKE ? ESCAPE '\\'", '= ?')).get(key)
  if (!row) throw new GazetteError('body-not-found', { values: { name: request.name } })
  const pattern = likePattern(request.text)
  const from = `FROM relation_task AS task JOIN issue ON issue.id = task.issue
    JOIN block ON block.issue = task.issue AND block.id = coalesce(task.task_block, task.block)
    WHERE task.folded = ? AND replace(block.text, ' ', '') LIKE ? ESCAPE '\\'`
  const total = prepared<{ total: number }>(db, `SELECT count(*) AS total ${from}`).get(key, pattern)?.total ?? 0
  const rows = prepared<TaskRow>(db, `SELECT task.* ${from} ORDER BY issue.ordinal DESC, task.id LIMIT ? OFFSET ?`).all(
    key,
    pattern,
    request.limit,
    request.offset,
  )
  return { entry: entryOf(row), total, tasks: rows.flatMap((task) => taskOf(db, task)) }
}

const entryOf = ({ name, tasks, lead, support, documents }: BodyEntry): BodyEntry => ({
  name,
  tasks,
  lead,
  support,
  documents,
})

function taskOf(db: ReadableDb, row: TaskRow): BodyTask[] {
  const note = namedBlock(db, row.issue, row.document, row.block)
  if (!note) return []
  const block = row.task_block === null ? null : namedBlock(db, row.issue, row.document, row.task_block)
  const [from, to] = [row.task_start ?? 0, row.task_stop ?? 0]
  return [
    {
      place: note.place(row.start, row.stop),
      role: row.role,
      printed: row.body,
      task: block && { place: block.place(from, to), text: wordsOf(block, from, to).trim() },
      path: (block ?? note).path,
      others: othersOf(db, row),
    },
  ]
}

/** The bodies named for the same task. */
function othersOf(db: ReadableDb, row: TaskRow): string[] {
  return prepared<{ body: string }>(
    db,
    `SELECT body FROM relation_task WHERE issue = ? AND block = ? AND start <> ? AND task_block IS ? AND task_start IS ?
     ORDER BY start`,
  )
    .all(row.issue, row.block, row.start, row.task_block, row.task_start)
    .map(({ body }) => body)
}
