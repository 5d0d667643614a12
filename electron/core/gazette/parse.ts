import type { Block, ParsedIssue, ParseWarning, Span } from '../../contract/schemas/gazette.ts'
import { codePointLength } from '../../text/code-points.ts'
import { isUnfinished, width } from './characters.ts'
import { readDocument } from './documents.ts'
import { type Draft, draftText } from './draft.ts'
import { frontImages, readFront, readHead } from './front.ts'
import { headingSentence } from './headings.ts'
import { readLines } from './lines.ts'
import { recoverPages } from './pages/recover.ts'
import { findStarts } from './starts.ts'

/** Text narrower than a column line may be a label; it is not called unfinished. */
const shortestSentence = 18
const mostUnfinished = 200

/** Block ids of one issue: `l<first source line>`, then `l<line>.2` … for more blocks on that line. */
function blockIds(): (line: number) => string {
  const used = new Map<number, number>()
  return (line) => {
    const count = (used.get(line) ?? 0) + 1
    used.set(line, count)
    return count === 1 ? `l${line}` : `l${line}.${count}`
  }
}

function finish(block: Draft, id: string, spans: Span[]): Block {
  const text = draftText(block)
  const sentence = block.kind === 'heading' ? headingSentence(text) : null
  return {
    id,
    kind: block.kind,
    part: block.part,
    level: block.level,
    text,
    line: block.fragments[0]?.line ?? 1,
    page: spans[0]?.page ?? null,
    column: spans[0]?.column ?? null,
    spans,
    ...(sentence === null ? {} : { headingTo: codePointLength(text.slice(0, sentence)) }),
    ...(block.header === undefined ? {} : { header: block.header }),
  }
}

/** One span over a whole block whose printed page is not known. */
function unplaced(block: Draft, image: number | null): Span {
  return { from: 0, to: codePointLength(draftText(block)), page: null, column: null, image }
}

const sentenceKinds = new Set<Block['kind']>([
  'paragraph',
  'box-paragraph',
  'responsibility',
  'chronicle-entry',
  'appointment',
])

/** Blocks that stop in mid-sentence though nothing goes on with them: text may be missing there, or a mark misread. */
function unfinished(blocks: Block[]): ParseWarning[] {
  return blocks
    .filter(
      (block) => sentenceKinds.has(block.kind) && isUnfinished(block.text) && width(block.text) >= shortestSentence,
    )
    .map(({ line, text }) => ({
      code: 'unfinished-text',
      line,
      message: `The text stops in mid-sentence: “…${text.slice(-20)}”.`,
    }))
}

/**
 * Reads the text of one gazette issue: front matter, documents and blocks, and the printed pages where the text
 * shows them. Never throws on bad text: what cannot be placed becomes a paragraph, what is doubtful a warning.
 */
export function parseIssue(text: string, options: { id: string; recoverPages?: boolean }): ParsedIssue {
  const lines = readLines(text)
  const front = readFront(lines)
  const { starts, warnings } = findStarts(lines, front.end, front.contents?.entries ?? [])
  const documents = starts.map((start, index) => readDocument(lines.slice(start.at, starts[index + 1]?.at), start))
  const { images, count } = frontImages(front)
  const recovered = options.recoverPages === false ? null : recoverPages(documents, count)
  const nextId = blockIds()
  const finished = (block: Draft, image: number | null): Block =>
    finish(block, nextId(block.fragments[0]?.line ?? 1), recovered?.spans.get(block) ?? [unplaced(block, image)])
  const frontBlocks = front.blocks.map((block, index) => finished(block, images[index] ?? null))
  const finishedDocuments = documents.map(({ head, blocks }, index) => ({
    id: `d${index + 1}`,
    ...head,
    pages: recovered?.pages[index] ?? null,
    blocks: blocks.map((block) => finished(block, null)),
  }))
  return {
    issue: readHead(options.id, front),
    front: { blocks: frontBlocks },
    documents: finishedDocuments,
    warnings: [
      ...warnings,
      ...(recovered?.warnings ?? []),
      ...finishedDocuments.flatMap(({ blocks }) => unfinished(blocks)).slice(0, mostUnfinished),
    ],
  }
}
