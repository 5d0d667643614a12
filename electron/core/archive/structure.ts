import type { DocumentView } from '../../contract/schemas/archive.ts'
import type { DocumentStructure } from '../gazette/structure/model.ts'
import type { PackModel } from './model.ts'

/** What a document view holds beside its head and its blocks; the library keeps it as one piece of JSON. */
export type ViewStructure = DocumentStructure &
  Pick<DocumentView, 'tables' | 'appointments' | 'chronicle' | 'remarks' | 'front'>

/** The structure of front matter: none. */
export const noStructure: DocumentStructure = {
  numberParts: null,
  sections: [],
  attachments: [],
  references: [],
  responsibilities: [],
  members: [],
  boxes: [],
}

/** What a document of a pack holds, and its share of the records. */
export function structureOf(model: PackModel, document: DocumentStructure & { id: string }): ViewStructure {
  const { numberParts, sections, attachments, references, responsibilities, members, boxes } = document
  const own = <Row extends { document: string }>(rows: Row[]): Row[] =>
    rows.filter((row) => row.document === document.id)
  const { masthead, board, imprint } = model.front
  return {
    numberParts,
    sections,
    attachments,
    references,
    responsibilities,
    members,
    boxes,
    tables: own(model.tables),
    appointments: own(model.appointments),
    chronicle: own(model.chronicle),
    remarks: own(model.remarks),
    front: document.id === 'front' ? { masthead, board, imprint, contents: model.contents } : null,
  }
}

/** The share of a document's structure that belongs to some of its blocks; its sections, attachments and boxes stay whole. */
export function stretchOf(structure: ViewStructure, blocks: ReadonlySet<string>): ViewStructure {
  const own = <Row extends { block: string }>(rows: Row[]): Row[] => rows.filter(({ block }) => blocks.has(block))
  return {
    ...structure,
    references: own(structure.references),
    responsibilities: own(structure.responsibilities),
    members: own(structure.members),
    tables: structure.tables
      .map((table) => ({ ...table, rows: own(table.rows) }))
      .filter(({ rows }) => rows.length > 0),
    appointments: own(structure.appointments),
    chronicle: own(structure.chronicle),
    remarks: own(structure.remarks),
  }
}

/** The structure as the library keeps it. */
export function readStructure(json: string): ViewStructure {
  return JSON.parse(json) as ViewStructure
}
