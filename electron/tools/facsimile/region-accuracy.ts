import type { Region } from '../../contract/schemas/archive.ts'
import type { TypesetLine } from './typeset.ts'

/** A box on an image, in fractions of the page. */
export type ImageBox = Pick<Region, 'image' | 'x' | 'y' | 'width' | 'height'>

/** How well regions agree with the true boxes of the blocks. */
export interface RegionAccuracy {
  blocks: number
  /** Blocks whose regions overlap their true boxes by an intersection over union of `threshold` or more. */
  right: number
  /** The others, with their overlap. */
  wrong: { block: string; overlap: number }[]
}

/** Groups typeset lines by the block they print: the truth that an alignment is measured against. */
export function trueBoxes(pages: { image: number; lines: TypesetLine[] }[]): Map<string, ImageBox[]> {
  const boxes = new Map<string, ImageBox[]>()
  for (const { image, lines } of pages) {
    for (const { block, x, y, width, height } of lines) {
      if (block === null) continue
      const list = boxes.get(block)
      if (list) list.push({ image, x, y, width, height })
      else boxes.set(block, [{ image, x, y, width, height }])
    }
  }
  return boxes
}

/** Compares regions with true boxes, block by block. Boxes of one block do not overlap one another, so areas add up. */
export function regionAccuracy(
  truth: Map<string, ImageBox[]>,
  regions: Record<string, ImageBox[]>,
  threshold = 0.6,
): RegionAccuracy {
  const wrong: RegionAccuracy['wrong'] = []
  for (const [block, boxes] of truth) {
    const overlap = intersectionOverUnion(boxes, regions[block] ?? [])
    if (overlap < threshold) wrong.push({ block, overlap })
  }
  return { blocks: truth.size, right: truth.size - wrong.length, wrong }
}

function intersectionOverUnion(one: ImageBox[], other: ImageBox[]): number {
  const shared = one.reduce((sum, a) => sum + other.reduce((part, b) => part + intersection(a, b), 0), 0)
  const union = area(one) + area(other) - shared
  return union > 0 ? shared / union : 0
}

function intersection(a: ImageBox, b: ImageBox): number {
  if (a.image !== b.image) return 0
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function area(boxes: ImageBox[]): number {
  return boxes.reduce((sum, box) => sum + box.width * box.height, 0)
}
