import type { FacetChoice } from '../../contract/schemas/search.ts'
import type { Glyphs } from '../../text/normalise.ts'
import type { Catalogue, CataloguedDocument } from './catalogue.ts'
import type { Ask, Word } from './query/read.ts'
import type { ValueRange } from './query/values.ts'
import { facetToken, type FacetKind } from './tokens.ts'

/** Which blocks are looked for. */
export type Expression =
  | { type: 'text'; folded: string; glyphs: Glyphs }
  /** Blocks with any of these facet tokens, which stand in the tables of these kinds of facets. */
  | { type: 'tokens'; kind: FacetKind; tokens: readonly string[] }
  /** Blocks of these documents, by their first numbers; and the ranges of numbers that they fill. */
  | { type: 'documents'; firsts: readonly number[]; ranges: readonly NumberRange[] }
  | { type: 'all' | 'any'; of: readonly Expression[] }
  | { type: 'without'; keep: Expression; drop: Expression }

/** Numbers of the index, both included. */
export interface NumberRange {
  first: number
  last: number
}

const nothing: Expression = { type: 'documents', firsts: [], ranges: [] }
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
  for (const [facet, chosen] of Map.groupBy(chips, (chip) => chip.facet)) {
    const values = chosen.map(({ value }) => value)
    parts.push(
      facet === 'year' || facet === 'issue' || facet === 'document'
        ? placed(facet, values, catalogue)
        : tokens(facet, values),
    )
  }
  const keep = all(parts)
  return excluded.length > 0 ? { type: 'without', keep, drop: any(excluded.map(ask)) } : keep
}

const isName = (field: Word['field']): boolean => field === 'body' || field === 'person'

const all = (of: readonly Expression[]): Expression => (of.length === 1 && of[0] ? of[0] : { type: 'all', of })
const any = (of: readonly Expression[]): Expression => (of.length === 1 && of[0] ? of[0] : { type: 'any', of })

const tokens = (kind: FacetKind, values: readonly (string | number)[]): Expression => ({
  type: 'tokens',
  kind,
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
      return placed('issue', issuesOf(ask.text, catalogue), catalogue)
    case 'years': {
      const years = catalogue.issues.flatMap(({ year }) => year ?? [])
      return placed('year', years.filter(within(ask)).map(String), catalogue)
    }
    case 'pages':
      return tokens('page', pagesOf(ask))
    default:
      return daysOf(ask, catalogue)
  }
}

/** The blocks of years, issues (by id) or documents (`<issue>/<document>`). */
function placed(facet: 'year' | 'issue' | 'document', values: readonly string[], catalogue: Catalogue): Expression {
  const wanted = new Set(values)
  return documentsThat(catalogue, ({ issue, document }) => {
    if (facet === 'year') return wanted.has(String(catalogue.byId.get(issue)?.year))
    return wanted.has(facet === 'issue' ? issue : `${issue}/${document}`)
  })
}

/** The documents that are chosen. Where one follows upon the other there is no block between: they fill one range. */
function documentsThat({ documents }: Catalogue, isChosen: (document: CataloguedDocument) => boolean): Expression {
  const firsts: number[] = []
  const ranges: NumberRange[] = []
  let open: NumberRange | null = null
  for (const document of documents) {
    const { first, last } = document
    if (!isChosen(document)) open = null
    else {
      firsts.push(first)
      if (open) open.last = last
      else ranges.push((open = { first, last }))
    }
  }
  return { type: 'documents', firsts, ranges }
}

function named(field: 'title' | 'number' | 'body' | 'person', folded: string, catalogue: Catalogue): Expression {
  if (field === 'title' || field === 'number') {
    const key = field === 'title' ? 'foldedTitle' : 'foldedNumber'
    return documentsThat(catalogue, (document) => document[key].includes(folded))
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
  return issues
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
  const found: Expression[] = [nothing]
  for (const [month, ofMonth] of Map.groupBy(days, (day) => day.slice(0, 7))) {
    const kept = ofMonth.filter(inside)
    if (kept.length === ofMonth.length) found.push(tokens('month', [month]))
    else if (kept.length > 0) found.push(tokens('day', kept))
  }
  return any(found)
}
