import type { BlockKind } from '../../../contract/schemas/gazette.ts'
import { endsSentence, isUnfinished, openBracket, width } from '../characters.ts'
import { draftTail } from '../draft.ts'
import { headingSentence, isStandalone, readHeadingMark } from '../headings.ts'
import type { SourceLine } from '../lines.ts'
import * as marks from '../marks.ts'
import { type Letter, mostNames, push, type UnitReader } from './state.ts'

const shortestCut = 12
const widestMember = 60
const joinable = new Set<BlockKind>([
  'paragraph',
  'box-paragraph',
  'heading',
  'responsibility',
  'note',
  'attachment-list',
])

/** A row of a table, or the rule below its header. */
export const readTable: UnitReader = (letter, entry) => {
  if (entry.form === 'rule') letter.at++
  if (entry.form === 'row') push(letter, 'table-row', entry).header = letter.lines[letter.at]?.form === 'rule'
}

/** A list item: a member in a list of members, a paragraph elsewhere. */
export const readItem: UnitReader = (letter, entry) => {
  if (entry.form !== 'item') return
  letter.inMembers ||= marks.isRole(entry.text)
  letter.hasBody = true
  push(letter, letter.inMembers ? 'member' : letter.inBox ? 'box-paragraph' : 'paragraph', entry)
}

function startsUnit(letter: Letter, entry: SourceLine): boolean {
  const { text } = entry
  return (
    readHeadingMark(text) !== null ||
    marks.isAttachmentList(text) ||
    marks.isResponsibility(text) ||
    marks.isBoxTitle(text) ||
    marks.isNote(text) ||
    marks.isRole(text) ||
    (marks.isCaption(text) && letter.lines[letter.at + 1]?.form === 'row')
  )
}

/** True where `entry` goes on with the block before it: that one stops in mid-sentence, or its end is printed twice. */
function continues(letter: Letter, entry: SourceLine): boolean {
  const last = letter.blocks.at(-1)
  if (!last || !joinable.has(last.kind)) return false
  const tail = draftTail(last)
  if (last.kind === 'heading' && last.fragments.length === 1 && isStandalone(tail)) return false
  if (last.kind === 'attachment-list') return openBracket(tail) >= 0 || /[，、,]$/.test(tail)
  const isCut = isUnfinished(tail) && (/[，、,（(]$/.test(tail) || width(tail) >= shortestCut)
  if (!startsUnit(letter, entry)) return isCut || tail.endsWith(entry.text)
  // A number at the start of a line that is out of turn is not a heading but the rest of a sentence.
  const mark = readHeadingMark(entry.text)
  return isCut && mark?.level === 3 && mark.number !== 1 && mark.number !== letter.lastNumber + 1
}

/** The rest of a block that a column or page end cut. */
export const readContinuation: UnitReader = (letter, entry) => {
  if (!continues(letter, entry)) return
  letter.blocks.at(-1)?.fragments.push({ line: entry.line, text: entry.text })
  letter.at++
}

const isArticle = (text: string) => /^第[一二三四五六七八九十百零\d]{1,5}条/.test(text)

/** A member: after a role (组 长：), or in a list of members a short line that is no sentence. */
function isMember(letter: Letter, text: string): boolean {
  if (marks.isRole(text)) return true
  if ((readHeadingMark(text)?.level ?? 3) < 3) return false
  return (
    letter.inMembers &&
    width(text.slice(0, 2 * widestMember)) <= widestMember &&
    !endsSentence(text) &&
    !/[：:，,]$/.test(text)
  )
}

function readHeading(letter: Letter, entry: SourceLine): boolean {
  const mark = readHeadingMark(entry.text)
  const isBoxItem = mark?.level === 3 && letter.inBox && letter.blocks.at(-1)?.kind === 'box-title'
  const isClause = letter.hasArticles && mark !== null && !entry.text.startsWith('第')
  if (!mark || isBoxItem || isClause) return false
  letter.inBox = false
  letter.inMembers = false
  letter.hasHeadings = true
  letter.lastNumber = mark.level === 3 ? mark.number : 0
  push(letter, 'heading', entry).level = mark.level
  return true
}

function citeTitles(letter: Letter, text: string): void {
  if (letter.part !== 'notice' || letter.cited.length >= mostNames) return
  for (const match of text.slice(0, 2000).matchAll(/《([^《》]{4,100})》/g)) letter.cited.push(match[1] ?? '')
}

/** Whatever is left: boxes, notes, captions, members, headings and paragraphs. */
export const readBody: UnitReader = (letter, entry) => {
  const { text } = entry
  const next = letter.lines[letter.at + 1]
  letter.hasBody = true
  if (marks.isBoxTitle(text) && headingSentence(text) === null) {
    letter.inBox = true
    push(letter, 'box-title', entry)
  } else if (marks.isResponsibility(text)) push(letter, 'responsibility', entry)
  else if (marks.isNote(text)) push(letter, 'note', entry)
  else if (marks.isCaption(text) && next?.form === 'row') push(letter, 'table-caption', entry)
  else if (isMember(letter, text)) {
    letter.inMembers = true
    push(letter, 'member', entry)
  } else if (!readHeading(letter, entry)) {
    citeTitles(letter, text)
    letter.hasArticles ||= isArticle(text)
    push(letter, letter.inBox ? 'box-paragraph' : 'paragraph', entry)
  }
}
