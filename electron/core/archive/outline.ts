import type { OutlineEntry } from '../../contract/schemas/archive.ts'
import type { Block } from '../../contract/schemas/gazette.ts'
import { sliceCodePoints } from '../../text/code-points.ts'

/** The words of a heading: up to `headingTo` where it runs into its sentence, without a closing full stop. */
export function headingText(block: Pick<Block, 'text' | 'headingTo'>): string {
  const text = block.headingTo === undefined ? block.text : sliceCodePoints(block.text, 0, block.headingTo)
  return text.replace(/[。\s]+$/u, '')
}

/** The headings of a document in printed order. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  return blocks.flatMap((block) =>
    block.level === null ? [] : [{ block: block.id, level: block.level, text: headingText(block), page: block.page }],
  )
}

/**
 * For every block the headings above it, outermost first, itself excluded. A heading stands under the last one of a
 * smaller level; a title, or another part of the document (notice, enclosed, attachment), begins anew.
 */
export function headingPaths(blocks: readonly Block[]): string[][] {
  let above: { level: number; text: string }[] = []
  let part: Block['part'] | undefined
  return blocks.map((block) => {
    if (block.kind === 'title' || block.part !== part) above = []
    part = block.part
    const { level } = block
    if (level === null) return above.map((heading) => heading.text)
    const outer = above.filter((heading) => heading.level < level)
    above = [...outer, { level, text: headingText(block) }]
    return outer.map((heading) => heading.text)
  })
}
