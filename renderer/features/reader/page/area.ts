import { sliceCodePoints } from '../../../../electron/text/code-points.ts'
import type { TextPart } from '../../../lib/selecting.ts'
import { type Box, lineAt, type PlacedRegion } from './regions.ts'

/** How much of a line's height must lie inside a rectangle for the line to be meant. */
const enough = 0.5

/**
 * What stands inside a rectangle of one page (in fractions of its size), document by document in printed order. Lines
 * that follow one another in a block make one part.
 */
export function partsInside(
  regions: readonly PlacedRegion[],
  area: Box,
  textOf: (region: PlacedRegion) => string | null,
): Map<string, TextPart[]> {
  const byDocument = new Map<string, TextPart[]>()
  for (const region of regions) {
    const inside = Math.min(region.y + region.height, area.y + area.height) - Math.max(region.y, area.y)
    if (inside < enough * region.height) continue
    const text = textOf(region)
    const from = lineAt(region, area.x, text)
    const to = lineAt(region, area.x + area.width, text)
    if (from >= to) continue
    const parts = byDocument.get(region.document) ?? []
    byDocument.set(region.document, parts)
    const last = parts.at(-1)
    if (last?.block === region.block && follows(last.to, from, text)) last.to = to
    else parts.push({ block: region.block, from, to })
  }
  return byDocument
}

/** Whether nothing but blanks stands between two offsets of a block. */
const follows = (end: number, next: number, text: string | null): boolean =>
  end === next || (text !== null && end < next && sliceCodePoints(text, end, next).trim() === '')
