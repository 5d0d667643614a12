import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { keptByState } from './catalogue.ts'
import type { NameKind } from './names.ts'
import { syllableMark } from './readings.ts'

/** What quick-open searches: everything with a name, newest first, bodies and persons once. Entries go by their position. */
export interface OpenIndex {
  /** Ids in `search_name`. */
  ids: Float64Array
  kinds: NameKind[]
  han: JoinedText
  pinyin: JoinedText
  initials: JoinedText
}

/** Texts of all entries joined by line ends, and where each begins, in UTF-16 units. */
export interface JoinedText {
  text: string
  starts: Uint32Array
  /** 1 where a syllable begins; null where any place will do. */
  syllables: Uint8Array | null
}

/** More would answer later than a keystroke may wait; the newest are kept. */
const mostEntries = 600_000

/** A name as it is kept in `search_name`. */
export interface JoinedName {
  id: number
  kind: NameKind
  folded: string
  reading: string
}

/** Joins the names of a library for quick-open, once for each state of it. */
export const openIndexOf = keptByState((db: ReadableDb): OpenIndex => {
  const rows = prepared<JoinedName>(
    db,
    `SELECT id, kind, folded, reading FROM search_name ORDER BY row, id LIMIT ${mostEntries}`,
  )
  return joinNames(rows.iterate())
})

/** Joins names, the newest first. */
export function joinNames(names: Iterable<JoinedName>): OpenIndex {
  const ids: number[] = []
  const kinds: NameKind[] = []
  const folded: string[] = []
  const readings: string[][] = []
  const once = new Set<string>()
  for (const name of names) {
    const kind = name.kind === 'issuer' ? 'body' : name.kind
    if (kind === 'body' || kind === 'person') {
      const key = `${kind} ${name.folded}`
      if (once.has(key)) continue
      once.add(key)
    }
    ids.push(name.id)
    kinds.push(kind)
    folded.push(name.folded)
    readings.push(name.reading.split(syllableMark).filter(isRead))
  }
  return {
    ids: Float64Array.from(ids),
    kinds,
    han: joinText(folded),
    pinyin: { ...joinText(readings.map((syllables) => syllables.join(''))), syllables: syllablesIn(readings) },
    initials: joinText(readings.map((syllables) => syllables.map(initialOf).join(''))),
  }
}

/** Punctuation is not read. */
export const isRead = (syllable: string): boolean => /[\p{L}\p{N}]/u.test(syllable)

const initialOf = (syllable: string): string => syllable[0] ?? ''

function joinText(texts: readonly string[]): JoinedText {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + text.length + 1
  })
  return { text: texts.join('\n'), starts, syllables: null }
}

function syllablesIn(readings: readonly (readonly string[])[]): Uint8Array {
  const units = readings.reduce((sum, syllables) => syllables.reduce((all, { length }) => all + length, sum + 1), 0)
  const begins = new Uint8Array(units)
  let at = 0
  for (const syllables of readings) {
    for (const { length } of syllables) {
      begins[at] = 1
      at += length
    }
    at++
  }
  return begins
}

/** How well an entry matches: exact, from its start, within; then the shorter, then the newer. The lower the better. */
export interface OpenMatch {
  entry: number
  rank: number
}

const mostMatches = 20_000

/** The best `limit` entries of a joined text that hold `wanted`, the best first. */
export function bestMatches(joined: JoinedText, wanted: string, limit: number): OpenMatch[] {
  const { text, starts, syllables } = joined
  const best: OpenMatch[] = []
  let entry = 0
  let matches = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at)) {
    if (syllables && syllables[at] !== 1) {
      at++
      continue
    }
    entry = entryAt(starts, at, entry)
    const [start, end] = [starts[entry] ?? 0, (starts[entry + 1] ?? 0) - 1]
    const length = end - start
    const grade = at > start ? 2 : length === wanted.length ? 0 : 1
    keepBest(best, { entry, rank: grade * 1_000_000 + length }, limit)
    if (++matches >= mostMatches) break
    at = end
  }
  return best
}

/** Inserts a match where it belongs among the best; entries come newest first, so of equals the first stays. */
function keepBest(best: OpenMatch[], match: OpenMatch, limit: number): void {
  if (best.length >= limit && match.rank >= (best.at(-1)?.rank ?? 0)) return
  let at = best.length
  while (at > 0 && (best[at - 1]?.rank ?? 0) > match.rank) at--
  best.splice(at, 0, match)
  if (best.length > limit) best.pop()
}

/** The entry that holds a place, at or behind `from`: near ones by steps, far ones by halves. */
function entryAt(starts: Uint32Array, place: number, from: number): number {
  let low = from
  for (let step = 0; step < 8; step++) {
    if ((starts[low + 1] ?? Infinity) > place) return low
    low++
  }
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
