import { blockIdPattern, documentIdPattern, issueIdPattern, longestQuote } from '../../electron/contract/patterns.ts'

/** A place in the archive: `/<issue>/<document|front>/<block>?from=&to=`, offsets in code points of the block's text. */
export interface Place {
  issue: string
  document: string
  block: string | null
  from: number | null
  to: number | null
  /** The words that stood there when a link to them was made, the first 120 code points: said if they do not any more. */
  quote?: string | undefined
}

/** A page of an issue: `/<issue>?page=44` by its printed number, `/<issue>?image=2` by its image where it has none. */
export interface PagePlace {
  issue: string
  page: number | null
  image: number | null
}

/** Writes a place as the path that follows `#` in every host. */
export function formatPlace(place: Place): string {
  const path = `/${place.issue}/${place.document}${place.block ? `/${place.block}` : ''}`
  if (!place.block || place.from === null || place.to === null) return path
  const quote = place.quote ? `&quote=${encodeURIComponent(place.quote)}` : ''
  return `${path}?from=${place.from}&to=${place.to}${quote}`
}

/** Reads a path into a place; null where it is none. A link is input from outside: every part is checked. */
export function parsePlace(path: string): Place | null {
  const [pathname = '', query = ''] = path.split('?', 2)
  const [empty, issue = '', document = '', block = '', ...rest] = pathname.split('/')
  if (empty !== '' || rest.length > 0) return null
  if (!issueIdPattern.test(issue) || !documentIdPattern.test(document)) return null
  if (block && !blockIdPattern.test(block)) return null
  const asked = new URLSearchParams(query)
  const [from, to] = [offset(asked.get('from')), offset(asked.get('to'))]
  const ranged = block && from !== null && to !== null && from < to
  const quote = ranged ? asked.get('quote') : null
  return {
    issue,
    document,
    block: block || null,
    from: ranged ? from : null,
    to: ranged ? to : null,
    ...(quote && quote.length <= longestQuote * 2 ? { quote } : {}),
  }
}

/** Writes a page as a path. */
export const formatPage = ({ issue, page, image }: PagePlace): string =>
  page === null ? `/${issue}?image=${image}` : `/${issue}?page=${page}`

/** Reads a path into a page; null where it is none. */
export function parsePage(path: string): PagePlace | null {
  const [, issue = '', name, number] = /^\/([^/?]+)\/?\?(page|image)=([1-9]\d{0,4})$/.exec(path) ?? []
  if (!issueIdPattern.test(issue)) return null
  return { issue, page: name === 'page' ? Number(number) : null, image: name === 'image' ? Number(number) : null }
}

/**
 * The path in a link, whichever host it was copied in: `gazette-reader:/…`, or an address of the application with the
 * path after its `#`. Null where the text is no link to a place.
 */
export function pathOfLink(text: string): string | null {
  const [, byScheme, byAddress] =
    /^(?:gazette-reader:\/*(\S+)|(?:https?|gazette):\/\/\S*?#\/(\S+))$/.exec(text.trim()) ?? []
  const path = `/${byScheme ?? byAddress ?? ''}`
  return parsePlace(path) || parsePage(path) || issueIdPattern.test(path.slice(1)) ? path : null
}

function offset(value: string | null): number | null {
  return value !== null && /^\d{1,7}$/.test(value) ? Number(value) : null
}
