import type { QueryFault, QueryField } from '../../../contract/schemas/search.ts'
import { fieldOf } from './field-names.ts'

/** One word of a query as it stands there; `from` and `to` are code points of the query. */
export interface ScannedWord {
  from: number
  to: number
  /** The words alone, without quotes, field name and minus. */
  text: string
  quoted: boolean
  field: QueryField | null
  excluded: boolean
}

/** A word, or the OR between two. */
export type Piece = ScannedWord | 'or'

/** A query taken apart, and what is wrong with it. */
export interface Scan {
  pieces: Piece[]
  faults: QueryFault[]
}

const quotes = new Set('"“”„‟＂〝〞〟')
const bars = new Set('|｜')
const minuses = new Set('-－')
const colons = new Set(':：')
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /^\p{White_Space}$/u.test(character)
const longestFieldName = 8

/**
 * Takes a query apart: words between white space, phrases between quotes, `OR` or `|` between words, `-` before a word,
 * a field's name and a colon before its value. Any string is allowed; what makes no sense is left out and told.
 */
export function scan(query: string): Scan {
  const points = Array.from(query)
  const pieces: Piece[] = []
  const faults: QueryFault[] = []
  let at = 0
  let lastOr = { from: 0, to: 0 }

  const mend = (code: QueryFault['code'], from: number, to: number): void => {
    faults.push({ code, from, to, mended: true })
  }

  /** The end of the plain word that begins at `from`. */
  function wordEnd(from: number): number {
    let to = from
    while (to < points.length) {
      const point = points[to] ?? ''
      if (isSpace(point) || quotes.has(point) || bars.has(point)) break
      to++
    }
    return to
  }

  /** The field whose name and colon stand at `from`, and where its value begins. */
  function fieldAt(from: number): { field: QueryField; value: number } | null {
    for (let to = from + 1; to <= from + longestFieldName && to < points.length; to++) {
      if (!colons.has(points[to] ?? '')) continue
      const field = fieldOf(points.slice(from, to).join(''))
      return field && { field, value: to + 1 }
    }
    return null
  }

  while (at < points.length) {
    const point = points[at] ?? ''
    if (isSpace(point)) {
      at++
      continue
    }
    if (bars.has(point)) {
      const start = at
      while (bars.has(points[at] ?? '')) at++
      takeOr(start, at)
      continue
    }
    if (point === 'O' && wordEnd(at) === at + 2 && points[at + 1] === 'R') {
      takeOr(at, at + 2)
      at += 2
      continue
    }
    takeWord()
  }
  if (pieces.at(-1) === 'or') {
    pieces.pop()
    mend('dangling-or', lastOr.from, lastOr.to)
  }
  return { pieces, faults }

  function takeOr(from: number, to: number): void {
    const before = pieces.at(-1)
    if (before === undefined || before === 'or') return mend('dangling-or', from, to)
    lastOr = { from, to }
    pieces.push('or')
  }

  function takeWord(): void {
    const from = at
    const excluded = minuses.has(points[at] ?? '')
    if (excluded) at++
    const named = fieldAt(at)
    if (named) {
      at = named.value
      while (isSpace(points[at])) at++
    }
    const valueFrom = at
    const quoted = quotes.has(points[at] ?? '')
    let text: string
    if (quoted) {
      let end = at + 1
      while (end < points.length && !quotes.has(points[end] ?? '')) end++
      text = points.slice(at + 1, end).join('')
      if (end >= points.length && text !== '') mend('unclosed-quote', at, at + 1)
      at = Math.min(points.length, end + 1)
    } else {
      at = wordEnd(at)
      text = points.slice(valueFrom, at).join('')
    }
    if (text.trim() === '' && (quoted || text === '')) {
      if (named) mend('empty-field', from, Math.max(named.value, quoted ? at : 0))
      else mend(quoted ? 'empty-quote' : 'empty-exclusion', from, at)
      return
    }
    pieces.push({ from, to: at, text, quoted, field: named?.field ?? null, excluded })
  }
}
