import type { Block, GazetteDocument, ParsedIssue, ParseWarning, Span } from '../../contract/schemas/gazette.ts'
import { codePointLength } from '../../text/code-points.ts'
import { isUnfinished, openBracket, width } from './characters.ts'
import { type DraftDocument, readDocument } from './documents.ts'
import { type Draft, draftText } from './draft.ts'
import { type Front, frontImages, readFront, readHead } from './front.ts'
import { headingSentence } from './headings.ts'
import { readLines } from './lines.ts'
import { recoverPages } from './pages/recover.ts'
import { readRemarks } from './remarks/remarks.ts'
import { type ReadBlock, readBlock } from './remarks/source.ts'
import { findStarts } from './starts.ts'
import { readBoard, readFields, readMasthead } from './structure/front-matter.ts'
import { splitRunningHeads, withRunningHeads } from './running-heads.ts'
import { documentStructure, issueRecords } from './structure/model.ts'
import { structureWarnings } from './structure/warnings.ts'
import { falseBreaks } from './pages/false-breaks.ts'

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
      (block) =>
        sentenceKinds.has(block.kind) &&
        isUnfinished(block.text) &&
        width(block.text) >= shortestSentence &&
        !(block.kind === 'responsibility' && openBracket(block.text) < 0),
    )
    .map(({ line, text }) => ({
      code: 'unfinished-text',
      line,
      message: `The text stops in mid-sentence: “…${text.slice(-20)}”.`,
    }))
}

/** The printed contents, each entry with the document found under its title. */
function readContents(front: Front, blocks: Block[], documents: DraftDocument[]): ParsedIssue['contents'] {
  const printed = blocks.filter(({ kind }) => kind === 'contents-entry')
  const ids = new Map(documents.map(({ start }, index) => [start.entry, `d${index + 1}`]))
  return (front.contents?.entries ?? []).map((entry, at) => ({
    section: entry.section,
    title: entry.title,
    page: entry.page,
    block: printed[at]?.id ?? '',
    document: ids.get(entry) ?? null,
  }))
}

/** Blocks with the stretches their drafts have them in. */
function paired(document: string, blocks: Block[], drafts: Draft[]): ReadBlock[] {
  return blocks.map((block, at) => readBlock(document, block, drafts[at]?.fragments ?? []))
}

/**
 * Reads the text of one gazette issue: front matter, documents and blocks, what they hold, and the printed pages where
 * the text shows them. Never throws on bad text: what cannot be placed becomes a paragraph, what is doubtful a warning,
 * what looks misread a remark.
 */
export function parseIssue(text: string, options: { id: string; recoverPages?: boolean }): ParsedIssue {
  const printed = readLines(text)
  const front = readFront(printed)
  const issue = readHead(options.id, front)
  const body = splitRunningHeads(printed.slice(front.end), issue.title)
  const lines = body.heads.length === 0 ? printed : [...printed.slice(0, front.end), ...body.text]
  const { starts, warnings } = findStarts(lines, front.end, front.contents?.entries ?? [])
  const drafts = starts.map((start, index) => readDocument(lines.slice(start.at, starts[index + 1]?.at), start))
  const { images, count } = frontImages(front)
  const recovered = options.recoverPages === false ? null : recoverPages(drafts, count)
  for (const [index, document] of drafts.entries()) {
    const from = index === 0 ? 0 : (lines[starts[index]?.at ?? 0]?.line ?? 0)
    const to = lines[starts[index + 1]?.at ?? lines.length]?.line ?? Number.POSITIVE_INFINITY
    const heads = body.heads.filter(({ line }) => line >= from && line < to)
    document.blocks = withRunningHeads(document.blocks, heads)
  }
  const nextId = blockIds()
  const finished = (block: Draft, image: number | null): Block =>
    finish(block, nextId(block.fragments[0]?.line ?? 1), recovered?.spans.get(block) ?? [unplaced(block, image)])
  const frontBlocks = front.blocks.map((block, index) => finished(block, images[index] ?? null))
  const documents = drafts.map(({ head, blocks: own }, index): GazetteDocument => {
    const blocks = own.map((block) => finished(block, null))
    const pages = recovered?.pages[index] ?? null
    return { id: `d${index + 1}`, ...head, pages, blocks, ...documentStructure(head, blocks) }
  })
  const contents = readContents(front, frontBlocks, drafts)
  const records = issueRecords(documents, issue.year)
  const read = [
    ...paired('front', frontBlocks, front.blocks),
    ...documents.flatMap(({ id, blocks }, index) => paired(id, blocks, drafts[index]?.blocks ?? [])),
  ]
  const allBlocks = documents.flatMap(({ blocks }) => blocks)
  return {
    issue,
    front: {
      blocks: frontBlocks,
      masthead: readMasthead(frontBlocks, issue.title),
      board: readBoard(frontBlocks),
      imprint: readFields(frontBlocks, 'imprint'),
    },
    documents,
    contents,
    ...records,
    colophon: readFields(allBlocks, 'colophon'),
    remarks: readRemarks({ documents, contents, tables: records.tables }, read, falseBreaks(read)),
    warnings: [
      ...warnings,
      ...(recovered?.warnings ?? []),
      ...structureWarnings(documents, records),
      ...documents.flatMap(({ blocks }) => unfinished(blocks)).slice(0, mostUnfinished),
    ],
  }
}
