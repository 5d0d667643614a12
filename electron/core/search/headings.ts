import { Index } from 'flexsearch'
import { sliceCodePoints } from '../../text/code-points.ts'
import { foldWithMap } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { matchingKinds, rowsMatching } from './matching.ts'
import { nearestWindow } from './near-window.ts'
import { bigramTokens } from './tokens.ts'

/** A title, heading or name that a near spelling may be taken from. */
export interface HeadingEntry {
  text: string
  issue: string
  year: number | null
  document: string
}

/** Entries of some filters; undefined filters leave all. */
export type HeadingScope = { issue?: string; year?: number; document?: string }

/** Suggests near spellings of a query: printed words with the fewest edits, the most frequent first. */
export type HeadingIndex = (query: string, scope: HeadingScope, limit: number) => string[]

const kinds = ['title', 'heading', 'box-title', 'table-caption', 'member', 'appointment'] as const
const mostEntries = 5_000
/** A heading's run-in sentence, or a paragraph that looks like a heading, is of no use beyond this. */
const longestEntry = 120
const shortestQuery = 3
const longestQuery = 32
const mostCandidates = 400

/**
 * An index of headings that forgives: FlexSearch finds the entries that share pairs of characters with the query
 * (`suggest`: not all of them need to be there), the window of each that is nearest by edits is what is suggested.
 * One edit is forgiven per three characters; queries of fewer than three or more than 32 get no suggestion.
 */
export function headingIndex(entries: readonly HeadingEntry[]): HeadingIndex {
  const folded = entries.map(({ text }) => foldWithMap(text))
  const index = new Index({ tokenize: 'strict', encode: bigramTokens })
  folded.forEach((entry, id) => index.add(id, entry.folded))

  return (query, scope, limit) => {
    const wanted = foldWithMap(query).folded
    const pattern = Array.from(wanted)
    if (pattern.length < shortestQuery || pattern.length > longestQuery) return []
    const most = Math.floor(pattern.length / 3)
    const found = new Map<string, { text: string; edits: number; times: number }>()
    for (const id of index.search(wanted, { limit: mostCandidates, suggest: true })) {
      const entry = entries[Number(id)]
      const map = folded[Number(id)]
      if (!entry || !map || !within(entry, scope)) continue
      const window = nearestWindow(Array.from(map.folded), pattern, most)
      if (!window || window.edits === 0) continue
      const text = sliceCodePoints(entry.text, map.starts[window.from] ?? 0, map.ends[window.to - 1] ?? 0)
      const key = sliceCodePoints(map.folded, window.from, window.to)
      const known = found.get(key)
      if (known) known.times++
      else found.set(key, { text, edits: window.edits, times: 1 })
    }
    const fewest = Math.min(...Array.from(found.values(), ({ edits }) => edits))
    return [...found.values()]
      .filter(({ edits }) => edits === fewest)
      .toSorted((a, b) => b.times - a.times)
      .slice(0, limit)
      .map(({ text }) => text)
  }
}

const within = (entry: HeadingEntry, { issue, year, document }: HeadingScope): boolean =>
  (issue === undefined || entry.issue === issue) &&
  (year === undefined || entry.year === year) &&
  (document === undefined || entry.document === document)

interface Kept {
  version: unknown
  suggest: HeadingIndex
}

const kept = new WeakMap<ReadableDb['raw'], Kept>()

/** Near spellings of a query that found nothing, from the newest 5,000 titles, headings and names of the library. */
export function suggestSpellings(db: ReadableDb, query: HeadingScope & { query: string }, limit: number): string[] {
  // Changes whenever another connection has written the file.
  const version = db.raw.pragma('data_version', { simple: true })
  let known = kept.get(db.raw)
  if (!known || known.version !== version) {
    known = { version, suggest: headingIndex(headingEntries(db)) }
    kept.set(db.raw, known)
  }
  return known.suggest(query.query, query, limit)
}

function headingEntries(db: ReadableDb): HeadingEntry[] {
  type Row = HeadingEntry & { headingTo: number | null }
  const rows = rowsMatching<Row>(db, matchingKinds(kinds), {
    columns:
      'text, heading_to AS headingTo, issue, document, (SELECT year FROM issue WHERE issue.id = block.issue) AS year',
    limit: mostEntries,
    offset: 0,
    newestFirst: true,
  })
  return Array.from(rows, ({ headingTo, ...entry }) => ({
    ...entry,
    text: sliceCodePoints(entry.text, 0, headingTo ?? longestEntry),
  }))
}
