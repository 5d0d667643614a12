import { blockIdPattern, documentIdPattern, issueIdPattern } from '../../electron/contract/patterns.ts'

/** A place in the archive: `/<issue>/<document|front>/<block>?from=&to=`, offsets in code points of the block's text. */
export interface Place {
  issue: string
  document: string
  block: string | null
  from: number | null
  to: number | null
}

/** Writes a place as the path that follows `#` in every host. */
export function formatPlace(place: Place): string {
  const path = `/${place.issue}/${place.document}${place.block ? `/${place.block}` : ''}`
  return place.block && place.from !== null && place.to !== null ? `${path}?from=${place.from}&to=${place.to}` : path
}

/** Reads a path into a place; null where it is none. A link is input from outside: every part is checked. */
export function parsePlace(path: string): Place | null {
  const [pathname = '', query = ''] = path.split('?', 2)
  const [empty, issue = '', document = '', block = '', ...rest] = pathname.split('/')
  if (empty !== '' || rest.length > 0) return null
  if (!issueIdPattern.test(issue) || !documentIdPattern.test(document)) return null
  if (block && !blockIdPattern.test(block)) return null
  const range = new URLSearchParams(query)
  const [from, to] = [offset(range.get('from')), offset(range.get('to'))]
  const ranged = block && from !== null && to !== null && from < to
  return {
    issue,
    document,
    block: block || null,
    from: ranged ? from : null,
    to: ranged ? to : null,
  }
}

function offset(value: string | null): number | null {
  return value !== null && /^\d{1,7}$/.test(value) ? Number(value) : null
}
