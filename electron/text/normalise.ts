import { codePointLength } from './code-points.ts'
import { foldCharacter, foldUnit, type Glyphs, isWordCharacter } from './fold-character.ts'

export type { Glyphs } from './fold-character.ts'

/**
 * Version of the search text. Raise it when any text would fold otherwise: indexes made by another version are stale.
 *
 * Search text is the printed text with everything folded that a person does not mean to search by: width, case,
 * ligatures and other compatibility forms, brackets, quotes, dashes, 〇○0, radicals, traditional and variant glyphs
 * (each by itself, never by phrase), characters that are not seen, and white space unless it parts two words of
 * letters or digits, where a run of it becomes one space. U+0009, which parts table cells, is never folded away.
 */
export const normaliserVersion = 1

/**
 * Search text with its way back: code point `i` of `folded` stands for the code points `[starts[i], ends[i])` of the
 * printed text. One printed code point may give several (… gives three), a run of white space gives one.
 */
export interface FoldedText {
  folded: string
  starts: Uint32Array
  ends: Uint32Array
}

/** Code points of a printed text, end excluded. */
export interface CodePointRange {
  from: number
  to: number
}

/**
 * The search text of `text`. Any string is allowed. Folding twice changes nothing. With `exact` glyphs everything but
 * the shapes of ideographs is folded; folding that anew gives the folded search text.
 */
export function fold(text: string, glyphs: Glyphs = 'folded'): string {
  let folded = ''
  walk(text, glyphs, (character) => {
    folded += character
  })
  return folded
}

/** The search text of `text` with the map back to it. */
export function foldWithMap(text: string, glyphs: Glyphs = 'folded'): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  walk(text, glyphs, (character, from, to) => {
    folded += character
    starts.push(from)
    ends.push(to)
  })
  return { folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/**
 * Where `foldedQuery` (an output of `fold` with the same glyphs) stands in the printed `text`: code points, left to
 * right, none overlapping another. A printed character of which only a part was asked for is taken whole.
 */
export function findRanges(text: string, foldedQuery: string, glyphs: Glyphs = 'folded'): CodePointRange[] {
  if (foldedQuery === '' || !foldedQuery.isWellFormed()) return []
  return rangesIn(foldWithMap(text, glyphs), foldedQuery)
}

/** Where any of several search texts stands in the printed `text`: as `findRanges`, ranges that overlap joined. */
export function findAllRanges(text: string, marks: readonly string[], glyphs: Glyphs = 'folded'): CodePointRange[] {
  if (marks.length === 1) return findRanges(text, marks[0] ?? '', glyphs)
  const map = foldWithMap(text, glyphs)
  const found = marks.filter((mark) => mark !== '' && mark.isWellFormed()).flatMap((mark) => rangesIn(map, mark))
  const joined: CodePointRange[] = []
  for (const range of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = joined.at(-1)
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to)
    else joined.push({ ...range })
  }
  return joined
}

function rangesIn({ folded, starts, ends }: FoldedText, wanted: string): CodePointRange[] {
  const length = codePointLength(wanted)
  const ranges: CodePointRange[] = []
  let unit = 0
  let index = 0
  for (;;) {
    const found = folded.indexOf(wanted, unit)
    if (found < 0) return ranges
    index += codePointLength(folded.slice(unit, found))
    const from = starts[index] ?? 0
    const to = ends[index + length - 1] ?? from
    if (from >= (ranges.at(-1)?.to ?? 0)) ranges.push({ from, to })
    unit = found + wanted.length
    index += length
  }
}

/** Calls `emit` for every code point of the search text with the printed code points it stands for. */
function walk(text: string, glyphs: Glyphs, emit: (character: string, from: number, to: number) => void): void {
  let index = 0
  let before = ''
  let gapFrom = -1
  let gapTo = -1
  for (let unit = 0; unit < text.length; index++) {
    const plain = foldUnit(text.charCodeAt(unit), glyphs)
    if (plain !== 0) {
      take(String.fromCharCode(plain))
      unit++
      continue
    }
    const printed = String.fromCodePoint(text.codePointAt(unit) ?? 0)
    unit += printed.length
    const folded = foldCharacter(printed, glyphs)
    if (folded === ' ') {
      if (gapFrom < 0) gapFrom = index
      gapTo = index + 1
    } else {
      for (const character of folded) take(character)
    }
  }

  function take(character: string): void {
    if (gapFrom >= 0) {
      if (isWordCharacter(before) && isWordCharacter(character)) emit(' ', gapFrom, gapTo)
      gapFrom = -1
    }
    emit(character, index, index + 1)
    before = character
  }
}
