import type { z } from 'zod'
import type { RemarkEntry, remarksList, remarksRequest } from '../../contract/schemas/relations.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { likePattern } from './like.ts'
import { namedBlock, sentenceAround } from './places.ts'

interface RemarkRow {
  issue: string
  document: string
  block: string
  start: number
  stop: number
  kind: RemarkEntry['kind']
  reading: string
  suggestion: string | null
}

/** The places that look misread, newest issue first, with how many there are of each kind. */
export function listRemarks(db: ReadableDb, request: z.output<typeof remarksRequest>): z.input<typeof remarksList> {
  const { text, kind, limit, offset } = request
  const held = `(replace(reading, ' ', '') LIKE @pattern ESCAPE '\\' OR coalesce(suggestion, '') LIKE @pattern ESCAPE '\\')`
  const pattern = likePattern(text)
  const kinds = prepared<{ kind: RemarkEntry['kind']; count: number }>(
    db,
    `SELECT kind, count(*) AS count FROM relation_remark WHERE ${held} GROUP BY kind ORDER BY count DESC, kind`,
  ).all({ pattern })
  const rows = prepared<RemarkRow>(
    db,
    `SELECT relation_remark.* FROM relation_remark JOIN issue ON issue.id = relation_remark.issue
     WHERE ${held} AND (@kind IS NULL OR kind = @kind)
     ORDER BY issue.ordinal DESC, relation_remark.id LIMIT @limit OFFSET @offset`,
  ).all({ pattern, kind, limit, offset })
  const total = kinds.filter((each) => kind === null || each.kind === kind).reduce((sum, { count }) => sum + count, 0)
  return { total, kinds, entries: rows.flatMap((row) => entryOf(db, row)) }
}

function entryOf(db: ReadableDb, row: RemarkRow): RemarkEntry[] {
  const block = namedBlock(db, row.issue, row.document, row.block)
  if (!block) return []
  const { kind, reading, suggestion, start, stop } = row
  const sentence = sentenceAround(block.text, start, stop)
  return [{ place: block.place(start, stop), kind, reading, suggestion, sentence }]
}
