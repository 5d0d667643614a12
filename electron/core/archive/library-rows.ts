import type { Block } from '../../contract/schemas/gazette.ts'
import type { WritableDb } from '../db/connection.ts'
import { blocksPerIssue } from '../db/library-schema.ts'
import { prepared } from '../db/prepared.ts'
import type { BlockIndexer, IndexedBlock } from './indexer.ts'
import type { PackModel } from './model.ts'
import { headingPaths, outlineOf } from './outline.ts'
import type { Pack } from './pack.ts'
import { noStructure, structureOf } from './structure.ts'

const dayMs = 86_400_000
const serialsPerDay = 16

/** The smallest ordinal of an issue's day (see the library's schema); an issue without a date counts as the first day of its year. */
export function firstOrdinal(issue: PackModel['issue']): number {
  const day = issue.date ?? (issue.year === null ? null : `${String(issue.year).padStart(4, '0')}-01-01`)
  if (day === null) return 0
  return Math.max(0, Math.round((Date.parse(day) - Date.parse('1900-01-01')) / dayMs)) * serialsPerDay
}

/** Writes one pack into the library and hands its blocks to the indexers. Call it inside a transaction. */
export function insertIssue(db: WritableDb, pack: Pack, ordinal: number, indexers: readonly BlockIndexer[]): void {
  const { model } = pack
  const { issue } = model
  const total = model.documents.reduce((sum, document) => sum + document.blocks.length, model.front.blocks.length)
  if (total > blocksPerIssue) throw new RangeError(`${issue.id} has ${total} blocks, more than ${blocksPerIssue}`)
  prepared(
    db,
    `INSERT INTO issue (id, ordinal, title, year, number, serial, date, images, blocks, facsimile, pack, fingerprint)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    issue.id,
    ordinal,
    issue.title,
    issue.year,
    issue.number,
    issue.serial,
    issue.date,
    model.facsimile?.pages.length ?? 0,
    total,
    model.facsimile && JSON.stringify(model.facsimile),
    pack.name,
    pack.fingerprint,
  )

  const indexed: IndexedBlock[] = []
  const firstRow = ordinal * blocksPerIssue
  documentsOf(model).forEach((document, position) => {
    insertDocument(db, issue.id, document, position, JSON.stringify(structureOf(model, document)))
    const paths = headingPaths(document.blocks)
    document.blocks.forEach((block, index) => {
      const rowid = firstRow + indexed.length
      insertBlock(db, { rowid, issue: issue.id, document: document.id, block, path: paths[index] ?? [] })
      insertRegions(db, rowid, issue.id, model.regions[block.id] ?? [])
      const { text, kind, page } = block
      indexed.push({ rowid, text, kind, document: document.id, issue: issue.id, year: issue.year, page })
    })
  })
  for (const indexer of indexers) indexer.add(db, indexed, model)
}

type Document = PackModel['documents'][number]

/** Front matter first, as the document `front`, then the documents in printed order. */
function documentsOf(model: PackModel): Document[] {
  if (model.front.blocks.length === 0) return model.documents
  const front: Document = {
    id: 'front',
    kind: 'other',
    title: model.issue.title,
    number: null,
    issuers: [],
    date: null,
    addressee: null,
    section: null,
    pages: null,
    blocks: model.front.blocks,
    ...noStructure,
  }
  return [front, ...model.documents]
}

function insertDocument(db: WritableDb, issue: string, document: Document, position: number, structure: string): void {
  prepared(
    db,
    `INSERT INTO document (issue, id, position, kind, title, number, issuers, date, addressee, section,
       page_from, page_to, outline, structure, blocks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    issue,
    document.id,
    position,
    document.kind,
    document.title,
    document.number,
    JSON.stringify(document.issuers),
    document.date,
    document.addressee,
    document.section,
    document.pages?.[0] ?? null,
    document.pages?.[1] ?? null,
    JSON.stringify(outlineOf(document.blocks)),
    structure,
    document.blocks.length,
  )
}

function insertBlock(
  db: WritableDb,
  row: { rowid: number; issue: string; document: string; block: Block; path: string[] },
): void {
  const { block } = row
  prepared(
    db,
    `INSERT INTO block (rowid, issue, document, id, kind, part, level, heading_to, header, text, line, page,
       column_name, spans, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.rowid,
    row.issue,
    row.document,
    block.id,
    block.kind,
    block.part,
    block.level,
    block.headingTo ?? null,
    block.header === undefined ? null : Number(block.header),
    block.text,
    block.line,
    block.page,
    block.column,
    JSON.stringify(block.spans),
    JSON.stringify(row.path),
  )
}

function insertRegions(db: WritableDb, block: number, issue: string, regions: PackModel['regions'][string]): void {
  const insert = prepared(
    db,
    `INSERT INTO region (block, position, issue, image, column_name, start, stop, x, y, width, height)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  regions.forEach(({ from, to, image, column, x, y, width, height }, position) =>
    insert.run(block, position, issue, image, column, from, to, x, y, width, height),
  )
}
