import type { Annotation, Bookmark, Placement, Target } from '../../../electron/contract/schemas/notes.ts'
import type { Mark } from '../../lib/marks.ts'
import type { Place } from '../../lib/place.ts'

/** A note or a bookmark: something with a target and where that stands now. */
export interface Placed {
  readonly id: string
  readonly target: Target
  readonly placement: Placement
}

/** Documents in printed order, front matter first, each with its entries in printed order; what has lost its place comes last. */
export interface NoteGroup<T extends Placed> {
  /** Document id; null for what stands nowhere in the library that is open. */
  document: string | null
  entries: T[]
}

/** Whether an entry has a place in the library that is open. */
export const isPlaced = (entry: Placed): boolean =>
  entry.placement.state !== 'orphaned' && entry.placement.block !== null

/** The place to jump to; null for an orphan. */
export function placeOf(entry: Placed): Place | null {
  const { document, block, from, to } = entry.placement
  if (!isPlaced(entry) || document === null) return null
  return { issue: entry.target.issue, document, block, from, to }
}

/** Groups entries by the document they stand in now. */
export function groupByDocument<T extends Placed>(entries: readonly T[]): NoteGroup<T>[] {
  const groups = new Map<string | null, T[]>()
  for (const entry of entries.toSorted(byPrintedOrder)) {
    const document = isPlaced(entry) ? entry.placement.document : null
    const group = groups.get(document)
    if (group) group.push(entry)
    else groups.set(document, [entry])
  }
  return [...groups].map(([document, list]) => ({ document, entries: list }))
}

/** Printed order: document, block by its source line, offset; orphans last, oldest place first. */
export function byPrintedOrder(a: Placed, b: Placed): number {
  const orphans = Number(!isPlaced(a)) - Number(!isPlaced(b))
  if (orphans !== 0) return orphans
  const [x, y] = [standing(a), standing(b)]
  return x.document - y.document || x.line - y.line || x.part - y.part || x.from - y.from || (a.id < b.id ? -1 : 1)
}

function standing(entry: Placed) {
  const { document, block, from } = isPlaced(entry) ? entry.placement : entry.target
  const [line = '0', part = '1'] = (block ?? 'l0').slice(1).split('.')
  return {
    document: document === null || document === 'front' ? 0 : Number(document.slice(1)),
    line: Number(line),
    part: Number(part),
    from,
  }
}

/** The highlights of an issue as the reader draws them, in text and on the page. */
export function noteMarks(annotations: readonly Annotation[]): Mark[] {
  return annotations.filter(isPlaced).map(({ id, colour, body, placement: { block, from, to } }) => ({
    kind: 'annotation',
    block: block as string,
    from,
    to,
    id,
    colour,
    note: body !== '',
  }))
}

/** The list with a row put in the place of another of the same id, or added. */
export function withRow<T extends { id: string }>(rows: readonly T[], row: T, insteadOf = row.id): T[] {
  const at = rows.findIndex((entry) => entry.id === insteadOf)
  return at < 0 ? [...rows, row] : rows.with(at, row)
}

/** The list without a row. */
export const withoutRow = <T extends { id: string }>(rows: readonly T[], id: string): T[] =>
  rows.filter((entry) => entry.id !== id)

/** The bookmark on a block, undefined where there is none. */
export const bookmarkOn = (bookmarks: readonly Bookmark[], block: string): Bookmark | undefined =>
  bookmarks.find((entry) => isPlaced(entry) && entry.placement.block === block)

/** The highlight on exactly these words, undefined where there is none. */
export const highlightOn = (
  annotations: readonly Annotation[],
  { block, from, to }: { block: string; from: number; to: number },
): Annotation | undefined =>
  annotations.find(({ placement }) => placement.block === block && placement.from === from && placement.to === to)
