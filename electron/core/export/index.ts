import { GazetteError } from '../../contract/errors.ts'
import type { DublinCore, ExportedFile, PageFormat, TextFormat } from '../../contract/schemas/export.ts'
import { getDocument, getIssue } from '../archive/queries.ts'
import type { ReadableDb } from '../db/connection.ts'
import { markdown, plainText } from './document-text.ts'
import { documentRecord, dublinCoreXml, issueRecord } from './dublin-core.ts'
import { pageAlto, pageHocr } from './page-formats.ts'
import { pageLines } from './page-lines.ts'

/** The Dublin Core record of an issue, or of a document in it. Throws `issue-not-found`, `document-not-found`. */
export function exportRecord(db: ReadableDb, issue: string, document: string | null): DublinCore {
  const view = getIssue(db, issue)
  if (document === null || document === 'front') return issueRecord(view)
  const record = view.documents.find(({ id }) => id === document)
  if (!record) throw new GazetteError('document-not-found', { values: { issue, document } })
  return documentRecord(view, record)
}

const kinds = {
  text: { ending: 'txt', type: 'text/plain' },
  markdown: { ending: 'md', type: 'text/markdown' },
  'dublin-core': { ending: 'dc.xml', type: 'application/xml' },
  alto: { ending: 'alto.xml', type: 'application/xml' },
  hocr: { ending: 'hocr.html', type: 'text/html' },
} as const

/** An issue, or a document in it, as a file. Throws `issue-not-found`, `document-not-found`. */
export function exportText(db: ReadableDb, issue: string, document: string | null, format: TextFormat): ExportedFile {
  const { ending, type } = kinds[format]
  const name = `${document === null ? issue : `${issue}-${document}`}.${ending}`
  if (format === 'dublin-core') return { name, type, text: dublinCoreXml(exportRecord(db, issue, document)) }
  const view = getIssue(db, issue)
  const all = [...(view.front ? ['front'] : []), ...view.documents.map(({ id }) => id)]
  const documents = (document === null ? all : [document]).map((id) => getDocument(db, issue, id))
  return { name, type, text: format === 'text' ? plainText(documents) : markdown(documents) }
}

/** A page of an issue with its text at its places, as a file. Throws `issue-not-found`, `page-not-found`. */
export function exportPage(db: ReadableDb, issue: string, image: number, format: PageFormat): ExportedFile {
  const { ending, type } = kinds[format]
  const lines = pageLines(db, issue, image)
  const name = `${issue}-${String(image).padStart(3, '0')}.${ending}`
  return { name, type, text: format === 'alto' ? pageAlto(lines) : pageHocr(lines) }
}
