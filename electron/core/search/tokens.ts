/**
 * Tokens of the full-text tables. FTS5's `ascii` tokenizer parts a text at every ASCII character that is no letter or
 * digit, so those characters are written as others that search text never has: punctuation in full width (the
 * normaliser folds width), the space as U+3000, control characters as Kangxi radicals (folded to ideographs). Every
 * token is therefore made of token characters, whatever was asked for, and a query can never be read as FTS syntax.
 */

const fullWidthOffset = 0xfee0
const kangxiRadicals = 0x2f00

const tokenCharacter = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code > 0x7f || /[0-9a-z]/.test(character)) return character
  if (character === ' ') return '\u3000'
  if (code < 0x20 || code === 0x7f) return String.fromCharCode(kangxiRadicals + code)
  return String.fromCharCode(code + fullWidthOffset)
}

const tokenCharacters = (folded: string): string[] => Array.from(folded, tokenCharacter)

/** One token per pair of neighbouring code points of a search text; none where it has fewer than two. */
export function bigramTokens(folded: string): string[] {
  const characters = tokenCharacters(folded)
  return characters.slice(1).map((character, before) => (characters[before] ?? '') + character)
}

/** One token per distinct code point of a search text. */
export function characterTokens(folded: string): string[] {
  return [...new Set(tokenCharacters(folded))]
}

/** Marks a token of a search text with exact glyphs, so that it is none of the folded one. */
export const exactToken = (token: string): string => `\uff1d${token}`

/** What a block can be asked by besides its text and its place in the library. */
export const facetsEverywhere = ['block', 'kind', 'section', 'issuer', 'glyphs'] as const
/** The same, but seldom: in the table of characters alone, where a token takes a byte and not three. */
export const facetsSeldom = ['day', 'month', 'page', 'body', 'person'] as const
export type FacetKind = (typeof facetsEverywhere | typeof facetsSeldom)[number]

/**
 * The token of a facet. It has more than two code points and does not begin with `=`, so no part of a text is ever one.
 * Lone surrogates, which SQLite would store as something else, and case are kept apart by their numbers.
 */
export function facetToken(kind: FacetKind, value: string | number): string {
  const written = Array.from(String(value), (character) =>
    /[A-Z]/.test(character) || !character.isWellFormed() ? `^${character.codePointAt(0)}` : character,
  )
  return tokenCharacters(`${kind}:${written.join('')}`).join('')
}

/** A token that the blocks have in which some glyph is folded. */
export const foldedGlyphs = facetToken('glyphs', 'folded')
