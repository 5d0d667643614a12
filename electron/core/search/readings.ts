import { pinyin } from 'pinyin-pro'

/** Stands between the syllables of a reading as it is kept; no search text has it as a word's part. */
export const syllableMark = '\u001f'

const isHan = (point: string): boolean => /^\p{Script=Han}$/u.test(point)

/**
 * The reading of a search text: for every code point its syllable without tone (ü as v) where it is Han, else itself.
 * A `person` begins with a surname, which may be read in a way of its own (曾, 仇).
 */
export function syllablesOf(folded: string, options: { person?: boolean } = {}): string[] {
  const points = Array.from(folded)
  if (!points.some(isHan)) return points
  const surname = options.person ? 'head' : 'off'
  const read = pinyin(folded, { toneType: 'none', type: 'array', v: true, surname })
  return points.map((point, at) => (isHan(point) ? (read[at] ?? point) : point))
}
