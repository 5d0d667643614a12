import type { Region } from '../../contract/schemas/archive.ts'
import type { Block, ParsedIssue, Span } from '../../contract/schemas/gazette.ts'

/** The image that carries most of a stretch of a block; null where no region carries any of it. */
function imageOf(regions: Region[], { from, to }: Span): number | null {
  const carried = new Map<number, number>()
  for (const region of regions) {
    const shared = Math.min(to, region.to) - Math.max(from, region.from)
    if (shared > 0) carried.set(region.image, (carried.get(region.image) ?? 0) + shared)
  }
  let best: number | null = null
  for (const [image, shared] of carried) if (best === null || shared > (carried.get(best) ?? 0)) best = image
  return best
}

/**
 * The issue with every span on the image where its text was found. A source that was paged otherwise than the parser
 * took it to be, or whose pages the text does not show, is put right by what stands on the images; what was not found
 * there keeps the image it had.
 */
export function withImages(issue: ParsedIssue, regions: Record<string, Region[]>): ParsedIssue {
  const placed = (block: Block): Block => {
    const own = regions[block.id]
    if (!own || own.length === 0) return block
    return { ...block, spans: block.spans.map((span) => ({ ...span, image: imageOf(own, span) ?? span.image })) }
  }
  return {
    ...issue,
    front: { ...issue.front, blocks: issue.front.blocks.map(placed) },
    documents: issue.documents.map((document) => ({ ...document, blocks: document.blocks.map(placed) })),
  }
}
