import { longestQuote } from '../../../electron/contract/patterns.ts'
import type { DocumentView, IssueView } from '../../../electron/contract/schemas/archive.ts'
import { citation } from '../../../electron/text/citation.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { blockOf, pageOf } from '../../lib/document-index.ts'
import type { Selected } from '../../lib/marks.ts'
import type { Place } from '../../lib/place.ts'

/** Printed pages, first and last. */
type Pages = readonly [number, number]

/** A plain citation of a document, or of some of its pages. */
export function citationOf({ issue }: IssueView, document: DocumentView, pages: Pages | null): string {
  return citation(issue, document.id === 'front' ? { title: null, number: null } : document, pages)
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
