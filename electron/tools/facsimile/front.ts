import { columnPiece, escapeText, inkRun } from './piece.ts'
import type { Piece, TypesetPage } from './pages.ts'

/** A contents entry: its title, what leads over to the page, the page. */
const entryParts = /^(?<title>.*?)(?<gap>[\s.…·]*)(?<page>\d+)$/su

/**
 * Sets a page of front matter by what its blocks are: a masthead alone makes a cover; with an imprint it makes a
 * title page; contents entries make a table of contents with leaders.
 */
export function frontPage(page: TypesetPage, mark: string): string {
  const pieces = page.bands.flatMap((band) => (band.kind === 'full' ? band.pieces : [...band.left, ...band.right]))
  const kinds = new Set(pieces.map((piece) => piece.block.kind))
  const shape = kinds.has('contents-entry') ? 'contents' : kinds.has('imprint') ? 'title-page' : 'cover'
  return [
    `<section class="page ${shape}" data-image="${page.image}">`,
    `<div class="body">${pieces.map(frontPiece).join('')}</div>`,
    `<footer>${mark}</footer>`,
    '</section>',
  ].join('')
}

function frontPiece(piece: Piece): string {
  if (piece.block.kind === 'contents-entry') return contentsEntry(piece)
  if (piece.block.kind !== 'masthead') return columnPiece(piece)
  const ink = inkRun(piece.block.id, piece.from, piece.text)
  return `<p class="masthead ${mastheadSize(piece.text)}" data-line>${ink}</p>`
}

/** Which line of a masthead this is, by its writing. */
function mastheadSize(text: string): string {
  if (/^\d{4}$/u.test(text.trim())) return 'year'
  if (/^[^\p{Script=Han}]*$/u.test(text)) return 'latin'
  return /\d/u.test(text) ? 'issue-number' : 'name'
}

/** Title and page are lines of their own, as who reads an image sees them; the leader between them is no text. */
function contentsEntry(piece: Piece): string {
  const parts = entryParts.exec(piece.text)?.groups
  const [title, gap, page] = [parts?.title ?? piece.text, parts?.gap ?? '', parts?.page ?? '']
  const id = piece.block.id
  const pageFrom = piece.from + Array.from(title + gap).length
  const leader = page === '' ? '' : `<span class="leader">${escapeText('…'.repeat(40))}</span>`
  return (
    `<p class="contents-entry"><span class="entry-title" data-line>${inkRun(id, piece.from, title)}</span>` +
    `${leader}<span class="entry-page" data-line>${inkRun(id, pageFrom, page)}</span></p>`
  )
}
