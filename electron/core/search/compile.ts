import { sliceCodePoints } from '../../text/code-points.ts'
import type { Expression } from './expression.ts'
import { bigramTokens, characterTokens, exactToken, facetToken } from './tokens.ts'

/** SQL with the values of its parameters. */
export interface Sql {
  text: string
  values: readonly (string | number)[]
}

/**
 * A set of blocks. `match`: an FTS5 expression for the table of pairs, of characters, or either. `rows`: SQL that
 * gives their row ids as `found`, and a condition on `found` that says the same.
 */
export type Compiled =
  | { type: 'match'; bigram: string | null; character: string | null }
  | { type: 'rows'; rows: Sql; test: Sql }

/** What reads the blocks of a phrase that is too long for FTS5, or that of its beginning. */
export type FindLong = (text: Extract<Expression, { type: 'text' }>, beginning: Compiled) => readonly number[]

/** A token that the blocks have in which some glyph is folded. */
export const foldedGlyphs = facetToken('glyphs', 'folded')

/**
 * A phrase of many tokens that are all frequent costs FTS5 seconds (measured: 9,999 tokens, 16 s over 47,000 blocks).
 * Of a longer one this many pairs are asked for and the blocks they find are read.
 */
const longestPhrase = 32
/** More documents than this are told by their rows: FTS5 takes an OR of many tokens one by one. */
const mostDocumentTokens = 24

/** Compiles an expression. `documentTokens` names documents by their first rows. */
export function compile(
  expression: Expression,
  context: { documentToken: (first: number) => string; findLong: FindLong },
): Compiled {
  switch (expression.type) {
    case 'text': {
      const start = sliceCodePoints(expression.folded, 0, longestPhrase + 1)
      const beginning = phraseOf({ ...expression, folded: start })
      return start === expression.folded ? beginning : listed(context.findLong(expression, beginning))
    }
    case 'tokens':
      return anyToken(expression.tokens)
    case 'documents':
      return expression.firsts.length > mostDocumentTokens
        ? ofDocuments(expression.firsts)
        : anyToken(expression.firsts.map(context.documentToken))
    case 'all':
      return allOf(expression.of.map((part) => compile(part, context)))
    case 'any':
      return anyOf(expression.of.map((part) => compile(part, context)))
    default:
      return without(compile(expression.keep, context), compile(expression.drop, context))
  }
}

const none: Sql = { text: '0', values: [] }
const noRows: Sql = { text: 'SELECT 0 AS found WHERE 0', values: [] }
const isNothing = (compiled: Compiled): boolean => compiled.type === 'rows' && compiled.test === none

const quoted = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`

/** A text of one code point is asked of the table of characters, a longer one of the table of pairs. */
function phraseOf({ folded, glyphs }: Extract<Expression, { type: 'text' }>): Compiled {
  const pairs = bigramTokens(folded)
  const tokens = pairs.length > 0 ? pairs : characterTokens(folded)
  const exact = quoted(tokens.map(exactToken))
  // Blocks without folded glyphs are indexed once: their exact text is the folded one.
  const expression = glyphs === 'folded' ? quoted(tokens) : `(${exact} OR (${quoted(tokens)} NOT "${foldedGlyphs}"))`
  return pairs.length > 0
    ? { type: 'match', bigram: expression, character: null }
    : { type: 'match', bigram: null, character: expression }
}

function anyToken(tokens: readonly string[]): Compiled {
  if (tokens.length === 0) return { type: 'rows', rows: noRows, test: none }
  const expression = join(
    'OR',
    tokens.map((token) => quoted([token])),
  )
  return { type: 'match', bigram: expression, character: expression }
}

function listed(found: readonly number[]): Compiled {
  if (found.length === 0) return { type: 'rows', rows: noRows, test: none }
  const list = 'SELECT value AS found FROM json_each(?)'
  const values = [JSON.stringify(found)]
  return { type: 'rows', rows: { text: list, values }, test: { text: `found IN (${list})`, values } }
}

function ofDocuments(firsts: readonly number[]): Compiled {
  const values = [JSON.stringify(firsts)]
  return {
    type: 'rows',
    rows: {
      text: `SELECT block.rowid AS found FROM json_each(?) JOIN search_document ON search_document.first = value
        JOIN block ON block.rowid BETWEEN search_document.first AND search_document.last`,
      values,
    },
    test: {
      text: `(SELECT first FROM search_document WHERE first <= found ORDER BY first DESC LIMIT 1)
        IN (SELECT value FROM json_each(?))`,
      values,
    },
  }
}

const join = (operator: 'AND' | 'OR' | 'NOT', expressions: readonly string[]): string =>
  expressions.length === 1 ? (expressions[0] ?? '') : `(${expressions.join(` ${operator} `)})`

/** Joins expressions of one table; null where one of them is of the other table only. */
function joinAll(operator: 'AND' | 'OR' | 'NOT', expressions: readonly (string | null)[]): string | null {
  const kept = expressions.filter((expression) => expression !== null)
  return kept.length < expressions.length ? null : join(operator, kept)
}

type Match = Extract<Compiled, { type: 'match' }>
const isMatch = (part: Compiled): part is Match => part.type === 'match'

function joinMatches(operator: 'AND' | 'OR' | 'NOT', parts: readonly Match[]): Match | null {
  const bigram = joinAll(
    operator,
    parts.map((part) => part.bigram),
  )
  const character = joinAll(
    operator,
    parts.map((part) => part.character),
  )
  return bigram === null && character === null ? null : { type: 'match', bigram, character }
}

function allOf(parts: readonly Compiled[]): Compiled {
  if (parts.some(isNothing)) return anyToken([])
  const matches = parts.filter(isMatch)
  const tests = parts.filter((part) => !isMatch(part))
  const drivers = matches.length > 0 ? joinedOrParted(matches) : []
  const [first, ...others] = [...drivers, ...tests]
  if (!first || others.length === 0) return first ?? anyToken([])
  const conditions = others.map(testOf)
  const rows = narrowed(rowsOf(first), conditions)
  return { type: 'rows', rows, test: both([testOf(first), ...conditions]) }
}

/** One match where one table can answer; otherwise those of pairs first, then those of characters, facets with each. */
function joinedOrParted(matches: readonly Match[]): Match[] {
  const together = joinMatches('AND', matches)
  if (together) return [together]
  const pairs = matches.filter(({ bigram }) => bigram !== null)
  const characters = matches.filter(({ character }) => character !== null)
  return [joinMatches('AND', pairs), joinMatches('AND', characters)].filter((part) => part !== null)
}

function anyOf(parts: readonly Compiled[]): Compiled {
  const kept = parts.filter((part) => !isNothing(part))
  const matches = kept.filter(isMatch)
  const together = kept.length === matches.length && kept.length > 0 ? joinMatches('OR', matches) : null
  if (together) return together
  if (kept.length === 0) return anyToken([])
  const rows = kept.map(rowsOf)
  const tests = kept.map(testOf)
  return {
    type: 'rows',
    rows: { text: rows.map(({ text }) => text).join(' UNION '), values: rows.flatMap(({ values }) => values) },
    test: {
      text: `(${tests.map(({ text }) => text).join(' OR ')})`,
      values: tests.flatMap(({ values }) => values),
    },
  }
}

function without(keep: Compiled, drop: Compiled): Compiled {
  if (isNothing(drop) || isNothing(keep)) return keep
  const together = isMatch(keep) && isMatch(drop) ? joinMatches('NOT', [keep, drop]) : null
  if (together) return together
  const { text, values } = testOf(drop)
  const condition = { text: `NOT (${text})`, values }
  return {
    type: 'rows',
    rows: narrowed(rowsOf(keep), [condition]),
    test: both([testOf(keep), condition]),
  }
}

const both = (tests: readonly Sql[]): Sql => ({
  text: tests.map(({ text }) => text).join(' AND '),
  values: tests.flatMap(({ values }) => values),
})

function narrowed(rows: Sql, conditions: readonly Sql[]): Sql {
  const condition = both(conditions)
  return {
    text: `SELECT found FROM (${rows.text}) WHERE ${condition.text}`,
    values: [...rows.values, ...condition.values],
  }
}

/** SQL that gives the rows of a set as `found`. */
export function rowsOf(compiled: Compiled): Sql {
  if (compiled.type === 'rows') return compiled.rows
  // The smaller table where both can answer.
  const [table, expression] =
    compiled.character === null ? ['search_bigram', compiled.bigram ?? ''] : ['search_character', compiled.character]
  return { text: `SELECT rowid AS found FROM ${table} WHERE ${table} MATCH ?`, values: [expression] }
}

function testOf(compiled: Compiled): Sql {
  if (compiled.type === 'rows') return compiled.test
  const { text, values } = rowsOf(compiled)
  return { text: `found IN (${text})`, values }
}
