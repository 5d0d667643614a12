import type { Block } from '../../../contract/schemas/block.ts'
import type { TextRange } from '../../../contract/schemas/structure.ts'

const surrogate = /[\ud800-\udfff]/

/** Gives code-point offsets for the UTF-16 offsets of a text. A text outside the base plane is counted once, others not at all. */
export function codePointsOf(text: string): (at: number) => number {
  if (!surrogate.test(text)) return (at) => Math.min(at, text.length)
  const counts = new Int32Array(text.length + 1)
  let count = 0
  let unit = 0
  for (const character of text) {
    for (const end = unit + character.length; unit < end; unit++) counts[unit] = count
    count++
  }
  counts[text.length] = count
  return (at) => counts[Math.min(at, text.length)] ?? count
}

/** Makes ranges of a block's text from UTF-16 offsets. */
export function rangesOf(block: Block): (from: number, to: number) => TextRange {
  const points = codePointsOf(block.text)
  return (from, to) => ({ block: block.id, from: points(from), to: points(to) })
}

/** The UTF-16 offsets of the sentence around `[from, to)`; sentences end in 。！？； and at the ends of the text. */
export function sentenceAround(text: string, from: number, to: number): { from: number; to: number } {
  let start = from
  while (start > 0 && !'。！？；'.includes(text.charAt(start - 1))) start--
  let end = to
  while (end < text.length && !'。！？；'.includes(text.charAt(end))) end++
  return { from: start, to: Math.min(text.length, end + 1) }
}
