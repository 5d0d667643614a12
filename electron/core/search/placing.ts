import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'

/*
 * Numbers of the index's own for the blocks of a library. Row ids of `block` lie millions apart from one issue to the
 * next, and FTS5 writes for every term in every issue how far it is to the next: with numbers close together the index
 * is a tenth smaller. The newest issue has the smallest numbers, each issue in printed order: that is the order in which
 * results are read, and FTS5 gives it at no cost, while backwards it takes many times as long.
 */

/** Numbers for each day: with 582 blocks an issue, 26 issues a month find room where their dates put them. */
const numbersPerDay = 512
/** Ordinals of issues for each day (see the library's schema). */
const ordinalsPerDay = 16
/** Days since 1900 that have room of their own, to 2173; later issues share what is before. Small numbers take fewer bytes. */
const lastDay = 100_000

/** Where an issue stands: numbers `first` to `last`, of the blocks from row `row` on. */
export interface IssuePlace {
  first: number
  last: number
  row: number
}

export const placingSchema = `
CREATE TABLE search_issue (
  issue TEXT PRIMARY KEY, first INTEGER NOT NULL UNIQUE, last INTEGER NOT NULL, row INTEGER NOT NULL, blank INTEGER NOT NULL
) STRICT;
`

/**
 * Finds room for an issue between those before and after it: where its date puts it, or as near as it goes. Null where
 * there is none, and all have to be placed anew.
 */
export function placeFor(db: ReadableDb, ordinal: number, blocks: number): number | null {
  const before = neighbour(db, 'max(search_issue.last)', '>', ordinal)
  const after = neighbour(db, 'min(search_issue.first)', '<', ordinal)
  const earliest = (before ?? 0) + 1
  const latest = after === null ? Infinity : after - blocks
  if (latest < earliest) return null
  const day = Math.max(0, lastDay - Math.floor(ordinal / ordinalsPerDay))
  return Math.min(Math.max(day * numbersPerDay, earliest), latest)
}

const neighbour = (db: ReadableDb, column: string, relation: '<' | '>', ordinal: number): number | null =>
  prepared<number | null>(
    db,
    `SELECT ${column} FROM search_issue JOIN issue ON issue.id = search_issue.issue WHERE issue.ordinal ${relation} ?`,
  )
    .pluck()
    .get(ordinal) ?? null

/** Writes down where an issue stands, and how many of its images carry no text. */
export function keepPlace(db: WritableDb, issue: string, { first, last, row }: IssuePlace, blank: number): void {
  prepared(db, 'INSERT INTO search_issue (issue, first, last, row, blank) VALUES (?, ?, ?, ?, ?)').run(
    issue,
    first,
    last,
    row,
    blank,
  )
}

/** Where an issue stands; undefined where it is not in the index. */
export const placeOf = (db: ReadableDb, issue: string): IssuePlace | undefined =>
  prepared<IssuePlace>(db, 'SELECT first, last, row FROM search_issue WHERE issue = ?').get(issue)
