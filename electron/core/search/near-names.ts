import { Index } from 'flexsearch'
import { sliceCodePoints } from '../../text/code-points.ts'
import { fold, foldWithMap } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { keptByState } from './catalogue.ts'
import { nearestWindow } from './near-window.ts'
import { openIndexOf } from './open-index.ts'
import { bigramTokens } from './tokens.ts'

/** A name near to what was typed. */
export interface NearName {
  /** Position in the index of quick-open. */
  entry: number
  edits: number
  /** The printed words that are nearest, and their search text. */
  text: string
  folded: string
}

/** Names kept for forgiving: the newest, each once. FlexSearch takes about 2 KB and a tenth of a millisecond for each. */
const mostNames = 12_000
const shortest = 3
const longest = 32
const mostCandidates = 400

/** FlexSearch over the pairs of characters of names; with `suggest`, not all pairs of a query need to be there. */
const nearIndexOf = keptByState((db) => {
  const index = new Index({ tokenize: 'strict', encode: bigramTokens })
  const { han, ids } = openIndexOf(db)
  const known = new Set<string>()
  for (let entry = 0; entry < ids.length && known.size < mostNames; entry++) {
    const folded = foldedAt(han, entry)
    if (known.has(folded)) continue
    known.add(folded)
    index.add(entry, folded)
  }
  return index
})

const foldedAt = ({ text, starts }: { text: string; starts: Uint32Array }, entry: number): string =>
  text.slice(starts[entry] ?? 0, (starts[entry + 1] ?? 1) - 1)

/**
 * Names with the fewest edits from what was typed, at least one: FlexSearch finds the names that share pairs of
 * characters, the window of each that is nearest by edits counts. One edit is forgiven per three characters; of fewer
 * than three characters or more than 32 there is nothing near.
 */
export function nearNames(db: ReadableDb, typed: string, limit: number): NearName[] {
  const wanted = fold(typed)
  const pattern = Array.from(wanted)
  if (pattern.length < shortest || pattern.length > longest) return []
  const most = Math.floor(pattern.length / 3)
  const { han, ids } = openIndexOf(db)
  const printed = prepared<string>(db, 'SELECT text FROM search_name WHERE id = ?').pluck()
  const found: NearName[] = []
  for (const candidate of nearIndexOf(db).search(wanted, { limit: mostCandidates, suggest: true })) {
    const entry = Number(candidate)
    const folded = Array.from(foldedAt(han, entry))
    const window = nearestWindow(folded, pattern, most)
    if (!window || window.edits === 0) continue
    const text = printed.get(ids[entry]) ?? ''
    const { starts, ends } = foldWithMap(text)
    found.push({
      entry,
      edits: window.edits,
      text: sliceCodePoints(text, starts[window.from] ?? 0, ends[window.to - 1] ?? 0),
      folded: folded.slice(window.from, window.to).join(''),
    })
  }
  return found.toSorted((one, other) => one.edits - other.edits || one.entry - other.entry).slice(0, limit)
}
