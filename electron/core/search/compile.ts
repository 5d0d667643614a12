import { sliceCodePoints } from '../../text/code-points.ts'
import type { Expression } from './expression.ts'
import { bigramTokens, characterTokens, exactToken, facetsSeldom, foldedGlyphs } from './tokens.ts'

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

/**
 * A phrase of many tokens that are all frequent costs FTS5 seconds (measured: 9,999 tokens, 16 s over 47,000 blocks).
 * Of a longer one this many pairs are asked for and the blocks they find are read.
 */
const longestPhrase = 32
/** More ranges than this are looked up by the document that a number belongs to. */
const mostRanges = 8

/** Compiles an expression. */
export function compile(expression: Expression, findLong: FindLong): Compiled {
  switch (expression.type) {
    case 'text': {
      const start = sliceCodePoints(expression.folded, 0, longestPhrase + 1)
      const beginning = phraseOf({ ...expression, folded: start })
      return start === expression.folded ? beginning : listed(findLong(expression, beginning))
    }
    case 'tokens':
      return anyToken(expression.tokens, { seldom: facetsSeldom.some((kind) => kind === expression.kind) })
    case 'documents':
      return ofDocuments(expression)
    case 'all':
      return allOf(expression.of.map((part) => compile(part, findLong)))
    case 'any':
      return anyOf(expression.of.map((part) => compile(part, findLong)))
    default:
      return without(compile(expression.keep, findLong), compile(expression.drop, findLong))
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

const nothing: Compiled = { type: 'rows', rows: noRows, test: none }

function anyToken(tokens: readonly string[], { seldom }: { seldom: boolean }): Compiled {
  if (tokens.length === 0) return nothing
  const expression = join(
    'OR',
    tokens.map((token) => quoted([token])),
  )
  return { type: 'match', bigram: seldom ? null : expression, character: expression }
}

function listed(found: readonly number[]): Compiled {
  if (found.length === 0) return nothing
  const list = 'SELECT value AS found FROM json_each(?)'
  const values = [JSON.stringify(found)]
  return { type: 'rows', rows: { text: list, values }, test: inList({ text: list, values }) }
}

/** Trap: a number of JavaScript is bound as a real one, and FTS5 begins at a row id only where that is a whole one. */
export const wholeNumber = 'CAST(? AS INTEGER)'

/** Every number of the index stands in the table of lengths that FTS5 keeps beside one of full text. */
function ofDocuments({ firsts, ranges }: Extract<Expression, { type: 'documents' }>): Compiled {
  if (ranges.length === 0) return nothing
  const rows: Sql = {
    text: `SELECT length.id AS found FROM json_each(?) AS range
      JOIN search_character_docsize AS length ON length.id BETWEEN range.value ->> 0 AND range.value ->> 1`,
    values: [JSON.stringify(ranges.map(({ first, last }) => [first, last]))],
  }
  if (ranges.length > mostRanges) {
    const document = '(SELECT first FROM search_document WHERE first <= found ORDER BY first DESC LIMIT 1)'
    const text = `${document} IN (SELECT value FROM json_each(?))`
    return { type: 'rows', rows, test: { text, values: [JSON.stringify(firsts)] } }
  }
  const between = ranges.map(() => `found BETWEEN ${wholeNumber} AND ${wholeNumber}`).join(' OR ')
  const values = ranges.flatMap(({ first, last }) => [first, last])
  return { type: 'rows', rows, test: { text: ranges.length === 1 ? between : `(${between})`, values } }
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
  if (parts.some(isNothing)) return nothing
  const matches = parts.filter(isMatch)
  const tests = parts.filter((part) => !isMatch(part))
  const drivers = matches.length > 0 ? joinedOrParted(matches) : []
  const [first, ...others] = [...drivers, ...tests]
  if (!first || others.length === 0) return first ?? nothing
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
  if (kept.length === 0) return nothing
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
  return inList({ text, values })
}

/** Trap: without the `+` SQLite hands the list to FTS5 one by one, and FTS5 begins anew with each. */
const inList = ({ text, values }: Sql): Sql => ({ text: `+found IN (${text})`, values })
