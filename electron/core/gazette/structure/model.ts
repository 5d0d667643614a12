import type { Block } from '../../../contract/schemas/block.ts'
import type { GazetteDocument, ParsedIssue } from '../../../contract/schemas/gazette.ts'
import { readAppointmentActions } from './appointment-actions.ts'
import { readAttachments } from './attachments.ts'
import { readBoxes } from './boxes.ts'
import { readChronicleDays } from './chronicle-days.ts'
import { numberPartsOf } from './document-numbers.ts'
import { readMembers } from './members.ts'
import { readReferences } from './references.ts'
import { readResponsibilities } from './responsibilities.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

/** What a document holds beside its blocks. */
export type DocumentStructure = Pick<
  GazetteDocument,
  'numberParts' | 'sections' | 'attachments' | 'references' | 'responsibilities' | 'members' | 'boxes'
>

/** Reads what one document holds beside its blocks. */
export function documentStructure(head: { number: string | null; title: string }, blocks: Block[]): DocumentStructure {
  const { list, at } = readSections(blocks)
  return {
    numberParts: head.number === null ? null : numberPartsOf(head.number, head.title),
    sections: list,
    attachments: readAttachments(blocks),
    references: readReferences(blocks),
    responsibilities: readResponsibilities(blocks, at),
    members: readMembers(blocks),
    boxes: readBoxes(blocks),
  }
}

/** What the documents of an issue hold together: appointments, chronicle and tables. */
export function issueRecords(
  documents: GazetteDocument[],
  year: number | null,
): Pick<ParsedIssue, 'appointments' | 'chronicle' | 'tables'> {
  const tables: ParsedIssue['tables'] = []
  for (const { id, blocks } of documents) tables.push(...readTables(id, blocks, tables.length))
  return {
    appointments: documents.filter(({ kind }) => kind === 'appointments').flatMap(readAppointmentActions),
    chronicle: documents
      .filter(({ kind }) => kind === 'chronicle')
      .flatMap((document) => readChronicleDays(document, year)),
    tables,
  }
}
