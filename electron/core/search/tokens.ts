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

/** What a block can be filtered by. */
export interface Facets {
  issue?: string
  year?: number | null
  document?: string
  kind?: string
}

/** One token per facet given. They have more than two code points, so no part of a text is ever one. */
export function facetTokens({ issue, year, document, kind }: Facets): string[] {
  const facets = Object.entries({ issue, year, document, kind })
  return facets
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => tokenCharacters(`${name}:${value}`).join(''))
}
