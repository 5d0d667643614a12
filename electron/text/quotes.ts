import { codePointLength, utf16Offset } from './code-points.ts'

/** A stretch of text with what stands around it. */
export interface QuoteContext {
  quote: string
  prefix: string
  suffix: string
}

/** The code points `[from, to)` of `text`, with up to `length` code points before and after them. */
export function contextOf(text: string, from: number, to: number, length: number): QuoteContext {
  const start = utf16Offset(text, from)
  const end = start + utf16Offset(text.slice(start), to - from)
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    quote: text.slice(start, end),
    prefix: before.slice(utf16Offset(before, Math.max(0, codePointLength(before) - length))),
    suffix: after.slice(0, utf16Offset(after, length)),
  }
}
