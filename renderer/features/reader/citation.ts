import { longestQuote } from '../../../electron/contract/patterns.ts'
import type { DocumentView, IssueView } from '../../../electron/contract/schemas/archive.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { blockOf, pageOf } from '../../lib/document-index.ts'
import type { Selected } from '../../lib/marks.ts'
import type { Place } from '../../lib/place.ts'

/** Printed pages, first and last. */
type Pages = readonly [number, number]

/**
 * A plain citation in the language of the record: who, what, number, in which issue, on which page. Styles by a
 * standard come with the research tools.
 */
export function citationOf({ issue }: IssueView, document: DocumentView, pages: Pages | null): string {
  const which = [
    issue.year === null ? '' : `${issue.year}年`,
    issue.number === null ? '' : `第${issue.number}期`,
    issue.serial === null ? '' : `（总第${issue.serial}期）`,
  ].join('')
  const parts = [
    document.id === 'front' ? null : document.title.replace(/\s+/gu, ''),
    document.number,
    `${issue.title}${which}`,
    pages === null ? null : `第${pages[0]}${pages[1] === pages[0] ? '' : `—${pages[1]}`}页`,
  ]
  return `${parts.filter(Boolean).join('，')}。`
}

/** The printed pages on which something selected stands; null where they have no numbers. */
export function pagesOf(document: DocumentView, selected: readonly Omit<Selected, 'text' | 'rect'>[]): Pages | null {
  const pages = selected.flatMap(({ block: id, from, to }) => {
    const block = blockOf(document, id)
    if (!block) return []
    const spans = block.spans.filter((span) => span.from < to && span.to > from)
    return [pageOf(block, from).page, ...spans.map((span) => span.page)].filter((page) => page !== null)
  })
  return pages.length === 0 ? null : [Math.min(...pages), Math.max(...pages)]
}

/** What is selected, as printed, and under it where it stands. */
export function quotedWithCitation(issue: IssueView, document: DocumentView, selected: readonly Selected[]): string {
  const words = selected.map(({ text }) => text).join('\n')
  return `${words}\n——${citationOf(issue, document, pagesOf(document, selected))}`
}

/** The place of what is selected, with its first words, so that a link to it can tell when they are gone. */
export function quotationPlace(issue: string, { document, block, from, to, text }: Selected): Place {
  return { issue, document, block, from, to, quote: sliceCodePoints(text, 0, longestQuote) }
}
