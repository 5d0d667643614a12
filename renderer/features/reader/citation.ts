import type { DocumentView } from '../../../electron/contract/schemas/archive.ts'
import type { IssueHead } from '../../../electron/contract/schemas/gazette.ts'

/**
 * A plain citation in the language of the record: who, what, number, in which issue, on which page. Styles by a
 * standard come with the research tools.
 */
export function citationOf(issue: IssueHead, document: DocumentView, page: number | null): string {
  const which = [
    issue.year === null ? '' : `${issue.year}年`,
    issue.number === null ? '' : `第${issue.number}期`,
    issue.serial === null ? '' : `（总第${issue.serial}期）`,
  ].join('')
  const parts = [
    document.id === 'front' ? null : document.title.replace(/\s+/gu, ''),
    document.number,
    `${issue.title}${which}`,
    page === null ? null : `第${page}页`,
  ]
  return `${parts.filter(Boolean).join('，')}。`
}
