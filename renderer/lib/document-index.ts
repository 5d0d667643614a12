import { sliceCodePoints } from '../../electron/text/code-points.ts'
import type { DocumentView, PlacedBlock } from '../../electron/contract/schemas/archive.ts'
import type { Place } from './place.ts'

/** A printed page that begins inside or before a block. `at` is in code points of the block's text. */
export interface PageStart {
  at: number
  page: number | null
  image: number | null
  /** True where the page may as well begin one block earlier or later. */
  weak: boolean
}

/** What is asked of a document again and again while it is read. */
export interface DocumentIndex {
  /** Position of each block, by id. */
  position: ReadonlyMap<string, number>
  /** Position of the heading that governs each block (itself, if it is one), or -1. */
  heading: Int32Array
  /** Pages that begin in a block, by id; blocks that begin no page are absent. */
  pageStarts: ReadonlyMap<string, readonly PageStart[]>
}

const known = new WeakMap<DocumentView, DocumentIndex>()

/** The index of a document; made once. */
export function indexOf(view: DocumentView): DocumentIndex {
  const found = known.get(view)
  if (found) return found
  const position = new Map<string, number>()
  const heading = new Int32Array(view.blocks.length)
  const pageStarts = new Map<string, PageStart[]>()
  let governing = -1
  // What came before a stretch may have begun the page on which it begins.
  let image = view.stretch && view.stretch.from > 0 ? (view.blocks[0]?.spans[0]?.image ?? null) : null
  for (const [at, block] of view.blocks.entries()) {
    position.set(block.id, at)
    // What a title begins stands under no heading of what came before it.
    if (block.kind === 'title') governing = block.part === 'attachment' ? at : -1
    else if (block.level !== null) governing = at
    heading[at] = governing
    for (const span of block.spans) {
      if (span.image === image) continue
      image = span.image
      const starts = pageStarts.get(block.id) ?? []
      starts.push({ at: span.from, page: span.page, image: span.image, weak: span.reason === 'weak' })
      pageStarts.set(block.id, starts)
    }
  }
  const index = { position, heading, pageStarts }
  known.set(view, index)
  return index
}

/** The block with this id, or undefined. */
export function blockOf(view: DocumentView, id: string | null): PlacedBlock | undefined {
  if (id === null) return undefined
  const at = indexOf(view).position.get(id)
  return at === undefined ? undefined : view.blocks[at]
}

/** The block here: the place's own, or the document's first where the place names only the document. */
export function blockHere(view: DocumentView, place: Pick<Place, 'document' | 'block'> | null): string | null {
  if (place?.document !== view.id) return null
  return place.block ?? view.blocks[0]?.id ?? null
}

/** The words of a heading: of a run-in heading only the heading, without the stop that ends it. */
export function headingText(block: PlacedBlock): string {
  const text = block.headingTo === undefined ? block.text : sliceCodePoints(block.text, 0, block.headingTo)
  return text.replace(/[。．.：:\s]+$/u, '')
}

/** The headings above a block, outermost first, its own included; in an attachment its title comes first. */
export function headingPath(view: DocumentView, id: string | null): PlacedBlock[] {
  const { position, heading } = indexOf(view)
  let at = id === null ? -1 : (heading[position.get(id) ?? -1] ?? -1)
  const path: PlacedBlock[] = []
  let level = 4
  while (at >= 0) {
    const block = view.blocks[at--]
    if (block?.kind === 'title') {
      if (block.part === 'attachment') path.unshift(block)
      break
    }
    if (block?.level != null && block.level < level) {
      path.unshift(block)
      level = block.level
    }
  }
  return path
}

/** The page and image on which a place in a block stands; `offset` in code points, the first span without one. */
export function pageOf(block: PlacedBlock, offset: number | null): { page: number | null; image: number | null } {
  const span = block.spans.find((each) => offset === null || offset < each.to) ?? block.spans[0]
  return { page: span?.page ?? block.page, image: span?.image ?? null }
}
