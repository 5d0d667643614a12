import { GazetteError } from '../../contract/errors.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { getIssue } from '../archive/queries.ts'
import { sliceCodePoints } from '../../text/code-points.ts'

/** A printed line on a page, in points from the upper left corner. */
export interface PageLine {
  text: string
  block: string
  x: number
  y: number
  width: number
  height: number
}

/** A page with the lines that stand on it, in printed order; sizes in points. */
export interface PageLines {
  issue: string
  title: string
  image: number
  page: number | null
  width: number
  height: number
  lines: PageLine[]
}

interface RegionRow {
  id: string
  text: string
  start: number
  stop: number
  x: number
  y: number
  width: number
  height: number
}

/** The lines on one image of an issue, with the text of the document's blocks. Throws `issue-not-found`, `page-not-found`. */
export function pageLines(db: ReadableDb, issue: string, image: number): PageLines {
  const { issue: head, facsimile } = getIssue(db, issue)
  const found = facsimile?.pages.find((candidate) => candidate.image === image)
  if (!found) throw new GazetteError('page-not-found', { values: { issue, image } })
  const rows = prepared<RegionRow>(
    db,
    `SELECT block.id, block.text, start, stop, x, y, width, height FROM region JOIN block ON block.rowid = region.block
     WHERE region.issue = ? AND region.image = ? ORDER BY region.block, region.position`,
  ).all(issue, image)
  const { page, width, height } = found
  const lines = rows.map((row) => ({
    text: sliceCodePoints(row.text, row.start, row.stop).replaceAll('\t', ' ').trim(),
    block: row.id,
    x: row.x * width,
    y: row.y * height,
    width: row.width * width,
    height: row.height * height,
  }))
  return { issue, title: head.title, image, page, width, height, lines }
}
