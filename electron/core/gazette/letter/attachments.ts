import type { BlockPart } from '../../../contract/schemas/gazette.ts'
import { isBracketed, likeness } from '../characters.ts'
import { draftText } from '../draft.ts'
import { headingSentence } from '../headings.ts'
import type { SourceLine } from '../lines.ts'
import * as marks from '../marks.ts'
import { endsWithForm, isTitleLine } from '../titles.ts'
import { isSignatureAt } from './head.ts'
import { type Letter, mostNames, push, type UnitReader } from './state.ts'

const sameTitle = 0.85
const mostTitleLines = 4

function bestLikeness(text: string, names: string[]): number {
  return names.reduce((best, name) => Math.max(best, likeness(text, name, sameTitle)), 0)
}

/** The label above an attachment: 附件2. */
export const readLabel: UnitReader = (letter, entry) => {
  if (!marks.isAttachmentLabel(entry.text)) return
  letter.part = 'attachment'
  push(letter, 'title', entry)
}

interface Opening {
  entries: SourceLine[]
  part: BlockPart
  score: number
}

/**
 * The title lines at `letter.at` that open an enclosed or attached document: as many as say an announced title best;
 * otherwise, right below a signature or a label, those up to the form of a title (办法, 名单 …). Null where none do.
 */
function openingAt(letter: Letter): Opening | null {
  const previous = letter.blocks.at(-1)
  const isLabelled = previous?.kind === 'title' && marks.isAttachmentLabel(draftText(previous))
  const isAfterSignature = previous?.kind === 'date' || previous?.kind === 'dispatch'
  const unnamed = isLabelled || letter.attached.length > 0 || letter.hasHeadings ? 'attachment' : 'enclosed'
  const entries: SourceLine[] = []
  let named: Opening | null = null
  let formed: Opening | null = null
  let text = ''
  for (let at = letter.at; at < letter.at + mostTitleLines; at++) {
    const entry = letter.lines[at]
    if (!isTitleLine(entry) || isSignatureAt(letter.lines, at)) break
    entries.push(entry)
    text += entry.text
    const attached = bestLikeness(text, letter.attached)
    const enclosed = bestLikeness(text, isAfterSignature ? [...letter.subject, ...letter.cited] : letter.subject)
    const score = Math.max(attached, enclosed)
    if (score >= sameTitle && score > (named?.score ?? 0)) {
      named = { entries: [...entries], part: attached >= enclosed ? 'attachment' : 'enclosed', score }
    }
    if (formed === null && endsWithForm(text)) formed = { entries: [...entries], part: unnamed, score: 0 }
  }
  if (named || !(isLabelled || isAfterSignature)) return named
  return formed ?? (entries[0] ? { entries: [entries[0]], part: unnamed, score: 0 } : null)
}

/** The title of an enclosed or attached document. */
export const readOpening: UnitReader = (letter) => {
  const opening = openingAt(letter)
  if (!opening) return
  letter.part = opening.part
  const title = draftText(push(letter, 'title', ...opening.entries))
  letter.inBox = false
  letter.inMembers = opening.part === 'attachment' && /(?:名单|成员|人员)$/.test(title.replace(/\s/g, ''))
  letter.hasArticles = false
  letter.lastNumber = 0
}

/** A line of the list of attachments: 附件：1. …, the next number, or a remark in brackets below. */
export const readAttachmentList: UnitReader = (letter, entry) => {
  const { text } = entry
  const isFirst = marks.isAttachmentList(text)
  const number = marks.attachmentNumber(text)
  const isNext = number === letter.lastNumber + 1 && headingSentence(text) === null
  if (!isFirst && !(letter.blocks.at(-1)?.kind === 'attachment-list' && (isNext || isBracketed(text)))) return
  push(letter, 'attachment-list', entry)
  letter.inBox = false
  if (isFirst) letter.lastNumber = 0
  letter.lastNumber = number ?? letter.lastNumber
  const name = marks.attachmentName(text)
  if (name.length > 3 && letter.attached.length < mostNames) letter.attached.push(name)
}
