import { codePointLength, sliceCodePoints } from '../../text/code-points.ts'
import type { Piece } from './pages.ts'

/** The day at the head of a chronicle entry, or its ●. */
const dayHead = /^(?:\d+月\d+日(?:\s*[～~—－-]\s*(?:\d+月)?\d+日)?|[●△▲])/u

/** Sets one piece as a paragraph of its kind. Every line box that is read from it later is found by `data-line`. */
export function columnPiece(piece: Piece): string {
  const { block } = piece
  const classes = [
    block.kind,
    block.part ?? '',
    block.level ? `level-${block.level}` : '',
    piece.begins ? 'begins' : '',
    piece.ends ? 'ends' : 'goes-on',
    block.kind === 'heading' && block.headingTo === undefined ? 'standalone' : '',
  ]
  if (block.kind === 'title') return `<p class="${classes.filter(Boolean).join(' ')}" data-line>${titleRuns(piece)}</p>`
  const bold = piece.begins ? leadLength(piece) : 0
  const head = sliceCodePoints(piece.text, 0, bold)
  const rest = sliceCodePoints(piece.text, bold, codePointLength(piece.text))
  const ink =
    (head === '' ? '' : `<b>${inkRun(block.id, piece.from, head)}</b>`) + inkRun(block.id, piece.from + bold, rest)
  return `<p class="${classes.filter(Boolean).join(' ')}" data-line>${ink}</p>`
}

/** A numbered point whose first sentence is longer than this is a sentence, not a heading to be set bold. */
const longestLead = 30

/** How many code points at the head of a piece are set bold: a run-in heading or a chronicle's day. */
function leadLength(piece: Piece): number {
  const { headingTo } = piece.block
  if (headingTo !== undefined) return headingTo > longestLead ? 0 : Math.min(headingTo, codePointLength(piece.text))
  if (piece.block.kind !== 'chronicle-entry') return 0
  return codePointLength(dayHead.exec(piece.text)?.[0] ?? '')
}

/** A title keeps the space where the print broke its line: the parts on both sides are kept whole. */
function titleRuns(piece: Piece): string {
  let from = piece.from
  const parts = piece.text.split(' ').map((text) => {
    const run = `<span class="part">${inkRun(piece.block.id, from, text)}</span>`
    from += codePointLength(text) + 1
    return run
  })
  return parts.join(' ')
}

/** A run of ink that knows which code points of which block it prints; numbers in it can be told by their class. */
export function inkRun(block: string, from: number, text: string): string {
  if (text === '') return ''
  const ink = escapeText(text).replaceAll(/\d+/gu, '<span class="digits">$&</span>')
  return `<span data-block="${block}" data-from="${from}">${ink}</span>`
}

/** Escapes text for HTML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
