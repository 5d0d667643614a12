import type { FacetChoice } from '../../contract/schemas/search.ts'
import type { Glyphs } from '../../text/normalise.ts'
import type { Catalogue } from './catalogue.ts'
import type { Ask, Word } from './query/read.ts'
import type { ValueRange } from './query/values.ts'
import { facetToken, type FacetKind } from './tokens.ts'

/** Which blocks are looked for. */
export type Expression =
  | { type: 'text'; folded: string; glyphs: Glyphs }
  /** Blocks with any of these facet tokens. */
  | { type: 'tokens'; tokens: readonly string[] }
  /** All blocks of the documents whose first rows these are. */
  | { type: 'documents'; firsts: readonly number[] }
  | { type: 'all' | 'any'; of: readonly Expression[] }
  | { type: 'without'; keep: Expression; drop: Expression }

const nothing: Expression = { type: 'tokens', tokens: [] }
const titles = (): Expression => tokens('block', ['title'])

/**
 * The expression of a query's groups and chips. A field of the document alone (title, number, date, year, issue, kind)
 * finds the titles of its documents; beside words it narrows where they are looked for.
 */
export function expressionOf(
  groups: readonly Word[][],
  chips: readonly FacetChoice[],
  glyphs: Glyphs,
  catalogue: Catalogue,
): Expression {
  const ask = (word: Word): Expression => asked(word.ask, glyphs, catalogue)
  const included = groups.filter(([word]) => !word?.excluded)
  const excluded = groups.filter(([word]) => word?.excluded).flat()
  if (included.length === 0) return nothing
  const parts = included.map((group) => any(group.map(ask)))
  if (!included.flat().some(({ ask: { type }, field }) => type === 'text' || type === 'pages' || isName(field)))
    parts.push(titles())
  for (const [facet, values] of Map.groupBy(chips, (chip) => chip.facet))
    parts.push(
      tokens(
        facet,
        values.map(({ value }) => value),
      ),
    )
  const keep = all(parts)
  return excluded.length > 0 ? { type: 'without', keep, drop: any(excluded.map(ask)) } : keep
}

const isName = (field: Word['field']): boolean => field === 'body' || field === 'person'

const all = (of: readonly Expression[]): Expression => (of.length === 1 && of[0] ? of[0] : { type: 'all', of })
const any = (of: readonly Expression[]): Expression => (of.length === 1 && of[0] ? of[0] : { type: 'any', of })

const tokens = (kind: FacetKind, values: readonly (string | number)[]): Expression => ({
  type: 'tokens',
  tokens: values.map((value) => facetToken(kind, value)),
})

function asked(ask: Ask, glyphs: Glyphs, catalogue: Catalogue): Expression {
  switch (ask.type) {
    case 'text':
      return { type: 'text', folded: ask.folded, glyphs }
    case 'name':
      return named(ask.field, ask.folded, catalogue)
    case 'kind':
      return tokens('kind', [ask.kind])
    case 'issue':
      return tokens('issue', issuesOf(ask.text, catalogue))
    case 'years': {
      const years = [...catalogue.issues.values()].flatMap(({ year }) => year ?? [])
      return tokens('year', [...new Set(years)].filter(within(ask)))
    }
    case 'pages':
      return tokens('page', pagesOf(ask))
    default:
      return daysOf(ask, catalogue)
  }
}

function named(field: 'title' | 'number' | 'body' | 'person', folded: string, catalogue: Catalogue): Expression {
  if (field === 'title' || field === 'number') {
    const key = field === 'title' ? 'foldedTitle' : 'foldedNumber'
    const found = catalogue.documents.filter((document) => document[key].includes(folded))
    return { type: 'documents', firsts: found.map(({ first }) => first) }
  }
  const found = catalogue.names.filter((name) => name.folded.includes(folded))
  const by = (facet: string): string[] => found.filter((name) => name.facet === facet).map(({ name }) => name)
  if (field === 'person') return tokens('person', by('person'))
  // What a body issued is told once for each document, by its title.
  return any([tokens('body', by('body')), all([tokens('issuer', by('issuer')), titles()])])
}

const within =
  <Value extends string | number>({ from, to }: ValueRange<Value>) =>
  (value: Value): boolean =>
    (from === null || value >= from) && (to === null || value <= to)

const mostPages = 2000

function pagesOf({ from, to }: ValueRange<number>): number[] {
  const first = Math.max(1, from ?? 1)
  const last = Math.min(to ?? mostPages, first + mostPages)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Issues by their id, year and number (2022-06, 2022年第6期), number in the year (6, 第6期) or running number (总368). */
function issuesOf(text: string, { issues }: Catalogue): string[] {
  const plain = text.replaceAll(/\s/g, '')
  const serial = /^总第?(\d{1,6})期?$/.exec(plain)
  const ofYear = /^(\d{4})(?:年第?|-)(\d{1,3})期?$/.exec(plain)
  const number = /^第?(\d{1,3})期?$/.exec(plain)
  return [...issues.values()]
    .filter((issue) => {
      if (issue.id === plain) return true
      if (serial) return issue.serial === Number(serial[1])
      if (ofYear) return issue.year === Number(ofYear[1]) && issue.number === Number(ofYear[2])
      return number !== null && issue.number === Number(number[1])
    })
    .map(({ id }) => id)
}

/** Documents dated within a range: whole months by one token each, the days at the ends by theirs. */
function daysOf(range: ValueRange<string>, { documents }: Catalogue): Expression {
  const inside = within(range)
  const days = [...new Set(documents.flatMap(({ date }) => date ?? []))]
  const found: Expression[] = []
  for (const [month, ofMonth] of Map.groupBy(days, (day) => day.slice(0, 7))) {
    const kept = ofMonth.filter(inside)
    if (kept.length === ofMonth.length) found.push(tokens('month', [month]))
    else if (kept.length > 0) found.push(tokens('day', kept))
  }
  return { type: 'tokens', tokens: found.flatMap((part) => (part.type === 'tokens' ? part.tokens : [])) }
}
