import { documentIdPattern, issueIdPattern } from '../../../electron/contract/patterns.ts'

/** A settled search: the words and what it is limited to. */
export interface SearchRequest {
  query: string
  year: number | null
  issue: string | null
  /** Document of `issue`, `front` for its front matter; null for all. Always null where `issue` is. */
  document: string | null
}

/** Nothing looked for. */
export const noSearch: SearchRequest = { query: '', year: null, issue: null, document: null }

/** Writes a search as the path that follows `#`: `/search?q=…&year=…`. */
export function writeSearchPath(request: SearchRequest): string {
  const values = new URLSearchParams()
  if (request.query) values.set('q', request.query)
  if (request.year !== null) values.set('year', String(request.year))
  if (request.issue !== null) values.set('issue', request.issue)
  if (request.issue !== null && request.document !== null) values.set('document', request.document)
  const text = values.toString()
  return text ? `/search?${text}` : '/search'
}

/** Reads a search from a path; null where the path is another. A link is input from outside: what is malformed is left out. */
export function readSearchPath(path: string): SearchRequest | null {
  const [pathname, text = ''] = path.split(/\?(.*)/s, 2)
  if (pathname !== '/search') return null
  const values = new URLSearchParams(text)
  const year = values.get('year')
  const issue = valid(issueIdPattern, values.get('issue'))
  return {
    query: (values.get('q') ?? '').slice(0, 10_000),
    year: year !== null && /^[1-9]\d{0,3}$/.test(year) ? Number(year) : null,
    issue,
    document: issue === null ? null : valid(documentIdPattern, values.get('document')),
  }
}

const valid = (pattern: RegExp, value: string | null): string | null =>
  value !== null && pattern.test(value) ? value : null
