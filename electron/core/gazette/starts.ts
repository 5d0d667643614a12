import type { ParseWarning } from '../../contract/schemas/gazette.ts'
import { compact, likeness } from './characters.ts'
import type { ContentsEntry } from './contents.ts'
import type { SourceLine } from './lines.ts'
import { readNumberLine } from './numbers.ts'
import { documentKindOf, enclosedTitle, endsWithForm, isTitleLine } from './titles.ts'

/**
 * Where a document begins: its first line, how many lines stand above its title (a letterhead and a number), how many
 * the title takes, and its entry in the contents.
 */
export interface DocumentStart {
  at: number
  above: number
  titleLines: number
  entry: ContentsEntry | null
}

const sameTitle = 0.82
const mostTitleLines = 4
const mostMissing = 20
const probe = 3

const longestBeginning = 200

/** False for a line (compact) that surely does not begin `title`: cheap, so that likeness is counted seldom. */
function mayBegin(text: string, title: string): boolean {
  if (text.length < probe) return title.includes(text)
  const middle = Math.floor(text.length / 2)
  return [0, Math.min(middle, text.length - probe), text.length - probe].some((at) =>
    title.includes(text.slice(at, at + probe)),
  )
}

/** How many lines from `at` say `title` best, and how well; null where none say it. */
function matchTitle(lines: SourceLine[], at: number, title: string): { titleLines: number; score: number } | null {
  let best: { titleLines: number; score: number } | null = null
  let text = ''
  for (let count = 1; count <= mostTitleLines; count++) {
    const entry = lines[at + count - 1]
    if (!isTitleLine(entry)) break
    text += entry.text
    const score = likeness(text, title, sameTitle)
    if (score >= sameTitle && score > (best?.score ?? 0)) best = { titleLines: count, score }
  }
  return best
}

/** A title of the contents without a document number in brackets at its end: …人民政府令（第12号）. */
function withoutNumber(title: string): string {
  if (!/[)）]$/.test(title)) return title
  const match = /^(.{2,200})[（(]([^（()）]{2,40})[)）]$/.exec(title)
  return match?.[1] && readNumberLine(match[2] ?? '') !== null ? match[1] : title
}

/** Lines with their beginnings as they are compared, made when they are first asked for. */
interface ComparedLines {
  lines: SourceLine[]
  beginnings: (string | undefined)[]
}

function beginningAt({ lines, beginnings }: ComparedLines, at: number): string {
  const known = beginnings[at]
  if (known !== undefined) return known
  const entry = lines[at]
  const made = isTitleLine(entry) ? compact(entry.text.slice(0, longestBeginning)) : ''
  beginnings[at] = made
  return made
}

function findEntry(compared: ComparedLines, from: number, to: number, entry: ContentsEntry): DocumentStart | null {
  const { lines } = compared
  const printed = withoutNumber(entry.title)
  const title = compact(printed)
  for (let at = from; at < to; at++) {
    const beginning = beginningAt(compared, at)
    if (beginning === '' || !mayBegin(beginning, title)) continue
    const match = matchTitle(lines, at, printed)
    if (match && match.score >= (matchTitle(lines, at + 1, printed)?.score ?? 0)) {
      return { at, above: 0, titleLines: match.titleLines, entry }
    }
  }
  return null
}

/** Documents by the titles of the contents said again. */
function startsByContents(lines: SourceLine[], from: number, entries: ContentsEntry[], warnings: ParseWarning[]) {
  const starts: DocumentStart[] = []
  const compared: ComparedLines = { lines, beginnings: [] }
  let next = from
  let missing = 0
  const findAnywhere = (entry: ContentsEntry) => {
    const ahead = findEntry(compared, next, lines.length, entry)
    if (ahead || next === from) return ahead
    const before = findEntry(compared, from, next, entry)
    return before && starts.every((start) => start.at !== before.at) ? before : null
  }
  for (const entry of entries) {
    const found = missing < mostMissing ? findAnywhere(entry) : null
    if (found) {
      starts.push(found)
      next = Math.max(next, found.at + found.titleLines)
      continue
    }
    if (++missing > mostMissing) continue
    const message = `No document with the title “${entry.title}” was found.`
    warnings.push({ code: 'contents-entry-without-document', line: entry.line, message })
  }
  return { starts, missing }
}

/** Number of title lines right above a document number at `at`: up to four, the first naming an office or a subject. */
function titleAbove(lines: SourceLine[], at: number, from: number): number {
  let count = 0
  while (count < mostTitleLines && at - count - 1 >= from && isTitleLine(lines[at - count - 1])) {
    count++
    const text = lines[at - count]?.text ?? ''
    if (/^.{2,40}(?:关于|印发|转发|批转)/.test(text) || (text.length > 2 && /(?:令|公告|通告)$/.test(text))) break
  }
  return count
}

const isLetterhead = (text: string): boolean => text.replace(/\s/g, '').endsWith('文件') && !/关于|《/.test(text)

/** A title below a number at `at` that has none above it, or a letterhead (某某人民政府文件). Null where there is none. */
function titleBelow(lines: SourceLine[], at: number, from: number): DocumentStart | null {
  const before = lines[at - 1]
  const hasLetterhead = at > from && isTitleLine(before) && isLetterhead(before.text)
  if (!hasLetterhead && at > from && isTitleLine(before)) return null
  const titleLines = openingTitle(lines, at + 1)
  const last = lines[at + titleLines]
  if (titleLines === 0 || !last || !endsWithForm(last.text)) return null
  return { at: hasLetterhead ? at - 1 : at, above: hasLetterhead ? 2 : 1, titleLines, entry: null }
}

function titleAt(lines: SourceLine[], start: DocumentStart): string {
  return lines
    .slice(start.at + start.above, start.at + start.above + start.titleLines)
    .map((entry) => entry.text)
    .join('')
}

/** True for the title of a list of appointments or a chronicle, which carry no number. */
function isUnnumberedTitle(entry: SourceLine): boolean {
  if (!isTitleLine(entry) || !endsWithForm(entry.text)) return false
  const kind = documentKindOf(entry.text)
  return kind === 'chronicle' || (kind === 'appointments' && /政府|办公|干部|人事/.test(entry.text))
}

/**
 * Documents the contents do not lead to: by a document number on a line of its own under a title, and, without
 * contents, lists of appointments and chronicles by their titles. What a notice encloses has a number of its own too
 * and is not one of them.
 */
function startsByForm(
  lines: SourceLine[],
  from: number,
  known: DocumentStart[],
  hasContents: boolean,
): DocumentStart[] {
  const starts: DocumentStart[] = []
  let next = 0
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line?.form !== 'text') continue
    while ((known[next + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) next++
    const near = known[next]
    const isTaken = (first: number) =>
      near !== undefined && near.at <= at && first <= near.at + near.above + near.titleLines
    if (readNumberLine(line.text) !== null) {
      const titleLines = titleAbove(lines, at, from)
      const start = titleBelow(lines, at, from) ?? { at: at - titleLines, above: 0, titleLines, entry: null }
      const other = starts.at(-1)
      const previous = other && near && other.at > near.at ? other : (near ?? other)
      const enclosed = previous && enclosedTitle(titleAt(lines, previous))
      const isEnclosed = enclosed ? likeness(titleAt(lines, start), enclosed, sameTitle) >= sameTitle : false
      if (start.titleLines > 0 && !isTaken(start.at) && !isEnclosed) addStart(starts, start)
    } else if (!hasContents && isUnnumberedTitle(line)) addStart(starts, { at, above: 0, titleLines: 1, entry: null })
  }
  return starts
}

/** Adds a start; of two on the same lines the later, which knows the number, is kept. */
function addStart(starts: DocumentStart[], start: DocumentStart): void {
  const last = starts.at(-1)
  if (last && start.at < last.at + last.above + last.titleLines) starts.pop()
  starts.push(start)
}

/** Title lines at the very beginning of a text without contents and numbers. */
function openingTitle(lines: SourceLine[], from: number): number {
  let count = 0
  while (count < mostTitleLines && isTitleLine(lines[from + count])) {
    count++
    if (endsWithForm(lines[from + count - 1]?.text ?? '')) break
  }
  return count
}

/** Finds where the documents begin, from line `from` on, in printed order. Every line from there on belongs to one. */
export function findStarts(
  lines: SourceLine[],
  from: number,
  entries: ContentsEntry[],
): { starts: DocumentStart[]; warnings: ParseWarning[] } {
  const warnings: ParseWarning[] = []
  const { starts, missing } = startsByContents(lines, from, entries, warnings)
  starts.sort((one, other) => one.at - other.at)
  if (entries.length === 0 || missing > 0) {
    const others = startsByForm(lines, from, starts, entries.length > 0)
    for (const other of entries.length > 0 ? others : []) {
      const line = lines[other.at]?.line ?? null
      warnings.push({
        code: 'document-not-in-contents',
        line,
        message: `The contents do not name “${titleAt(lines, other)}”.`,
      })
    }
    starts.push(...others)
  }
  starts.sort((one, other) => one.at - other.at)
  if (lines.length > from && starts[0]?.at !== from) {
    starts.unshift({ at: from, above: 0, titleLines: openingTitle(lines.slice(0, starts[0]?.at), from), entry: null })
    const line = lines[from]?.line ?? null
    if (starts.length > 1)
      warnings.push({ code: 'text-without-document', line, message: 'Text before the first document of the issue.' })
  }
  return { starts, warnings }
}
