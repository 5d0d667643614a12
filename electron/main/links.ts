import { longestQuote } from '../contract/patterns.ts'
import { blockId, documentId, issueId } from '../contract/schemas/gazette.ts'

/** Scheme of links that the operating system hands to the application. */
export const linkScheme = 'gazette-reader'

/**
 * Reads `gazette-reader:/<issue>/<document|front>/<block>?from=&to=&quote=`, or `gazette-reader:/<issue>?page=`, into the
 * path that follows `#` in the page, or null. A link comes from anywhere: every part is checked, the path is written anew, and the link itself is never loaded.
 */
export function placeOfLink(link: string): string | null {
  const url = URL.parse(link)
  if (!url || url.protocol !== `${linkScheme}:`) return null
  const [issue, document, block, ...rest] = `${url.host}${url.pathname}`.split('/').filter((part) => part !== '')
  if (rest.length > 0 || !issueId.safeParse(issue).success) return null
  if (document === undefined) return pageOf(issue ?? '', url.searchParams)
  if (!documentId.safeParse(document).success) return null
  if (block === undefined) return `/${issue}/${document}`
  if (!blockId.safeParse(block).success) return null
  const [from, to] = [url.searchParams.get('from'), url.searchParams.get('to')]
  const ranged = isOffset(from) && isOffset(to) && Number(from) < Number(to)
  if (!ranged) return `/${issue}/${document}/${block}`
  const quote = url.searchParams.get('quote') ?? ''
  const words = quote && quote.length <= longestQuote * 2 ? `&quote=${encodeURIComponent(quote)}` : ''
  return `/${issue}/${document}/${block}?from=${Number(from)}&to=${Number(to)}${words}`
}

/** An issue, or a page of it. */
function pageOf(issue: string, asked: URLSearchParams): string {
  const name = asked.has('page') ? 'page' : 'image'
  const number = asked.get(name) ?? ''
  return /^[1-9]\d{0,4}$/.test(number) ? `/${issue}?${name}=${number}` : `/${issue}`
}

/** The first place named on a command line, or null. */
export function placeOfArguments(args: readonly string[]): string | null {
  return args.map(placeOfLink).find((place) => place !== null) ?? null
}

const isOffset = (text: string | null): boolean => text !== null && /^\d{1,7}$/.test(text)
