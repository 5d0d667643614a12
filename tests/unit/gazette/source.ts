import { readFileSync } from 'node:fs'
import type { Block, ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { issueBlocks } from '../../../electron/core/gazette/blocks.ts'

/** The text of the bundled issue. */
export const nantong = readFileSync(
  new URL('../../../resources/source/nantong-2022-06/issue.txt', import.meta.url),
  'utf8',
)

/** A small gazette written for these tests. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/gazette/${name}`, import.meta.url), 'utf8')
}

/** All blocks in printed order. */
export function blocksOf(issue: ParsedIssue): Block[] {
  return issueBlocks(issue).map(({ block }) => block)
}

/** The Han characters of a text, in order. */
export function han(text: string): string {
  return (text.match(/\p{Script=Han}/gu) ?? []).join('')
}

/**
 * Body paragraphs as the counts of the source take them: paragraphs in and outside boxes, notes of responsibility on
 * lines of their own, and headings with a sentence of their own (run-in text stays in the heading's block).
 * Standalone headings, titles, signatures, members, tables, 注 and 附件 lists are not paragraphs.
 */
export function bodyParagraphs(blocks: Block[]): Block[] {
  return blocks.filter(
    ({ kind, headingTo }) =>
      kind === 'paragraph' || kind === 'box-paragraph' || kind === 'responsibility' || headingTo !== undefined,
  )
}
