import type { Remark } from '../../../contract/schemas/records.ts'
import { type ReadBlock, remarkOn } from './source.ts'

const longestEnd = 12

/** A stretch that only says the end of the one before again: 业态。 and below it 态。 */
export function doubledEnds(source: ReadBlock): Remark[] {
  const remarks: Remark[] = []
  let at = 0
  for (const { text } of source.fragments) {
    const isAgain = at >= text.length && text.length <= longestEnd && source.block.text.endsWith(text, at)
    if (at > 0 && isAgain) remarks.push(remarkOn(source, 'doubled-end', [at - text.length, at + text.length], text))
    at += text.length
  }
  return remarks
}

/** Breaks in mid-sentence, before the given stretches, where no column ends. */
export function falseBreaks(source: ReadBlock, breaks: number[]): Remark[] {
  return breaks.map((fragment) => {
    const at = source.starts[fragment] ?? 0
    return remarkOn(source, 'false-break', [Math.max(0, at - 2), at + 2], null)
  })
}
