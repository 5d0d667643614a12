/** Reading Chinese text character by character: widths, digits and comparison. Pure, no regular expression backtracks. */

const sentenceEnds = '。！？!?；;'
const closers = '”’」』）)〕］]》】﹞'
const openers = '“‘「『（(〔［[《【﹝'

/** True for one UTF-16 unit that prints as wide as a Han character (full width). */
function isFullWidth(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x2606) || code === 0xb7
}

/** Printed width of a text in em: full-width characters count 1, half-width ones 0.5. */
export function width(text: string): number {
  let total = 0
  for (const character of text) total += isFullWidth(character.codePointAt(0) ?? 0) ? 1 : 0.5
  return total
}

/** True where `text` ends a sentence: 。！？； or a closing bracket or quotation mark right after one of them. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && closers.includes(text.charAt(at))) at--
  return at >= 0 && sentenceEnds.includes(text.charAt(at))
}

/** The bracket that is still open at the end of `text` (its UTF-16 offset), or -1. Only round, square and 〔〕 brackets count. */
export function openBracket(text: string): number {
  const stack: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if ('（(〔［['.includes(character)) stack.push(at)
    else if ('）)〕］]'.includes(character)) stack.pop()
  }
  return stack.at(-1) ?? -1
}

/** True where `text` ends with a bracketed remark that stands after a sentence or alone, as （责任单位：…）. */
export function endsWithRemark(text: string): boolean {
  if (!'）)〕］]'.includes(text.charAt(text.length - 1)) || text === '') return false
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at)
    if ('）)〕］]'.includes(character)) depth++
    else if ('（(〔［['.includes(character) && --depth === 0)
      return at === 0 || endsSentence(text.slice(0, at).trimEnd())
  }
  return false
}

/** True where the text stops in mid-sentence, so that what follows must belong to it. */
export function isUnfinished(text: string): boolean {
  if (text === '') return false
  const last = text.charAt(text.length - 1)
  if ('，、,'.includes(last) || openers.includes(last)) return true
  if ('：:'.includes(last)) return openBracket(text) >= 0
  return !endsSentence(text) && !endsWithRemark(text)
}

/** True where a bracket opens the text and its partner closes it. */
export function isBracketed(text: string): boolean {
  return '（(〔［['.includes(text.charAt(0)) && text !== '' && '）)〕］]'.includes(text.charAt(text.length - 1))
}

/** Full-width ASCII forms, brackets and the ideographic space as their half-width twins, one for one (length is kept). */
export function halfWidth(text: string): string {
  let plain = ''
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isForm = code >= 0xff01 && code <= 0xff5e
    if (!isForm && code !== 0x3000 && code !== 0xa0) continue
    plain += text.slice(kept, at) + (isForm ? String.fromCharCode(code - 0xfee0) : ' ')
    kept = at + 1
  }
  return kept === 0 ? text : plain + text.slice(kept)
}

const word = /[\p{L}\p{N}]/u

/** True for a UTF-16 unit that is a Han character of the base plane or an ASCII letter or digit. */
function isPlainWord(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a)
  )
}

/** Letters, digits and Han characters only: what is left when layout and punctuation go. */
export function compact(text: string): string {
  let at = 0
  while (at < text.length && isPlainWord(text.charCodeAt(at))) at++
  if (at === text.length) return text
  const plain = halfWidth(text)
  let letters = plain.slice(0, at)
  for (; at < plain.length; at++) {
    const code = plain.charCodeAt(at)
    if (isPlainWord(code)) letters += plain.charAt(at)
    else if (code > 0x7f) {
      const character = String.fromCodePoint(plain.codePointAt(at) ?? 0)
      if (word.test(character)) letters += character
      at += character.length - 1
    }
  }
  return letters
}

/**
 * Likeness of two texts by shared pairs of characters (Dice coefficient, 0 to 1), layout and punctuation aside. Texts
 * whose lengths alone keep them below `least` are not compared: 0.
 */
export function likeness(one: string, other: string, least = 0): number {
  const [a, b] = [compact(one), compact(other)]
  if (a === b) return a === '' ? 0 : 1
  if (a.length < 2 || b.length < 2) return 0
  if ((2 * (Math.min(a.length, b.length) - 1)) / (a.length + b.length - 2) < least) return 0
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1)
  let shared = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      shared++
      pairs.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2)
}
