import type { DocumentRecord, IssueView } from '../../contract/schemas/archive.ts'
import type { DublinCore } from '../../contract/schemas/export.ts'
import { xmlText } from './xml.ts'

/** The publisher of a gazette: the government its title names. */
const publisherOf = (title: string): string | null => /^(.*?人民政府(?:办公[厅室])?)公报/u.exec(title)?.[1] ?? null

/** An issue as a Dublin Core record (DCMI Metadata Terms, the fifteen elements): those of them that are known, in their usual order. */
export function issueRecord({ issue, documents, facsimile }: IssueView): DublinCore {
  const number = [issue.year === null ? null : `${issue.year}年`, issue.number === null ? null : `第${issue.number}期`]
  const serial = issue.serial === null ? null : `总第${issue.serial}期`
  const publisher = publisherOf(issue.title)
  return compact([
    ['title', [issue.title, number.filter(Boolean).join('')].filter(Boolean).join(' ')],
    ['creator', publisher],
    ['description', serial],
    ['publisher', publisher],
    ['date', issue.date ?? (issue.year === null ? null : String(issue.year))],
    ['type', 'Text'],
    ['format', facsimile ? 'application/pdf' : 'text/plain'],
    ['identifier', issue.id],
    ['language', 'zh-CN'],
    ...documents.map((document): [string, string] => ['relation', document.number ?? document.title]),
  ])
}

/** A document as a Dublin Core record. */
export function documentRecord(view: IssueView, document: DocumentRecord): DublinCore {
  const { issue } = view
  const issuers = document.issuers.map((issuer): [string, string] => ['creator', issuer])
  const pages = document.pages === null ? '' : `，第${document.pages[0]}–${document.pages[1]}页`
  const year = issue.year === null ? '' : ` ${issue.year}年`
  const number = issue.number === null ? '' : `第${issue.number}期`
  return compact([
    ['title', document.title],
    ...issuers,
    ['subject', document.section],
    ['publisher', publisherOf(issue.title)],
    ['date', document.date ?? issue.date],
    ['type', 'Text'],
    ['format', 'text/plain'],
    ['identifier', document.number],
    ['identifier', `${issue.id}/${document.id}`],
    ['source', `${issue.title}${year}${number}${pages}`],
    ['language', 'zh-CN'],
    ['relation', issue.id],
  ])
}

function compact(elements: readonly (readonly [element: string, value: string | null])[]): DublinCore {
  return elements.flatMap(([element, value]) =>
    value === null || value === '' ? [] : [{ element: element as DublinCore[number]['element'], value }],
  )
}

/** A record as XML: simple Dublin Core in the container of the Open Archives Initiative (`oai_dc`). */
export function dublinCoreXml(record: DublinCore): string {
  const lines = record.map(({ element, value }) => `  <dc:${element}>${xmlText(value)}</dc:${element}>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
${lines.join('\n')}
</oai_dc:dc>
`
}
