import { compact, endsSentence, halfWidth } from './characters.ts'
import type { Draft } from './draft.ts'
import { draft } from './draft.ts'
import type { SourceLine } from './lines.ts'

const longest = 60
const fewest = 2
const shortestTitle = 4
const pageNumber =
  /^(?:[—–\-·•.~\s]{1,6}\d{1,4}[—–\-·•.~\s]{1,6}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/

/** True for a line that prints a page number and nothing else: — 12 —, 第 3 页 共 9 页. */
function isPageNumber({ form, text }: SourceLine): boolean {
  return form === 'text' && text.length <= 24 && pageNumber.test(halfWidth(text))
}

/**
 * Takes the heads and feet of pages out of the text, so that they cut no paragraph: lines with a page number, and lines
 * with the name of the gazette that come again. They are kept apart and put back as blocks of their own.
 */
export function splitRunningHeads(lines: SourceLine[], gazette: string): { text: SourceLine[]; heads: SourceLine[] } {
  const name = compact(gazette)
  const isName = ({ form, text }: SourceLine): boolean =>
    form === 'text' &&
    text.length <= longest &&
    name.length >= shortestTitle &&
    text.includes(gazette.charAt(0)) &&
    compact(text).includes(name) &&
    !endsSentence(text) &&
    !/关于|《/.test(text)
  const named = lines.filter(isName)
  const heads = new Set([...(named.length >= fewest ? named : []), ...lines.filter(isPageNumber)])
  return heads.size === 0
    ? { text: lines, heads: [] }
    : {
        text: lines.filter((line) => !heads.has(line)),
        heads: [...heads].toSorted((one, other) => one.line - other.line),
      }
}

/** The blocks of a document with the heads printed among them, each behind the block it follows or interrupts. */
export function withRunningHeads(blocks: Draft[], heads: SourceLine[]): Draft[] {
  if (heads.length === 0) return blocks
  const merged: Draft[] = []
  let next = 0
  for (const block of blocks) {
    for (; (heads[next]?.line ?? Number.POSITIVE_INFINITY) < (block.fragments[0]?.line ?? 0); next++) {
      const head = heads[next]
      if (head) merged.push(draft('running-head', merged.at(-1)?.part ?? block.part, head))
    }
    merged.push(block)
  }
  for (const head of heads.slice(next)) merged.push(draft('running-head', merged.at(-1)?.part ?? 'notice', head))
  return merged
}
