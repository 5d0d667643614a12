import type { IssueView } from '../../electron/contract/schemas/archive.ts'

/** One stroke of the fore-edge: a page image. */
export interface Stroke {
  image: number
  page: number | null
  /** The document that begins on or holds the page; null where none is known. */
  document: string | null
  /** Where it stands, as a share (0–1) of the width. */
  at: number
  /** True where a document begins: its page number may be written under it. */
  first: boolean
}

/** Room between two documents, in strokes. */
const gap = 0.8

/** The strokes of an issue, evenly set, with a gap where a document begins on a new page. */
export function strokesOf(issue: IssueView): Stroke[] {
  const pages = issue.facsimile?.pages ?? []
  const strokes: Stroke[] = []
  let x = 0
  let before: string | null | undefined
  for (const { image, page } of pages) {
    const holds =
      page === null
        ? undefined
        : issue.documents.filter((each) => each.pages && each.pages[0] <= page && page <= each.pages[1])
    const document = page === null ? 'front' : (holds?.at(-1)?.id ?? null)
    const first = before !== undefined && document !== before
    if (strokes.length > 0) x += first ? 1 + gap : 1
    strokes.push({ image, page, document, at: x, first })
    before = document
  }
  const width = Math.max(1, x)
  return strokes.map((stroke) => ({ ...stroke, at: strokes.length === 1 ? 0.5 : stroke.at / width }))
}

/** Strokes whose page number is written: where a document begins and the last, as long as they keep `apart` (a share of the width) from each other and from `current`. */
export function labelled(strokes: readonly Stroke[], current: Stroke | undefined, apart: number): Stroke[] {
  const last = strokes.at(-1)
  const chosen: Stroke[] = []
  const clear = (stroke: Stroke): boolean =>
    [current, ...chosen].every((other) => !other || Math.abs(other.at - stroke.at) >= apart)
  if (last && last.page !== null && last !== current && clear(last)) chosen.push(last)
  for (const stroke of strokes) {
    if (stroke.first && stroke.page !== null && stroke !== current && clear(stroke)) chosen.push(stroke)
  }
  return chosen
}

/** The stroke nearest to a share of the width. */
export function strokeAt(strokes: readonly Stroke[], at: number): Stroke | undefined {
  let best = strokes[0]
  for (const stroke of strokes) if (best && Math.abs(stroke.at - at) < Math.abs(best.at - at)) best = stroke
  return best
}
