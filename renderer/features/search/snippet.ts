import type { TextRange } from '../../../electron/contract/schemas/search.ts'
import { unbroken } from '../../lib/titles.ts'

/** A run of a snippet: the record's words, and whether they are a hit. */
export interface SnippetPart {
  text: string
  hit: boolean
}

const before = 18
const widest = 92
const clauseEnds = new Set('。；，、：！？ \t')

/**
 * Cuts a block around its first hit for a line of results, so that about three lines of text show it: from the start
 * where the hit stands early, else from the clause before it. Offsets are code points and no character is ever cut in
 * two. Leading and trailing cuts show as an ellipsis; the tab between table cells shows as a space, the place where a
 * title breaks its line as nothing.
 */
export function snippet(
  text: string,
  ranges: readonly TextRange[],
  { title = false }: { title?: boolean } = {},
): SnippetPart[] {
  const points = Array.from(text)
  const first = ranges[0]
  const start = first ? snippetStart(points, first.from) : 0
  const end = snippetEnd(points, start, first?.to ?? start)
  const parts: SnippetPart[] = []
  const push = (from: number, to: number, hit: boolean) => {
    const shown = points.slice(from, to).filter((_, at) => !(title && isTitleBreak(points, from + at)))
    if (shown.length > 0) parts.push({ text: shown.join('').replaceAll('\t', '\u3000'), hit })
  }
  if (start > 0) parts.push({ text: '…', hit: false })
  let at = start
  // Empty first cells of a table row would push its words to the right.
  while (at < end && points[at] === '\t') at += 1
  for (const range of ranges) {
    if (range.from >= end) break
    push(at, range.from, false)
    push(Math.max(at, range.from), Math.min(range.to, end), true)
    at = Math.max(at, Math.min(range.to, end))
  }
  push(at, end, false)
  if (end < points.length) parts.push({ text: '…', hit: false })
  return parts
}

/** Whether a character is the space that stands for a title's line break, between Han characters or their quotation marks. */
function isTitleBreak(points: readonly string[], at: number): boolean {
  const around = `${points[at - 1] ?? ''}${points[at]}${points[at + 1] ?? ''}`
  return points[at] === ' ' && unbroken(around) !== around
}

/** The start of the clause the hit stands in, not further than `before` characters away. */
function snippetStart(points: readonly string[], hit: number): number {
  if (hit <= before + 6) return 0
  for (let at = hit - before; at < hit; at += 1) {
    if (clauseEnds.has(points[at - 1] as string)) return at
  }
  return hit - before
}

/** Where about three lines are full; Latin letters and digits count half. Never before the end of the first hit. */
function snippetEnd(points: readonly string[], start: number, least: number): number {
  let width = 0
  let at = start
  while (at < points.length && (width < widest || at < least)) {
    width += (points[at] as string) < '\u2e80' ? 0.5 : 1
    at += 1
  }
  // A tail of a few characters is shown rather than cut.
  return points.length - at <= 4 ? points.length : at
}
