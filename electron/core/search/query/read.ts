import type { DocumentKind } from '../../../contract/schemas/gazette.ts'
import type { QueryFault, QueryReading, ReadWord } from '../../../contract/schemas/search.ts'
import { fold, type Glyphs } from '../../../text/normalise.ts'
import { documentNumberOf, documentNumberOfWords } from './document-number.ts'
import { kindOf } from './field-names.ts'
import { type Piece, scan, type ScannedWord } from './scan.ts'
import { readDays, readNumbers, type ReadRange, type ValueRange } from './values.ts'

/** What a word asks of a block. */
export type Ask =
  | { type: 'text'; folded: string }
  | { type: 'name'; field: 'title' | 'number' | 'body' | 'person'; folded: string }
  | { type: 'issue'; text: string }
  | { type: 'kind'; kind: DocumentKind }
  | ({ type: 'days' } & ValueRange<string>)
  | ({ type: 'years' | 'pages' } & ValueRange<number>)

export interface Word extends ReadWord {
  ask: Ask
}

/** A query as it was read. */
export interface ReadQuery {
  /** Joined by AND, the words of a group by OR. Empty where nothing is to be looked for. */
  groups: Word[][]
  faults: QueryFault[]
  /** True where single Han characters typed apart were read as one word; read apart, the query is another. */
  joined: boolean
}

const mostWords = 64

/**
 * Reads a query. Never throws: what is wrong with it is in `faults`, and where one of those is not mended there are no
 * groups. With `apart` single Han characters between spaces stay words of their own. OR binds closer than AND.
 */
export function readQuery(query: string, options: { glyphs?: Glyphs; apart?: boolean } = {}): ReadQuery {
  const { pieces, faults } = scan(query)
  const broken = Array.from(query).findIndex((character) => !character.isWellFormed())
  if (broken >= 0) faults.push({ code: 'broken-character', from: broken, to: broken + 1, mended: false })
  const runs = joinRuns(query, groupsOf(pieces, faults), options.apart ?? false)
  const groups = runs.groups
    .map((group) => group.flatMap((scanned) => wordOf(scanned, options.glyphs ?? 'folded', faults) ?? []))
    .filter((group) => group.length > 0)

  const words = groups.flat()
  const whole = { from: 0, to: Array.from(query).length, mended: false }
  const surplus = words[mostWords]
  if (surplus) faults.push({ code: 'too-many-words', from: surplus.from, to: whole.to, mended: false })
  if (!faults.some(({ mended }) => !mended)) {
    if (words.length === 0 && query.trim() !== '') faults.push({ code: 'nothing-searchable', ...whole })
    else if (words.length > 0 && words.every(({ excluded }) => excluded))
      faults.push({ code: 'only-excluded', ...whole })
  }
  const answered = faults.every(({ mended }) => mended)
  return { groups: answered ? groups : [], faults, joined: runs.joined }
}

/** What the interface is told of a reading. */
export function readingOf({ groups, faults }: ReadQuery): QueryReading {
  const shown = groups.map((group) => group.map(({ ask: _ask, ...word }) => word))
  const included = groups.flat().filter(({ excluded }) => !excluded)
  const texts = included.flatMap(({ ask }) => (ask.type === 'text' ? [ask.folded] : []))
  const names = included.flatMap(({ ask }) => (ask.type === 'name' ? [ask.folded] : []))
  return { groups: shown, faults, marks: [...new Set(texts.length > 0 ? texts : names)] }
}

interface Joined extends ScannedWord {
  as?: ReadWord['as']
}

/** Parts the pieces into groups joined by AND. A word left out cannot be an alternative: the OR beside it is. */
function groupsOf(pieces: readonly Piece[], faults: QueryFault[]): Joined[][] {
  const groups: Joined[][] = []
  let alternative = false
  for (const piece of pieces) {
    if (piece === 'or') {
      alternative = true
      continue
    }
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (alternative && group && before && !before.excluded && !piece.excluded) group.push(piece)
    else {
      if (alternative && before) faults.push({ code: 'dangling-or', from: before.to, to: piece.from, mended: true })
      groups.push([piece])
    }
    alternative = false
  }
  return groups
}

const isPlain = ({ quoted, field, excluded }: ScannedWord): boolean => !quoted && field === null && !excluded
const isSingleHan = ({ text }: ScannedWord): boolean => /^\p{Script=Han}$/u.test(text)
const longestNumber = 6

/** Joins words typed apart that are one: document numbers, and Han characters with spaces between. */
function joinRuns(query: string, groups: Joined[][], apart: boolean): { groups: Joined[][]; joined: boolean } {
  const points = Array.from(query)
  const result: Joined[][] = []
  let joined = false
  /** The word of a group that may be joined with its neighbours. */
  const alone = (at: number): Joined | null => {
    const [word, ...others] = groups[at] ?? []
    return word && others.length === 0 && isPlain(word) ? word : null
  }
  const join = (from: number, to: number, as: ReadWord['as']): Joined[] => {
    const first = groups[from]?.[0] as Joined
    const last = groups[to - 1]?.[0] as Joined
    const start = first.to - Array.from(first.text).length
    return [{ ...first, to: last.to, text: points.slice(start, last.to).join(''), as }]
  }

  for (let at = 0; at < groups.length; ) {
    const group = groups[at] as Joined[]
    const first = alone(at)
    const startsNumber = first !== null || (group.length === 1 && group[0]?.field === 'number' && !group[0].quoted)
    let end = at + 1
    if (startsNumber) {
      while (end < at + longestNumber && alone(end)) end++
      const texts = (to: number) => groups.slice(at, to).map(([word]) => word?.text ?? '')
      while (end > at + 1 && documentNumberOfWords(texts(end)) === null) end--
    }
    if (end > at + 1) {
      result.push(join(at, end, first ? 'document-number' : 'value'))
    } else if (first && isSingleHan(first) && !apart) {
      for (let next = alone(end); next && isSingleHan(next); next = alone(end)) end++
      if (end > at + 1) joined = true
      result.push(end > at + 1 ? join(at, end, 'one-word') : group)
    } else {
      result.push(group)
    }
    at = end
  }
  return { groups: result, joined }
}

/** What a scanned word asks for; null, with a fault or none, where that is nothing. */
function wordOf(scanned: Joined, glyphs: Glyphs, faults: QueryFault[]): Word | null {
  const { from, to, field, excluded, quoted, text } = scanned
  const place = { from, to }
  const refuse = (code: QueryFault['code']): null => {
    faults.push({ code, ...place, mended: false })
    return null
  }
  const told = <Value extends string | number>({ from: first, to: last, reversed }: ReadRange<Value>) => {
    if (reversed) faults.push({ code: 'range-reversed', ...place, mended: true })
    return { from: first, to: last }
  }
  const value = (read: string, ask: Ask): Word => ({ ...place, field, text: read, as: 'value', excluded, ask })

  if (field === null) {
    const number = quoted ? null : documentNumberOf(text, glyphs)
    const folded = number ?? fold(text, glyphs)
    if (folded === '') return null
    const as = number !== null ? 'document-number' : (scanned.as ?? (quoted ? 'phrase' : 'word'))
    const shown = as === 'word' || as === 'phrase' ? text : folded
    return { ...place, field, text: shown, as, excluded, ask: { type: 'text', folded } }
  }
  switch (field) {
    case 'number':
    case 'title':
    case 'body':
    case 'person': {
      const folded = (field === 'number' ? documentNumberOf(text) : null) ?? fold(text)
      if (folded === '') return null
      return value(field === 'number' ? folded : text, { type: 'name', field, folded })
    }
    case 'issue':
      return value(text, { type: 'issue', text: text.normalize('NFKC').trim().toLowerCase() })
    case 'kind': {
      const kind = kindOf(text.normalize('NFKC').trim())
      return kind === null ? refuse('unknown-kind') : value(kind, { type: 'kind', kind })
    }
    case 'date': {
      const days = readDays(text)
      return days ? value(rangeText(days), { type: 'days', ...told(days) }) : refuse('bad-date')
    }
    case 'year': {
      const years = readNumbers(text, { before: '', after: '年' })
      return years ? value(rangeText(years), { type: 'years', ...told(years) }) : refuse('bad-year')
    }
    default: {
      const pages = readNumbers(text, { before: '第', after: '页' })
      return pages ? value(rangeText(pages), { type: 'pages', ...told(pages) }) : refuse('bad-page')
    }
  }
}

const rangeText = ({ from, to }: ValueRange<string | number>): string =>
  from !== null && from === to ? String(from) : `${from ?? ''}..${to ?? ''}`
