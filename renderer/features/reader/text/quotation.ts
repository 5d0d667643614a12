import { codePointOffset, sliceCodePoints } from '../../../../electron/text/code-points.ts'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { blockOf } from '../../../lib/document-index.ts'
import type { Place } from '../../../lib/place.ts'

/** What became of the words that a link names: still there, at one other place of the document, or nowhere sure. */
export type Quotation = { state: 'there' } | { state: 'moved'; place: Place } | { state: 'gone' }

/** Looks for the words of a link where it says they stand, then in the whole document. A place without words is there. */
export function findQuotation(view: DocumentView, place: Place): Quotation {
  const { quote, from, to } = place
  if (!quote || from === null || to === null) return { state: 'there' }
  const own = blockOf(view, place.block)
  if (own && sliceCodePoints(own.text, from, to).startsWith(quote)) return { state: 'there' }
  const found = view.blocks.flatMap((block) =>
    positionsOf(block.text, quote).map((at) => ({ block: block.id, from: at, to: at + (to - from) })),
  )
  const within = found.filter(({ block }) => block === place.block)
  const [only, another] = within.length === 1 ? within : found
  if (!only || another) return { state: 'gone' }
  return { state: 'moved', place: { ...place, ...only, quote: undefined } }
}

/** Where the words begin in a text, code points. */
function positionsOf(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push(codePointOffset(text, at))
  }
  return found
}
