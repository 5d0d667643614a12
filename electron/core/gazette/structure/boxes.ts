import type { Block } from '../../../contract/schemas/block.ts'
import type { Box } from '../../../contract/schemas/structure.ts'
import { readNumeral } from '../numerals.ts'

/** The number a box title prints, 专栏六：…; null where it has none. */
export function boxNumber(text: string): { number: number | null; mark: string } {
  const found = /^专\s*栏\s*([\d一二三四五六七八九十]{0,4})\s*[：:]?\s*/.exec(text)
  return { number: readNumeral(found?.[1] ?? ''), mark: found?.[0] ?? '' }
}

/** The boxes (专栏) of a document. */
export function readBoxes(blocks: Block[]): Box[] {
  const boxes: Box[] = []
  let open: Box | null = null
  for (const { id, kind, text } of blocks) {
    if (kind === 'box-title') {
      const { number, mark } = boxNumber(text)
      open = { number, title: text.slice(mark.length), first: id, last: id }
      boxes.push(open)
    } else if (kind === 'box-paragraph' && open) open.last = id
    else if (kind !== 'running-head') open = null
  }
  return boxes
}
