import { blocksPerIssue } from '../db/library-schema.ts'
import type { IndexedBlock } from './indexer.ts'
import type { PackModel } from './model.ts'
import { headingPaths, outlineOf } from './outline.ts'
import type { Pack } from './pack.ts'
import { noStructure, structureOf } from './structure.ts'

/** A value as SQLite keeps it. */
export type Cell = string | number | null

/** A row of the library, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

/** Everything the library keeps of one pack: the rows of each table, in the order of its key, and the blocks as indexers see them. */
export interface IssueRows {
  readonly tables: Readonly<Record<LibraryTable, readonly Row[]>>
  readonly blocks: IndexedBlock[]
}

/** The tables that hold what stands in packs, with the columns that order the rows of one issue. */
export const libraryTables = {
  issue: 'id',
  document: 'position',
  block: 'rowid',
  region: 'block, position',
} as const
export type LibraryTable = keyof typeof libraryTables

const dayMs = 86_400_000
const serialsPerDay = 16

/**
 * The smallest ordinal of an issue's day (see the library's schema). An issue without a date counts as printed in its
 * year, one day later for each number, so that the numbers of a year stay in their order.
 */
export function firstOrdinal(issue: PackModel['issue']): number {
  const { date, year, number } = issue
  const day = date ?? (year === null ? null : `${String(year).padStart(4, '0')}-01-01`)
  if (day === null) return 0
  const later = date === null ? Math.min(Math.max((number ?? 1) - 1, 0), 364) : 0
  return Math.max(0, Math.round((Date.parse(day) - Date.parse('1900-01-01')) / dayMs) + later) * serialsPerDay
}

/** What the library keeps of a pack whose issue has this ordinal. Throws RangeError for an issue of too many blocks. */
export function issueRows(pack: Pack, ordinal: number): IssueRows {
  const { model } = pack
  const { id, year } = model.issue
  const documents = documentsOf(model)
  const total = documents.reduce((sum, { blocks }) => sum + blocks.length, 0)
  if (total > blocksPerIssue) throw new RangeError(`${id} has ${total} blocks, more than ${blocksPerIssue}`)

  const firstRow = ordinal * blocksPerIssue
  const block: Row[] = []
  const region: Row[] = []
  const indexed: IndexedBlock[] = []
  for (const document of documents) {
    const paths = headingPaths(document.blocks)
    document.blocks.forEach((each, index) => {
      const rowid = firstRow + indexed.length
      block.push(blockRow(rowid, id, document.id, each, paths[index] ?? []))
      region.push(...regionRows(rowid, id, model.regions[each.id] ?? []))
      indexed.push({ rowid, text: each.text, kind: each.kind, document: document.id, issue: id, year, page: each.page })
    })
  }
  const tables = {
    issue: [issueRow(pack, ordinal, total)],
    document: documents.map((document, position) => documentRow(model, document, position)),
    block,
    region,
  }
  return { tables, blocks: indexed }
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

function issueRow({ model, name, fingerprint }: Pack, ordinal: number, blocks: number): Row {
  const { id, title, year, number, serial, date } = model.issue
  return {
    id,
    ordinal,
    // a single official document has no gazette around it
    title: title || (model.documents[0]?.title ?? id),
    year,
    number,
    serial,
    date,
    images: model.facsimile?.pages.length ?? 0,
    blocks,
    facsimile: model.facsimile && JSON.stringify(model.facsimile),
    pack: name,
    fingerprint,
  }
}

function documentRow(model: PackModel, document: Document, position: number): Row {
  const { id, kind, title, number, date, addressee, section, pages, blocks } = document
  return {
    issue: model.issue.id,
    id,
    position,
    kind,
    title,
    number,
    issuers: JSON.stringify(document.issuers),
    date,
    addressee,
    section,
    page_from: pages?.[0] ?? null,
    page_to: pages?.[1] ?? null,
    outline: JSON.stringify(outlineOf(blocks)),
    structure: JSON.stringify(structureOf(model, document)),
    blocks: blocks.length,
  }
}

function blockRow(rowid: number, issue: string, document: string, block: Document['blocks'][number], path: string[]) {
  return {
    rowid,
    issue,
    document,
    id: block.id,
    kind: block.kind,
    part: block.part,
    level: block.level,
    heading_to: block.headingTo ?? null,
    header: block.header === undefined ? null : Number(block.header),
    text: block.text,
    line: block.line,
    page: block.page,
    column_name: block.column,
    spans: JSON.stringify(block.spans),
    path: JSON.stringify(path),
  }
}

function regionRows(block: number, issue: string, regions: PackModel['regions'][string]): Row[] {
  return regions.map(({ from, to, image, column, x, y, width, height }, position) => ({
    block,
    position,
    issue,
    image,
    column_name: column,
    start: from,
    stop: to,
    x,
    y,
    width,
    height,
  }))
}
