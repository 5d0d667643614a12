import type { Region } from '../../contract/schemas/archive.ts'
import type { Block, ParsedIssue } from '../../contract/schemas/gazette.ts'
import type { AltoPage } from './alto.ts'
import { editPath } from './edit-path.ts'
import { type LineStream, lineStream, type StreamLine, type TextStream, textStream } from './streams.ts'
import { type Placing, placeStrayLines, standsNear, tells } from './stray-lines.ts'

/** A line is a block's when at least this share of its characters is found there; of two or three characters one may be misread. */
const majority = (length: number): number => (length < 4 ? 0.5 : 0.6)
/** With this share the path alone settles where a line stands; with less it is first looked for elsewhere. */
const certain = 0.8
/** Most code points between two lines of a block that are taken for misread characters of the lines, not for a missing line. */
const smallGap = 6

/**
 * Finds where every block of an issue stands on the page images, from nothing but the issue's text and the lines seen
 * on the pages. The two are compared as streams of characters by an edit path; each line is given to the block that
 * most of its characters fall in, so misread characters, running heads and page numbers do no harm; lines the path
 * left out are looked for again by text and place. Gives for each block found its lines, in the order of the text,
 * as boxes with the code points they carry. Neither spans nor the parse's page numbers are used: a scan that was
 * paged otherwise is aligned as well.
 */
export function alignBlocks(issue: ParsedIssue, pages: AltoPage[]): Record<string, Region[]> {
  const text = textStream(issue)
  const lines = lineStream(pages)
  const path = editPath(text.codes, lines.codes)
  const votes = vote(text, lines, path)
  const sure = votes.filter(({ line, share }) => share >= certain && tells(line))
  const placed = placeStrayLines(text, lines, uncontested([], sure))
  const known = new Set(placed.map(({ line }) => line))
  const rest = votes.filter(({ line }) => !known.has(line)).filter((one) => tells(one.line) || standsNear(one, placed))
  return regions(text, lines, uncontested(placed, rest))
}

/** A line as the path places it, with the share of its characters found there. */
interface Vote extends Placing {
  share: number
}

/** Gives each line to the block that holds most of its characters, if that is a majority of the line. */
function vote(text: TextStream, lines: LineStream, path: Int32Array): Vote[] {
  return lines.lines.flatMap((line) => {
    const matched: number[] = []
    for (let at = line.from; at < line.to; at++) if ((path[at] ?? -1) >= 0) matched.push(at)
    const byBlock = Map.groupBy(matched, (at) => text.block[path[at] ?? 0] ?? 0)
    const votes = [...byBlock.values()].reduce((most, group) => (group.length > most.length ? group : most), [])
    const [start, end] = [votes[0], votes.at(-1)]
    const length = line.to - line.from
    if (start === undefined || end === undefined || votes.length < length * majority(length)) return []
    const [first, last] = [path[start] ?? 0, path[end] ?? 0]
    // Characters strewn over far more text than the line can hold are chance, not a line.
    if (last - first > 2 * length + smallGap) return []
    return [{ ...grow(text, lines, { line, first, last }, start, end), share: votes.length / length }]
  })
}

/**
 * Follows equal characters to the line's beginning and end. Trap: a path of equal cost may have matched them with a
 * running head before the line.
 */
function grow(text: TextStream, lines: LineStream, placing: Placing, start: number, end: number): Placing {
  let { first, last } = placing
  const block = text.block[first]
  const { from, to } = placing.line
  for (let at = start - 1; at >= from; at--, first--) {
    if (first === 0 || text.codes[first - 1] !== lines.codes[at] || text.block[first - 1] !== block) break
  }
  for (let at = end + 1; at < to; at++, last++) {
    if (text.codes[last + 1] !== lines.codes[at] || text.block[last + 1] !== block) break
  }
  return { line: placing.line, first, last }
}

/** Adds lines to those placed already, the longest first; one whose text is mostly claimed by then is left out. */
function uncontested(placed: Placing[], candidates: Placing[]): Placing[] {
  const claimed = new Set(placed.flatMap(positions))
  const longestFirst = candidates.toSorted((a, b) => b.last - b.first - (a.last - a.first))
  const added = longestFirst.filter((placing) => {
    const wanted = positions(placing)
    if (wanted.filter((position) => claimed.has(position)).length * 2 > wanted.length) return false
    for (const position of wanted) claimed.add(position)
    return true
  })
  return [...placed, ...added]
}

function positions({ first, last }: Placing): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

function regions(text: TextStream, lines: LineStream, placed: Placing[]): Record<string, Region[]> {
  const byBlock = Map.groupBy(placed, (placing) => text.block[placing.first] ?? 0)
  const result: Record<string, Region[]> = {}
  for (const [index, group] of [...byBlock].toSorted(([a], [b]) => a - b)) {
    const block = text.blocks[index]
    if (block) result[block.id] = acrossColumns(block.kind, blockRegions(text, lines, group, block.characters))
  }
  return result
}

/** The cells of a row are lines of their own on the page; where they stand in both columns, the row crosses them. */
function acrossColumns(kind: Block['kind'], found: Region[]): Region[] {
  if (kind !== 'table-row') return found
  const columns = Map.groupBy(found, ({ image }) => image)
  return found.map((own) => {
    const isAcross = new Set(columns.get(own.image)?.map(({ column }) => column)).size > 1
    return isAcross ? { ...own, column: 'full' } : own
  })
}

/** Orders a block's lines and shares the code points between them out, so that no character of a found line is lost. */
function blockRegions(text: TextStream, lines: LineStream, group: Placing[], characters: string[]): Region[] {
  const ordered = group
    .toSorted((a, b) => a.first - b.first || a.last - b.last)
    .map((placing) => ({
      line: placing.line,
      from: text.offset[placing.first] ?? 0,
      to: (text.offset[placing.last] ?? 0) + 1,
      misread: leading(text, lines, placing),
    }))
  ordered.forEach((range, index) => {
    const before = ordered[index - 1]
    const gap = range.from - (before?.to ?? 0)
    if (gap <= 0 || gap > smallGap) return
    range.from -= before ? Math.min(gap, range.misread) : gap
    if (before) before.to = range.from
  })
  const end = ordered.at(-1)
  if (end && characters.length - end.to <= smallGap) end.to = characters.length
  return ordered.map(({ line, from, to }) => region(line, ...withoutSpace(characters, from, to)))
}

/** How many characters at the line's beginning stand before the first one that was recognised. */
function leading(text: TextStream, lines: LineStream, placing: Placing): number {
  const codes = lines.codes.subarray(placing.line.from, placing.line.to)
  return Math.max(0, codes.indexOf(text.codes[placing.first] ?? 0))
}

/** Spaces at a line's ends, and the tab after a table cell, are not printed. */
function withoutSpace(characters: string[], from: number, to: number): [from: number, to: number] {
  let [first, last] = [from, to]
  while (first < last && characters[first]?.trim() === '') first++
  while (last > first && characters[last - 1]?.trim() === '') last--
  return [first, last]
}

function region(line: StreamLine, from: number, to: number): Region {
  const { x, y, width, height } = line.line
  return { from, to, image: line.image, column: line.column, x, y, width, height }
}
