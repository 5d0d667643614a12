import type { NearQuery, SearchNear, SearchRequest } from '../../contract/schemas/search.ts'
import { sliceCodePoints } from '../../text/code-points.ts'
import { fold } from '../../text/normalise.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { searchedCounts } from './count.ts'
import { compiledFor, countOf, type FindOptions, matchingOf, stopIfCancelled } from './matching.ts'
import { nearNames } from './near-names.ts'
import { foundIn } from './open.ts'
import { openIndexOf } from './open-index.ts'
import { readQuery, type Word } from './query/read.ts'
import { readingRange } from './reading-range.ts'
import { syllablesOf } from './readings.ts'

const mostOfAReason = 5
const mostWordsTried = 8

/**
 * What to try where a query finds nothing: the same in other glyphs, printed words that are near or read alike, one word
 * less, without the chips; each with its hits, none without. Throws `cancelled` when it was given up.
 */
export function nearQueries(db: ReadableDb, request: SearchRequest, options: FindOptions = {}): SearchNear {
  const { query, compiled } = matchingOf(db, request, options)
  const searched = searchedCounts(db, request.chips)
  if (query.groups.length === 0 || countOf(db, compiled) > 0) return { queries: [], searched }
  const tried = new Map<string, NearQuery>()
  const reasons = new Map<NearQuery['reason'], number>()

  function attempt(reason: NearQuery['reason'], change: Partial<Omit<NearQuery, 'reason' | 'count'>>): void {
    stopIfCancelled(options.cancelled)
    const { query: text = request.query, exactGlyphs = request.exactGlyphs, everywhere = false } = change
    const key = JSON.stringify([text, exactGlyphs, everywhere])
    if (tried.has(key) || (reasons.get(reason) ?? 0) >= mostOfAReason) return
    const asked = { query: text, exactGlyphs, chips: everywhere ? [] : request.chips }
    const count = countOf(db, matchingOf(db, asked, options).compiled)
    if (count === 0) return
    tried.set(key, { reason, query: text, exactGlyphs, everywhere, text: change.text ?? text, count })
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }

  const words = query.groups.flat().filter(({ excluded, ask }) => !excluded && ask.type === 'text')
  if (request.exactGlyphs) attempt('glyphs', { exactGlyphs: false })
  if (request.chips.length > 0) attempt('everywhere', { everywhere: true })
  for (const word of words.slice(0, mostWordsTried)) {
    if (!isMissing(db, word, request, options)) continue
    for (const text of spellings(db, word.text))
      attempt('spelling', { query: replaced(request.query, word, text), text })
    for (const text of readAlike(db, word.text))
      attempt('reading', { query: replaced(request.query, word, text), text })
  }
  if (words.length > 1 && words.every(({ text }) => /^[a-z']+$/i.test(text))) {
    for (const text of readAlike(db, words.map((word) => word.text).join(''))) attempt('reading', { query: text, text })
  }
  if (query.groups.length > 1) {
    for (const group of query.groups.slice(0, mostWordsTried)) {
      const [first, last] = [group[0], group.at(-1)]
      if (!first || !last) continue
      const text = sliceCodePoints(request.query, first.from, last.to)
      attempt('fewer', { query: replaced(request.query, { from: first.from, to: last.to }, ''), text })
    }
  }
  return { queries: [...tried.values()], searched }
}

/** Whether a word alone is nowhere in what the chips leave. */
function isMissing(db: ReadableDb, word: Word, request: SearchRequest, options: FindOptions): boolean {
  return countOf(db, compiledFor(db, { groups: [[word]] }, request, options).compiled) === 0
}

function replaced(query: string, { from, to }: { from: number; to: number }, text: string): string {
  const points = Array.from(query)
  const before = points.slice(0, from).join('')
  const after = points.slice(to).join('')
  return text === '' ? `${before}${after}`.trim().replaceAll(/\s+/gu, ' ') : `${before}${quotedIfParted(text)}${after}`
}

/** A spelling that is several words as typed stays one. */
const quotedIfParted = (text: string): string => (readQuery(text).groups.length === 1 ? text : `"${text}"`)

/** Printed words with the fewest edits, the most frequent first. */
function spellings(db: ReadableDb, text: string): string[] {
  const near = nearNames(db, text, 400)
  const fewest = near[0]?.edits ?? 0
  const alike = Map.groupBy(
    near.filter(({ edits }) => edits === fewest),
    ({ folded }) => folded,
  )
  const byFrequency = [...alike.values()].toSorted((one, other) => other.length - one.length)
  return byFrequency.flatMap(([first]) => first?.text ?? []).slice(0, mostOfAReason)
}

const longestReading = 40

/** Printed words that are read as the text is, or as its letters say: 全明建身 and quanminjianshen for 全民健身. */
function readAlike(db: ReadableDb, text: string): string[] {
  const folded = fold(text)
  const length = Array.from(folded).length
  if (length < 2 || length > longestReading) return []
  const sound = soundOf(folded)
  if (!/^[a-z0-9]{2,}$/.test(sound) || /^\d+$/.test(sound)) return []
  const index = openIndexOf(db)
  const name = prepared<{ text: string; reading: string }>(db, 'SELECT text, reading FROM search_name WHERE id = ?')
  const found = foundIn(index, sound, 50).flatMap(({ entry, match }) => {
    const row = match === 'pinyin' ? name.get(index.ids[entry]) : undefined
    const range = row ? readingRange(row.text, row.reading, sound) : null
    return row && range ? sliceCodePoints(row.text, range.from, range.to) : []
  })
  // What was typed in letters may end within a syllable; what was typed in Han is read to its end.
  const typed = sound === folded.replaceAll(/[\s']/g, '')
  const alike = [...new Set(found)].filter((each) => fold(each) !== folded && (typed || soundOf(fold(each)) === sound))
  return alike.slice(0, mostOfAReason)
}

const soundOf = (folded: string): string => syllablesOf(folded).join('').replaceAll(/[\s']/g, '')
