import type { Block, ParsedIssue } from '../../contract/schemas/gazette.ts'
import type { AltoPage } from './alto.ts'
import { type OrderedLine, readingOrder } from './reading-order.ts'

/** All text of an issue as one run of code points without white space; for each of them its block and its place in the block's text. */
export interface TextStream {
  codes: Uint32Array
  /** Index into `blocks`. */
  block: Uint32Array
  /** Code point of the block's canonical text. */
  offset: Uint32Array
  blocks: { id: string; kind: Block['kind']; characters: string[] }[]
}

/** A line of the pages in reading order, `from` to `to` in the stream of all lines. */
export interface StreamLine extends OrderedLine {
  image: number
  from: number
  to: number
}

/** All lines of all pages as one run of code points without white space. */
export interface LineStream {
  codes: Uint32Array
  lines: StreamLine[]
}

/** Leaders of a table of contents are no text. */
const leaders = /([.…‥⋯·_])\1{2,}/gu

/** Makes the text stream: front matter, then the documents, blocks in printed order. */
export function textStream(issue: ParsedIssue): TextStream {
  const blocks: TextStream['blocks'] = []
  const codes: number[] = []
  const owners: number[] = []
  const offsets: number[] = []
  for (const block of [issue.front, ...issue.documents].flatMap((part) => part.blocks)) {
    const characters = Array.from(block.text)
    characters.forEach((character, offset) => {
      const code = comparable(character)
      if (code === null) return
      codes.push(code)
      owners.push(blocks.length)
      offsets.push(offset)
    })
    blocks.push({ id: block.id, kind: block.kind, characters })
  }
  return { codes: Uint32Array.from(codes), block: Uint32Array.from(owners), offset: Uint32Array.from(offsets), blocks }
}

/** Makes the line stream, pages by image number, lines by where they stand. */
export function lineStream(pages: AltoPage[]): LineStream {
  const codes: number[] = []
  const lines: StreamLine[] = []
  for (const page of pages.toSorted((a, b) => a.image - b.image)) {
    for (const ordered of readingOrder(page.lines)) {
      const from = codes.length
      for (const character of ordered.line.text.replace(leaders, '')) {
        const code = comparable(character)
        if (code !== null) codes.push(code)
      }
      if (codes.length > from) lines.push({ ...ordered, image: page.image, from, to: codes.length })
    }
  }
  return { codes: Uint32Array.from(codes), lines }
}

/** What a character is compared by: width and case aside, null for white space. */
function comparable(character: string): number | null {
  const plain = character.normalize('NFKC').toLowerCase().trim()
  return plain.codePointAt(0) ?? null
}
