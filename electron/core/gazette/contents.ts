import { compact, endsSentence, halfWidth, likeness } from './characters.ts'
import { isDateLine } from './dates.ts'
import { type Draft, draft } from './draft.ts'
import type { SourceLine } from './lines.ts'
import { readNumberLine } from './numbers.ts'
import { endsWithForm } from './titles.ts'

/** One entry of the printed contents. */
export interface ContentsEntry {
  section: string | null
  title: string
  /** The printed page it gives, null where none can be read. */
  page: number | null
  /** First source line. */
  line: number
}

/** The contents as read: their blocks, their entries and the index of the first line after them. */
export interface Contents {
  blocks: Draft[]
  entries: ContentsEntry[]
  end: number
}

const leaders = '….．·・‥⋯_-—'
const bareSections = /(?:文件|文选|人事任免|大事记|法规|规章|公告|选登|解读|要闻|动态|讲话|统计资料)$/
const bracketedSection = /^[【〖]/
const mostLines = 5
const mostContentsLines = 300
const sameTitle = 0.8

/** True for the heading of the contents: 目录, 目 录, 目次. */
export function isContentsHeading(text: string): boolean {
  return /^(?:本期)?目[录錄次](?:contents)?$/i.test(compact(text))
}

/** Splits `title……… 8` into the title and its page; null where the line ends in neither leaders nor a page. */
function splitLeaders(text: string): { title: string; page: number | null } | null {
  let end = text.length
  const plain = halfWidth(text)
  const isUnknown = /[….]{1,200}\s*\?$/.test(plain.slice(-40))
  if (isUnknown) end--
  while (end > 0 && /[\d()\s]/.test(plain.charAt(end - 1))) end--
  const tail = plain.slice(end).replace('?', '')
  const page = /^\s*\(?(\d{1,4})\)?\s*$/.exec(tail)?.[1]
  let titleEnd = end
  while (titleEnd > 0 && (leaders.includes(text.charAt(titleEnd - 1)) || /\s/.test(text.charAt(titleEnd - 1))))
    titleEnd--
  const filled = text.slice(titleEnd, end).trim()
  const isLed = filled.length >= 2 || filled === '…' || filled === '⋯'
  if (!isLed && (page === undefined || !/^\s/.test(tail) || filled !== '')) return null
  return { title: text.slice(0, titleEnd).trimEnd(), page: page === undefined ? null : Number(page) }
}

/** The name of a section: 【市政府文件】 or 〖…〗; without brackets (`isBare`) a short line that names a kind of text. */
function readSection(text: string, isBare: boolean): string | null {
  const bracketed = /^[【〖]([^】〗]{1,40})[】〗]$/.exec(text)?.[1]
  if (bracketed !== undefined) return bracketed.trim()
  return isBare && text.length <= 12 && bareSections.test(compact(text)) ? text.trim() : null
}

/** How well the lines from `at` say a title of the contents again, 0 to 1. */
function recurrence(lines: SourceLine[], at: number, title: string): number {
  let text = ''
  let best = 0
  for (const entry of lines.slice(at, at + mostLines)) {
    text += entry.text
    if (text.length > 2 * title.length) break
    best = Math.max(best, likeness(text, title, sameTitle))
  }
  return best
}

/** True where the first document begins at `at`: it says a title of the contents, and the next line does not say it better. */
function recurs(lines: SourceLine[], at: number, title: string): boolean {
  const score = recurrence(lines, at, title)
  return score >= sameTitle && score >= recurrence(lines, at + 1, title)
}

function isBody(entry: SourceLine): boolean {
  return (
    entry.form === 'row' ||
    entry.form === 'rule' ||
    readNumberLine(entry.text) !== null ||
    isDateLine(entry.text) ||
    endsSentence(entry.text) ||
    /[：:]$/.test(entry.text)
  )
}

/** An entry of contents set as a table: the title is its longest cell, the page the last number. Null for the table's head. */
function readContentsRow(text: string): { title: string; page: number | null } | null {
  const cells = text.split('\t').filter((cell) => cell !== '')
  const title = cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')
  const printed = /^\d{1,4}$/.exec(halfWidth(cells.at(-1) ?? '').trim())?.[0]
  if (title.length < 6) return null
  return { title, page: printed === undefined ? null : Number(printed) }
}

/** Reads the contents whose heading stands at `lines[start]`. Wrapped titles are joined with nothing between. */
export function readContents(lines: SourceLine[], start: number): Contents {
  const heading = lines[start]
  const contents: Contents = { blocks: heading ? [draft('title', null, heading)] : [], entries: [], end: lines.length }
  let section: string | null = null
  let open: SourceLine[] = []
  const isBare = !lines.slice(start, start + mostContentsLines).some((entry) => bracketedSection.test(entry.text))

  const close = (title: string, page: number | null) => {
    const first = open[0]
    if (!first) return
    contents.entries.push({ section, title, page, line: first.line })
    const printed = draft('contents-entry', null, ...open)
    const last = printed.fragments.at(-1)
    const lead = open
      .slice(0, -1)
      .map((entry) => entry.text)
      .join('')
    if (last) last.text = title.slice(lead.length) + (page === null ? '' : `\t${page}`)
    contents.blocks.push(printed)
    open = []
  }
  const openTitle = () => open.map((entry) => entry.text).join('')

  for (let at = start + 1; at < lines.length; at++) {
    const entry = lines[at]
    if (!entry) break
    const named = readSection(entry.text, isBare && open.length === 0)
    if (named !== null) {
      close(openTitle(), null)
      section = named
      contents.blocks.push(draft('contents-section', null, entry))
      continue
    }
    const first = contents.entries[0]
    if (first && recurs(lines, at, first.title)) {
      close(openTitle(), null)
      contents.end = at
      break
    }
    if (entry.form === 'rule') continue
    if (entry.form === 'row' && open.length === 0) {
      const row = readContentsRow(entry.text)
      contents.blocks.push(draft(row ? 'contents-entry' : 'table-row', null, entry))
      if (row) contents.entries.push({ section, title: row.title, page: row.page, line: entry.line })
      continue
    }
    const led = splitLeaders(entry.text)
    if (led === null && (isBody(entry) || open.length >= mostLines)) {
      contents.end = at - open.length
      break
    }
    if (led === null && open.length > 0 && endsWithForm(openTitle()) && !entry.text.startsWith('的'))
      close(openTitle(), null)
    open.push(entry)
    if (led !== null)
      close(
        open
          .slice(0, -1)
          .map((line) => line.text)
          .join('') + led.title,
        led.page,
      )
  }
  if (contents.end === lines.length) close(openTitle(), null)
  return contents
}
