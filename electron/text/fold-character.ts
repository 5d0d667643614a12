import { glyphPairs } from './tables/glyphs.ts'
import { markForms } from './tables/marks.ts'

/** Whether traditional and variant glyphs, radicals and compatibility ideographs are folded, or count as printed. */
export type Glyphs = 'folded' | 'exact'

/** What one character is searched as: `''` for a character that has no meaning of its own, `' '` for any white space but U+0009. */
export function foldCharacter(character: string, glyphs: Glyphs = 'folded'): string {
  const memo = memos[glyphs]
  const known = memo.get(character)
  if (known !== undefined) return known
  const folded = compute(character, glyphs)
  if (memo.size >= memoLimit) memo.clear()
  memo.set(character, folded)
  return folded
}

/**
 * Search forms by UTF-16 unit, for characters of one unit that are searched as one unit and are no white space: nearly
 * all of any text. 0 where that is not so, or not known yet.
 */
const plainUnits: Record<Glyphs, Uint16Array> = { folded: new Uint16Array(0x10000), exact: new Uint16Array(0x10000) }

/** The unit that a UTF-16 unit is searched as; 0 where `foldCharacter` has to tell. */
export function foldUnit(unit: number, glyphs: Glyphs): number {
  const known = plainUnits[glyphs][unit] ?? 0
  if (known !== 0 || (unit >= 0xd800 && unit <= 0xdfff)) return known
  const folded = foldCharacter(String.fromCharCode(unit), glyphs)
  const form = folded.length === 1 && folded !== ' ' ? folded.charCodeAt(0) : 0
  plainUnits[glyphs][unit] = form
  return form
}

/** Whether white space between two such folded characters parts words: letters and digits of scripts other than Han and kana. */
export function isWordCharacter(folded: string): boolean {
  return /^[\p{L}\p{N}\p{M}]$/u.test(folded) && !/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]$/u.test(folded)
}

const glyphForms = new Map<string, string>()
const pairs = Array.from(glyphPairs)
for (let at = 0; at + 1 < pairs.length; at += 2) glyphForms.set(pairs[at] ?? '', pairs[at + 1] ?? '')

/** More than any real text has; hostile ones shall not fill the memory. */
const memoLimit = 20_000
const memos: Record<Glyphs, Map<string, string>> = { folded: new Map(), exact: new Map() }
const replacement = '\ufffd'

function compute(character: string, glyphs: Glyphs): string {
  if (character === '\t') return character
  if (/^\p{White_Space}$/u.test(character)) return ' '
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(character)) return ''
  // Two lone surrogates with an ignored character between them would become one character of another meaning.
  if (!character.isWellFormed()) return replacement
  if (glyphs === 'exact' && /^\p{Script=Han}$/u.test(character)) return markForms.get(character) ?? character
  let folded = character
  // Until nothing changes, so that folding twice changes nothing; no character of Unicode 17 needs more steps than these.
  for (let step = 0; step < 4; step++) {
    const next = Array.from(folded, foldOnce).join('')
    if (next === folded) break
    folded = next
  }
  return folded
}

/** One character at a time and whatever stands beside it, or a part of a text would fold otherwise than in its place. */
function foldOnce(character: string): string {
  return Array.from(decompose(character), (part) => {
    const form = markForms.get(part) ?? glyphForms.get(part) ?? part
    return Array.from(form.toUpperCase(), (upper) => upper.toLowerCase()).join('')
  }).join('')
}

/** Compatibility decomposition, but for spacing accents, which Unicode takes apart into white space and a mark. */
function decompose(character: string): string {
  if (markForms.has(character)) return character
  const parts = character.normalize('NFKD')
  return /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(parts) ? character : parts
}
