import type { PageView, Region } from '../../../../electron/contract/schemas/archive.ts'
import { sliceCodePoints } from '../../../../electron/text/code-points.ts'

/** A region with the block it belongs to. */
export type PlacedRegion = PageView['regions'][number]

/** A box in fractions (0–1) of the image's width and height. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A frame round the lines of a block that stand together in one column of one image. */
export interface Frame extends Box {
  image: number
}

/** How far a frame stands off its lines, in fractions of the image's width and height. */
const standOff = { x: 0.01, y: 0.0045 }

/**
 * Frames for the lines of one block, in reading order: one for each run of lines in one column. A new frame begins with
 * a new image, a new column, a step upwards, or a gap of more than three lines (as where a box stands in between). Lines
 * of the full width, as the cells of a table row, are framed together where they touch in height: a cell merged over
 * several rows stands apart and gets a frame of its own.
 */
export function framesOf(regions: readonly Region[]): Frame[] {
  const frames: Frame[] = []
  let last: Region | undefined
  for (const region of regions) {
    const frame = frames.findLast((each) => each.image === region.image && together(each, region, last))
    if (frame) enclose(frame, region)
    else frames.push({ image: region.image, x: region.x, y: region.y, width: region.width, height: region.height })
    last = region
  }
  return frames.map((frame) => ({
    image: frame.image,
    x: frame.x - standOff.x,
    y: frame.y - standOff.y,
    width: frame.width + 2 * standOff.x,
    height: frame.height + 2 * standOff.y,
  }))
}

/** True where a line goes on in a frame; `last` is the line before it. */
function together(frame: Frame, region: Region, last: Region | undefined): boolean {
  if (region.column === 'full') {
    const apart = Math.max(region.y - frame.y - frame.height, frame.y - region.y - region.height)
    return apart < region.height
  }
  if (!last || last.image !== region.image || last.column !== region.column) return false
  const gap = region.y - (last.y + last.height)
  const height = Math.max(last.height, region.height)
  return gap > -height && gap < 3 * height
}

function enclose(frame: Frame, region: Region): void {
  const right = Math.max(frame.x + frame.width, region.x + region.width)
  const foot = Math.max(frame.y + frame.height, region.y + region.height)
  frame.x = Math.min(frame.x, region.x)
  frame.y = Math.min(frame.y, region.y)
  frame.width = right - frame.x
  frame.height = foot - frame.y
}

/** Room a character takes in a line: half for Latin letters, digits and their marks, one for the rest, — “ ” … among it. */
const room = (text: string): number => {
  let sum = 0
  for (const character of text) sum += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
  return sum
}

/** How far along a line a code point of the block stands, as a share of the line's width. */
function shareAt(region: Region, offset: number, text: string | null): number {
  const taken = (to: number): number =>
    text === null ? to - region.from : room(sliceCodePoints(text, region.from, to))
  return taken(offset) / (taken(region.to) || 1)
}

/**
 * The boxes of a stretch `[from, to)` of a block on its lines. A line is measured by the room its characters take; where
 * the block's text is not at hand, by their number.
 */
export function boxesOf(
  regions: readonly Region[],
  from: number,
  to: number,
  text: string | null,
): (Box & { image: number })[] {
  const boxes: (Box & { image: number })[] = []
  for (const region of regions) {
    const [start, stop] = [Math.max(from, region.from), Math.min(to, region.to)]
    if (start >= stop) continue
    const at = (offset: number): number => region.x + shareAt(region, offset, text) * region.width
    boxes.push({ image: region.image, x: at(start), y: region.y, width: at(stop) - at(start), height: region.height })
  }
  return boxes
}

/** The code point whose character begins nearest to `x` on a line; the line's end beyond its last. */
export function lineAt(region: Region, x: number, text: string | null): number {
  const share = (x - region.x) / region.width
  let best = region.from
  let away = Number.POSITIVE_INFINITY
  for (let offset = region.from; offset <= region.to; offset += 1) {
    const now = Math.abs(shareAt(region, offset, text) - share)
    if (now < away) [best, away] = [offset, now]
  }
  return best
}

/** How far from a line a point still belongs to it, in fractions of the image's height. */
const reach = 0.012

/** The region at a point of an image, or the nearest within reach; null in the margins. */
export function regionAt(regions: readonly PlacedRegion[], x: number, y: number): PlacedRegion | null {
  let best: PlacedRegion | null = null
  let nearest = reach
  for (const region of regions) {
    const dx = Math.max(region.x - x, 0, x - region.x - region.width)
    const dy = Math.max(region.y - y, 0, y - region.y - region.height)
    const away = Math.max(dx, dy)
    if (away < nearest) [best, nearest] = [region, away]
    if (away === 0) return region
  }
  return best
}

/** The region that a reader comes to first at a height of the page: the line there, or the next below, left column first. */
export function regionAtHeight(regions: readonly PlacedRegion[], y: number): PlacedRegion | null {
  let best: PlacedRegion | null = null
  for (const region of regions) {
    if (region.y + region.height <= y) continue
    if (
      !best ||
      region.y < best.y - best.height / 2 ||
      (Math.abs(region.y - best.y) <= best.height / 2 && region.x < best.x)
    )
      best = region
  }
  return best ?? regions.at(-1) ?? null
}
