import type { ParseWarning, Span } from '../../../contract/schemas/gazette.ts'
import { codePointLength } from '../../../text/code-points.ts'
import type { DraftDocument } from '../documents.ts'
import { type Draft, draftText } from '../draft.ts'
import { documentFlows, type Flow } from './atoms.ts'
import { cutWidths, documentLineWidth, readLineWidth } from './evidence.ts'
import { isCutAtSentence } from './joins.ts'
import { type Layout, layOut } from './layout.ts'
import { flowSpans } from './spans.ts'

/** What the recovery found: the spans of each block, and the first and last printed page of each document (null where unknown). */
export interface Recovered {
  spans: Map<Draft, Span[]>
  pages: ([number, number] | null)[]
  warnings: ParseWarning[]
}

interface Laid {
  lineWidth: number
  flows: (Layout & { flow: Flow })[]
}

const mostAtoms = 40_000
const dearestCorrection = 80

/** Lays a document out; with `extra` its first flow takes so many more (or fewer) pages than it would by itself. */
function layDocument(document: DraftDocument, lineWidth: number, base?: { laid: Laid; extra: number }): Laid | null {
  const flows: Laid['flows'] = []
  for (const [index, flow] of documentFlows(document.head.kind, document.blocks, lineWidth).entries()) {
    const wanted = index === 0 && base ? (base.laid.flows[0]?.pages.length ?? 0) + base.extra : null
    if (wanted !== null && wanted < 1) return null
    const result = layOut(flow, wanted)
    if (result === null) return null
    flows.push({ flow, ...result })
  }
  return { lineWidth, flows }
}

const pageCount = (laid: Laid) => laid.flows.reduce((sum, { pages }) => sum + pages.length, 0)
const layoutCost = (laid: Laid) => laid.flows.reduce((sum, { cost }) => sum + cost, 0)

/** The printed page of the first document: what most of the contents' page numbers say, less the pages before them. */
function firstPageOf(documents: DraftDocument[], laid: (Laid | null)[]): number | null {
  const votes = new Map<number, number>()
  let before: number | null = 0
  for (const [index, { start }] of documents.entries()) {
    const page = start.entry?.page ?? null
    if (page !== null && before !== null && page - before >= 1)
      votes.set(page - before, (votes.get(page - before) ?? 0) + 1)
    const own = laid[index]
    before = before === null || !own ? null : before + pageCount(own)
  }
  let best: number | null = null
  for (const [page, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = page
  return best
}

function disagreement(document: DraftDocument, recovered: number, taken: number): ParseWarning {
  const { entry } = document.start
  const message = `The contents put “${document.head.title}” on page ${entry?.page}, the columns of the text on page ${recovered}; page ${taken} was taken.`
  return { code: 'contents-page-disagrees', line: entry?.line ?? null, message }
}

/** The first page of every document, contents and layout weighed against each other; `laid` is corrected where the contents win. */
function startPages(
  documents: DraftDocument[],
  laid: (Laid | null)[],
  first: number,
  warnings: ParseWarning[],
): (number | null)[] {
  const starts: (number | null)[] = []
  let cursor: number | null = first
  for (const [index, document] of documents.entries()) {
    const page = document.start.entry?.page ?? null
    if (page !== null && cursor !== null && page !== cursor) {
      const previous = documents[index - 1]
      const base = laid[index - 1]
      const other =
        previous && base ? layDocument(previous, base.lineWidth, { laid: base, extra: page - cursor }) : null
      if (other && base && layoutCost(other) - layoutCost(base) <= dearestCorrection) {
        laid[index - 1] = other
        warnings.push(disagreement(document, cursor, page))
        cursor = page
      } else warnings.push(disagreement(document, cursor, cursor))
    } else cursor ??= page
    starts.push(cursor)
    const own = laid[index]
    cursor = cursor === null || !own ? null : cursor + pageCount(own)
  }
  return starts
}

/** Joins the paragraphs that a column end cut at the end of a sentence; their spans follow each other in one block. */
function joinAtColumnEnds(document: DraftDocument, lineWidth: number, spans: Map<Draft, Span[]>): void {
  const { blocks } = document
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [block, next] = [blocks[at], blocks[at + 1]]
    if (!block || !next || !isCutAtSentence(blocks, at, lineWidth)) continue
    const [own, rest] = [spans.get(block), spans.get(next)]
    const [end, start] = [own?.at(-1), rest?.[0]]
    if (!own || !rest || !end || !start || (end.page === start.page && end.column === start.column)) continue
    const length = codePointLength(draftText(block))
    spans.set(block, [...own, ...rest.map((span) => ({ ...span, from: span.from + length, to: span.to + length }))])
    spans.delete(next)
    block.fragments.push(...next.fragments)
    blocks.splice(at + 1, 1)
  }
}

/**
 * Finds the printed pages and columns of an issue from its text: paragraphs cut in mid-sentence mark column ends, and
 * a dynamic programme lays every document out on pages of two columns so that they do. Needs one page number of the
 * contents to count from. Joins, in `documents`, what a column end cut at the end of a sentence.
 */
export function recoverPages(documents: DraftDocument[], frontImages: number): Recovered {
  const result: Recovered = { spans: new Map(), pages: documents.map(() => null), warnings: [] }
  if (documents.every(({ start }) => start.entry === null || start.entry.page === null)) return result
  const issueWidth = readLineWidth(documents.flatMap(({ blocks }) => cutWidths(blocks)))
  if (issueWidth === null) {
    result.warnings.push({
      code: 'no-columns',
      line: null,
      message: 'The text does not show two columns, so its pages are not known.',
    })
    return result
  }
  const laid = documents.map((document) => {
    const lineWidth = documentLineWidth(cutWidths(document.blocks), issueWidth)
    const size = document.blocks.reduce((sum, block) => sum + draftText(block).length / lineWidth + 1, 0)
    return size > mostAtoms ? null : layDocument(document, lineWidth)
  })
  const first = firstPageOf(documents, laid)
  if (first === null) return result
  const starts = startPages(documents, laid, first, result.warnings)
  for (const [index, document] of documents.entries()) {
    const [own, start] = [laid[index], starts[index] ?? null]
    if (!own || start === null) {
      result.warnings.push({
        code: 'pages-unknown',
        line: document.blocks[0]?.fragments[0]?.line ?? null,
        message: `The pages of “${document.head.title}” could not be found.`,
      })
      continue
    }
    let page = start
    for (const { flow, pages } of own.flows) {
      const place = { firstPage: page, firstImage: frontImages + page - first + 1, lineWidth: own.lineWidth }
      for (const [at, spans] of flowSpans(flow, pages, document.blocks, place)) {
        const block = document.blocks[at]
        if (block) result.spans.set(block, spans)
      }
      page += pages.length
    }
    result.pages[index] = [start, page - 1]
    joinAtColumnEnds(document, own.lineWidth, result.spans)
  }
  return result
}
