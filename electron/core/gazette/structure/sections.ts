import type { Block } from '../../../contract/schemas/block.ts'
import type { Section } from '../../../contract/schemas/structure.ts'
import { readHeadingMark } from '../headings.ts'
import { sliceCodePoints } from '../../../text/code-points.ts'

const mark = /^(?:第[^章节\s]{1,6}[章节]\s*|[（(][^（()）]{1,6}[)）]\s*|[^、.．\s]{1,5}[、.．]\s*)/

/** The sections of a document, and the innermost section of each block (null where it stands under no heading). */
export interface Sections {
  list: Section[]
  at: (Section | null)[]
}

function sectionOf(block: Block, level: Section['level'], parent: Section | undefined): Section {
  const printed = block.headingTo === undefined ? block.text : sliceCodePoints(block.text, 0, block.headingTo)
  const found = mark.exec(printed)?.[0] ?? ''
  return {
    id: block.id,
    parent: parent?.id ?? null,
    level,
    part: block.part ?? 'notice',
    mark: found.trim(),
    number: readHeadingMark(block.text)?.number ?? null,
    title: printed.slice(found.length).replace(/[。\s]+$/u, ''),
    first: block.id,
    last: block.id,
  }
}

/**
 * Reads the sections of a document off its headings. A section ends before the next heading of its level or above, at
 * the title of another letter, and before a signature, so that the notice, what it encloses and each attachment have
 * trees of their own.
 */
export function readSections(blocks: Block[]): Sections {
  const list: Section[] = []
  const at: Sections['at'] = []
  let open: Section[] = []
  let part: Block['part'] = null
  for (const block of blocks) {
    const isEnd = block.kind === 'title' || block.kind === 'signature' || block.kind === 'colophon'
    if (isEnd || block.part !== part) open = []
    part = block.part
    const { level } = block
    if (level !== null) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
      const own = sectionOf(block, level, open.at(-1))
      list.push(own)
      open.push(own)
    }
    for (const around of open) around.last = block.id
    at.push(open.at(-1) ?? null)
  }
  return { list, at }
}
