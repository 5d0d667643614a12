/** Characters that look like each other, so that one is read for the other. */
export const confused = [
  ['休', '体'],
  ['己', '已'],
  ['末', '未'],
  ['土', '士'],
] as const

/** What a text holds that rules look at more closely. */
export interface Signs {
  hasLatin: boolean
  hasHalfWidthMark: boolean
  /** UTF-16 offsets of the first of two like Han characters. */
  doubled: number[]
  /** UTF-16 offsets of confused characters. */
  confused: number[]
}

const latin = 1
const mark = 2
const alike = 4
const han = 8

/** For every UTF-16 unit the classes it belongs to. */
const classes = new Uint8Array(0x10000).fill(han, 0x3400, 0xa000)
for (const character of 'abcdefghijklmnopqrstuvwxyz') classes[character.charCodeAt(0)] = latin
for (const character of ',;:!?') classes[character.charCodeAt(0)] = mark
for (const character of confused.flat()) classes[character.charCodeAt(0)] = alike | han

/** Looks once at every character of a text: most texts show nothing, and the rules need not read them again. */
export function readSigns(text: string): Signs {
  const signs: Signs = { hasLatin: false, hasHalfWidthMark: false, doubled: [], confused: [] }
  let seen = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const own = classes[code] ?? 0
    seen |= own
    if (code === before && own & han) signs.doubled.push(at - 1)
    if (own & alike) signs.confused.push(at)
    before = code
  }
  signs.hasLatin = (seen & latin) !== 0
  signs.hasHalfWidthMark = (seen & mark) !== 0
  return signs
}
