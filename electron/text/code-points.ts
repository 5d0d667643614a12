/**
 * Offsets in this project count Unicode code points; JavaScript strings count UTF-16 units. A lone surrogate
 * counts as one code point, as it does in string iteration.
 */

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Units that the code point at UTF-16 offset `at` takes: 1 or 2. */
const width = (text: string, at: number): 1 | 2 =>
  isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1

/** Number of code points in `text`. */
export function codePointLength(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += width(text, at)) count++
  return count
}

/** UTF-16 offset of the code point numbered `offset`; the end of the text where it has fewer. */
export function utf16Offset(text: string, offset: number): number {
  let at = 0
  for (let count = 0; count < offset && at < text.length; count++) at += width(text, at)
  return at
}

/** Number of code points that begin before the UTF-16 offset `at`. */
export function codePointOffset(text: string, at: number): number {
  let count = 0
  const end = Math.min(at, text.length)
  for (let unit = 0; unit < end; unit += width(text, unit)) count++
  return count
}

/** The code points `[from, to)` of `text`; offsets beyond the end mean the end. */
export function sliceCodePoints(text: string, from: number, to: number): string {
  const start = utf16Offset(text, from)
  return text.slice(start, start + utf16Offset(text.slice(start), to - from))
}
