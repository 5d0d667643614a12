import type { Block, ParsedIssue } from '../../contract/schemas/gazette.ts'
import { sliceCodePoints } from '../../text/code-points.ts'

/** A block's stretch on one page and column, with its text. */
export interface Piece {
  block: Block
  from: number
  to: number
  text: string
  /** Whether the block begins and ends with this piece. */
  begins: boolean
  ends: boolean
}

/** A full-width stretch of a page, or one set in two columns. */
export type Band = { kind: 'full'; pieces: Piece[] } | { kind: 'columns'; left: Piece[]; right: Piece[] }

/** One page to set: `section` is its document's section for the running head, null in front matter. */
export interface TypesetPage {
  image: number
  page: number | null
  section: string | null
  bands: Band[]
}

/**
 * Sorts the spans of an issue onto pages, keeping printed order within a page: a band ends where the text goes from
 * columns to full width or back, or from a right column to a left one. Throws when a span has no image.
 */
export function typesetPages(issue: ParsedIssue): TypesetPage[] {
  const pages = new Map<number, TypesetPage>()
  const parts = [
    { section: null, blocks: issue.front.blocks },
    ...issue.documents.map((document) => ({ section: document.section ?? document.title, blocks: document.blocks })),
  ]
  for (const { section, blocks } of parts) {
    for (const block of blocks) {
      const length = Array.from(block.text).length
      for (const span of block.spans) {
        if (span.image === null) throw new Error(`block ${block.id} stands on no page: recover the pages first`)
        let page = pages.get(span.image)
        if (!page) pages.set(span.image, (page = { image: span.image, page: span.page, section, bands: [] }))
        const piece: Piece = {
          block,
          from: span.from,
          to: span.to,
          text: sliceCodePoints(block.text, span.from, span.to),
          begins: span.from === 0,
          ends: span.to === length,
        }
        addPiece(page.bands, piece, span.column ?? 'full')
      }
    }
  }
  return [...pages.values()].toSorted((a, b) => a.image - b.image)
}

function addPiece(bands: Band[], piece: Piece, column: 'left' | 'right' | 'full'): void {
  const band = bands.at(-1)
  if (column === 'full') {
    if (band?.kind === 'full') band.pieces.push(piece)
    else bands.push({ kind: 'full', pieces: [piece] })
    return
  }
  if (band?.kind !== 'columns' || (column === 'left' && band.right.length > 0)) {
    const columns: Band = { kind: 'columns', left: [], right: [] }
    columns[column].push(piece)
    bands.push(columns)
  } else band[column].push(piece)
}
