import { codePointLength, sliceCodePoints } from '../../../../electron/text/code-points.ts'
import type { DocumentView, PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'

/** What of a document stands on one page image. */
export interface PagePart {
  image: number
  /** The printed page; null where none is printed. */
  page: number | null
  /** The blocks there, those that a page end cuts with only their words on this page. */
  blocks: PlacedBlock[]
  /** True where the first block began on an earlier page. */
  continued: boolean
}

/** A document page by page, in printed order. Blocks that stand on no image are left out. */
export function pageParts(view: DocumentView): PagePart[] {
  const parts = new Map<number, PagePart>()
  for (const block of view.blocks) {
    for (const [image, { from, to, page }] of stretches(block)) {
      const part = parts.get(image) ?? { image, page, blocks: [], continued: from > 0 }
      parts.set(image, part)
      part.blocks.push(from === 0 && to >= codePointLength(block.text) ? block : cut(block, from, to))
    }
  }
  return [...parts.values()].toSorted((a, b) => a.image - b.image)
}

/** The stretch of a block on each image; its columns there follow one another. */
function stretches(block: PlacedBlock): Map<number, { from: number; to: number; page: number | null }> {
  const found = new Map<number, { from: number; to: number; page: number | null }>()
  for (const { image, from, to, page } of block.spans) {
    if (image === null) continue
    const known = found.get(image)
    found.set(image, { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to), page })
  }
  return found
}

function cut(block: PlacedBlock, from: number, to: number): PlacedBlock {
  const { headingTo, ...rest } = block
  const left = headingTo === undefined ? 0 : Math.min(headingTo, to) - from
  return { ...rest, text: sliceCodePoints(block.text, from, to), ...(left > 0 ? { headingTo: left } : {}) }
}
