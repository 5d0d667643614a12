import type { OpenEntry, OpenRequest, OpenResult, TextRange } from '../../contract/schemas/search.ts'
import { findRanges, fold } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { documentNumberOf } from './query/document-number.ts'
import { nearNames } from './near-names.ts'
import type { NameKind } from './names.ts'
import { bestMatches, type OpenIndex, openIndexOf } from './open-index.ts'
import { readingRange } from './reading-range.ts'

interface Found {
  entry: number
  match: OpenEntry['match']
}

/**
 * Finds what has a name by its words, its full pinyin, its initials, or something near: exact before what begins with
 * it, then the shorter, then the newer.
 */
export function openNames(db: ReadableDb, { text, limit }: OpenRequest): OpenResult {
  const started = performance.now()
  const found = foundIn(openIndexOf(db), text, limit)
  if (found.length < limit) {
    const known = new Set(found.map(({ entry }) => entry))
    for (const { entry } of nearNames(db, text, limit)) {
      if (!known.has(entry) && found.length < limit) found.push({ entry, match: 'near' })
    }
  }
  return { entries: entriesOf(db, found, text), tookMs: performance.now() - started }
}

/** What matches as it was typed; readings only where the words are Latin. */
export function foundIn(index: OpenIndex, typed: string, limit: number): Found[] {
  const folded = documentNumberOf(typed) ?? fold(typed)
  if (folded === '') return []
  const latin = folded.replaceAll(/[\s']/g, '')
  const readable = /^[a-z0-9]+$/.test(latin)
  const layers = [
    { match: 'text', joined: index.han, wanted: folded },
    ...(readable
      ? ([
          { match: 'pinyin', joined: index.pinyin, wanted: latin },
          { match: 'initials', joined: index.initials, wanted: latin },
        ] as const)
      : []),
  ] as const
  const ranked = new Map<number, Found & { rank: number }>()
  for (const { match, joined, wanted } of layers) {
    if (match === 'initials' && wanted.length < 2) continue
    for (const { entry, rank } of bestMatches(joined, wanted, limit)) {
      const known = ranked.get(entry)
      if (!known || rank < known.rank) ranked.set(entry, { entry, match, rank })
    }
  }
  return [...ranked.values()].toSorted((a, b) => a.rank - b.rank || a.entry - b.entry).slice(0, limit)
}

interface EntryRow {
  kind: NameKind
  text: string
  reading: string
  issue: string
  document: string
  block: string
  page: number | null
  title: string
  date: string | null
}

function entriesOf(db: ReadableDb, found: readonly Found[], typed: string): OpenEntry[] {
  const { ids } = openIndexOf(db)
  const row = prepared<EntryRow>(
    db,
    `SELECT search_name.kind, search_name.text, reading, block.issue, block.document, block.id AS block, block.page,
       document.title, coalesce(document.date, issue.date) AS date
     FROM search_name
     JOIN search_issue ON search_issue.first =
       (SELECT max(first) FROM search_issue WHERE first <= search_name.row)
     JOIN block ON block.rowid = search_name.row - search_issue.first + search_issue.row
     JOIN document ON document.issue = block.issue AND document.id = block.document
     JOIN issue ON issue.id = block.issue
     WHERE search_name.id = ?`,
  )
  return found.flatMap(({ entry, match }) => {
    const known = row.get(ids[entry])
    if (!known) return []
    const { reading, kind, ...shown } = known
    const ranges = rangesOf(shown.text, reading, match, typed)
    return { ...shown, kind: kind === 'issuer' ? 'body' : kind, match, ranges }
  })
}

/** What of a name was typed. */
function rangesOf(text: string, reading: string, match: OpenEntry['match'], typed: string): TextRange[] {
  if (match === 'near') return []
  const folded = documentNumberOf(typed) ?? fold(typed)
  if (match === 'text') return findRanges(text, folded).slice(0, 1)
  const latin = folded.replaceAll(/[\s']/g, '')
  const range = readingRange(text, reading, latin, match)
  return range ? [range] : []
}
