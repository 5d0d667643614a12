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

/**
 * Gives the UTF-16 offsets of the sentence around `[from, to)`; sentences end in 。！？； and at the ends of the text. Ask
 * in the order of the text: a sentence is looked for only once.
 */
export function sentencesOf(text: string): (from: number, to: number) => { from: number; to: number } {
  const ends = /[。！？；]/g
  let start = 0
  let end = -1
  const next = (at: number): number => {
    ends.lastIndex = at
    return (ends.exec(text)?.index ?? text.length - 1) + 1
  }
  return (from, to) => {
    if (end < 0) end = next(0)
    while (end <= from && end < text.length) [start, end] = [end, next(end)]
    return { from: start, to: end >= to ? end : next(to) }
  }
}
