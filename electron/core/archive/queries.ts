import { join } from 'node:path'
import type { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import type {
  DocumentRecord,
  DocumentView,
  Facsimile,
  IssueRecord,
  IssueView,
  PageView,
  PlacedBlock,
  Region,
} from '../../contract/schemas/archive.ts'
import type { Block, IssueHead } from '../../contract/schemas/gazette.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import type { packModel } from './model.ts'
import { readSpans } from './spans.ts'
import { readStructure, stretchOf } from './structure.ts'

type PackFacsimile = z.infer<typeof packModel>['facsimile']

interface DocumentRow {
  id: string
  kind: DocumentRecord['kind']
  title: string
  number: string | null
  issuers: string
  date: string | null
  addressee: string | null
  section: string | null
  page_from: number | null
  page_to: number | null
  outline: string
  structure: string
  blocks: number
}

interface BlockRow {
  rowid: number
  id: string
  kind: Block['kind']
  part: Block['part']
  level: Block['level']
  heading_to: number | null
  header: number | null
  text: string
  line: number
  page: number | null
  column_name: Block['column']
  spans: string
}

interface RegionRow {
  block: number
  start: number
  stop: number
  image: number
  column_name: Region['column']
  x: number
  y: number
  width: number
  height: number
}

const headColumns = 'id, title, year, number, serial, date'

/** The catalogue, newest issue first. */
export function listIssues(db: ReadableDb): IssueRecord[] {
  return prepared<IssueRecord>(
    db,
    `SELECT ${headColumns}, images, blocks,
       (SELECT count(*) FROM document WHERE document.issue = issue.id AND document.id <> 'front') AS documents
     FROM issue ORDER BY ordinal DESC`,
  ).all()
}

/** One issue with its documents, their outlines and its facsimile. Throws `issue-not-found`. */
export function getIssue(db: ReadableDb, issue: string): IssueView {
  const { facsimile, ...head } = issueRow(db, issue)
  const rows = prepared<DocumentRow>(db, 'SELECT * FROM document WHERE issue = ? ORDER BY position').all(issue)
  const records = rows.map(documentRecordOf)
  return {
    issue: head,
    front: records.find((record) => record.id === 'front') ?? null,
    documents: records.filter((record) => record.id !== 'front'),
    facsimile: facsimileOf(issue, facsimile),
  }
}

/**
 * One document, or `front`, with its blocks and their regions, or a stretch of it: no more than `blocks` of them, those
 * around a block where it is there, otherwise the first. Throws `issue-not-found` or `document-not-found`.
 */
export function getDocument(
  db: ReadableDb,
  issue: string,
  document: string,
  stretch?: { around: string | null; blocks: number },
): DocumentView {
  issueRow(db, issue)
  const row = prepared<DocumentRow>(db, 'SELECT * FROM document WHERE issue = ? AND id = ?').get(issue, document)
  if (!row) throw new GazetteError('document-not-found', { values: { issue, document } })
  const part = stretch && stretch.blocks < row.blocks ? stretch : { around: null, blocks: row.blocks }
  const from = part.around === null ? 0 : firstAround(db, row, issue, part.around, part.blocks)
  const blocks = prepared<BlockRow>(
    db,
    `SELECT rowid, id, kind, part, level, heading_to, header, text, line, page, column_name, spans
     FROM block WHERE issue = ? AND document = ? ORDER BY rowid LIMIT ? OFFSET ?`,
  ).all(issue, document, part.blocks, from)
  // The blocks of a document stand one after the other.
  const regions = prepared<RegionRow>(
    db,
    'SELECT * FROM region WHERE block BETWEEN ? AND ? ORDER BY block, position',
  ).all(blocks[0]?.rowid ?? 0, blocks.at(-1)?.rowid ?? -1)
  const regionsOf = Map.groupBy(regions, (region) => region.block)
  const { outline: _outline, ...record } = documentRecordOf(row)
  const structure = readStructure(row.structure)
  const isWhole = blocks.length === row.blocks
  return {
    ...record,
    ...(isWhole ? structure : stretchOf(structure, new Set(blocks.map(({ id }) => id)))),
    issue,
    blocks: blocks.map((block) => placedBlockOf(block, regionsOf.get(block.rowid) ?? [])),
    ...(!isWhole ? { stretch: { from, total: row.blocks } } : {}),
  }
}

/** Position of the first of `count` blocks around one, so that as many stand before it as after it. */
function firstAround(db: ReadableDb, document: DocumentRow, issue: string, block: string, count: number): number {
  const before = prepared<{ blocks: number }>(
    db,
    `SELECT count(*) AS blocks FROM block WHERE issue = ? AND document = ?
     AND rowid < (SELECT rowid FROM block WHERE issue = ? AND document = ? AND id = ?)`,
  ).get(issue, document.id, issue, document.id, block)
  const wanted = (before?.blocks ?? 0) - Math.floor(count / 2)
  return Math.max(0, Math.min(wanted, document.blocks - count))
}

/** What stands on one image of an issue's facsimile, in printed order. Throws `issue-not-found` or `page-not-found`. */
export function getPage(db: ReadableDb, issue: string, image: number): PageView {
  const { facsimile } = issueRow(db, issue)
  const page = facsimileOf(issue, facsimile)?.pages.find((candidate) => candidate.image === image)
  if (!page) throw new GazetteError('page-not-found', { values: { issue, image } })
  const rows = prepared<RegionRow & { document: string; block_id: string }>(
    db,
    `SELECT region.*, block.document, block.id AS block_id FROM region JOIN block ON block.rowid = region.block
     WHERE region.issue = ? AND region.image = ? ORDER BY region.block, region.position`,
  ).all(issue, image)
  return {
    image,
    page: page.page,
    regions: rows.map((row) => ({ ...regionOf(row), document: row.document, block: row.block_id })),
  }
}

/** How much the library holds; images are those of facsimiles. */
export function libraryCounts(db: ReadableDb): { issues: number; images: number; blocks: number } {
  const counts = prepared<{ issues: number; images: number; blocks: number }>(
    db,
    'SELECT count(*) AS issues, coalesce(sum(images), 0) AS images, coalesce(sum(blocks), 0) AS blocks FROM issue',
  ).get()
  return counts ?? { issues: 0, images: 0, blocks: 0 }
}

/** Where the facsimile of an issue lies on this disk; null where there is no such issue or no facsimile. */
export function facsimileFile(
  library: { db: ReadableDb; folder: string },
  issue: string,
): { path: string; bytes: number; type: string } | null {
  const row = prepared<{ pack: string; bytes: number }>(
    library.db,
    `SELECT pack, facsimile ->> '$.bytes' AS bytes FROM issue WHERE id = ? AND facsimile IS NOT NULL`,
  ).get(issue)
  if (!row) return null
  const path = join(library.folder, 'packs', row.pack, 'data', 'facsimile.pdf')
  return { path, bytes: row.bytes, type: 'application/pdf' }
}

function issueRow(db: ReadableDb, issue: string): IssueHead & { facsimile: string | null } {
  const row = prepared<IssueHead & { facsimile: string | null }>(
    db,
    `SELECT ${headColumns}, facsimile FROM issue WHERE id = ?`,
  ).get(issue)
  if (!row) throw new GazetteError('issue-not-found', { values: { issue } })
  return row
}

function facsimileOf(issue: string, json: string | null): Facsimile | null {
  if (json === null) return null
  const stored = JSON.parse(json) as NonNullable<PackFacsimile>
  const { bytes, origin, numbering, pages } = stored
  return { file: `facsimile/${issue}.pdf`, bytes, origin, numbering, pages }
}

function documentRecordOf(row: DocumentRow): DocumentRecord {
  const { id, kind, title, number, date, addressee, section, blocks } = row
  const pages: DocumentRecord['pages'] =
    row.page_from === null || row.page_to === null ? null : [row.page_from, row.page_to]
  const issuers = JSON.parse(row.issuers) as string[]
  const outline = JSON.parse(row.outline) as DocumentRecord['outline']
  return { id, kind, title, number, issuers, date, addressee, section, pages, blocks, outline }
}

function placedBlockOf(row: BlockRow, regions: RegionRow[]): PlacedBlock {
  const { id, kind, part, level, text, line, page } = row
  return {
    id,
    kind,
    part,
    level,
    text,
    line,
    page,
    column: row.column_name,
    spans: readSpans(row.spans),
    ...(row.heading_to === null ? {} : { headingTo: row.heading_to }),
    ...(row.header === null ? {} : { header: row.header === 1 }),
    regions: regions.map(regionOf),
  }
}

function regionOf(row: RegionRow): Region {
  const { image, x, y, width, height } = row
  return { from: row.start, to: row.stop, image, column: row.column_name, x, y, width, height }
}
