/** What a citation tells of an issue. */
export interface CitedIssue {
  readonly title: string
  readonly year: number | null
  readonly number: number | null
  readonly serial: number | null
}

/** What a citation tells of a document: null where it is left out, as for front matter. */
export interface CitedDocument {
  readonly title: string | null
  readonly number: string | null
}

/**
 * A plain citation in the language of the record: who, what, number, in which issue, on which pages (first and last, null
 * where they have no numbers). Styles by a standard come with the research tools.
 */
export function citation(issue: CitedIssue, document: CitedDocument, pages: readonly [number, number] | null): string {
  const which = [
    issue.year === null ? '' : `${issue.year}年`,
    issue.number === null ? '' : `第${issue.number}期`,
    issue.serial === null ? '' : `（总第${issue.serial}期）`,
  ].join('')
  const parts = [
    document.title?.replace(/\s+/gu, ''),
    document.number,
    `${issue.title}${which}`,
    pages === null ? null : `第${pages[0]}${pages[1] === pages[0] ? '' : `—${pages[1]}`}页`,
  ]
  return `${parts.filter(Boolean).join('，')}。`
}
