import type { DocumentKind } from '../../contract/schemas/gazette.ts'
import { type Draft, draftText } from './draft.ts'
import { readAttachmentList, readLabel, readOpening } from './letter/attachments.ts'
import { readBody, readContinuation, readItem, readTable } from './letter/body.ts'
import { readAddressee, readAuthors, readDate, readDispatch, readNumber, readSignature } from './letter/head.ts'
import type { Letter, UnitReader } from './letter/state.ts'
import type { SourceLine } from './lines.ts'
import { enclosedTitle } from './titles.ts'

/** In the order they are asked; the last one takes any line. */
const readers: UnitReader[] = [
  readTable,
  readItem,
  readNumber,
  readAddressee,
  readDispatch,
  readAuthors,
  readSignature,
  readDate,
  readLabel,
  readContinuation,
  readOpening,
  readAttachmentList,
  readBody,
]

/**
 * Reads the letters of one document below its title: the notice, what it encloses and its attachments, each unit one
 * block and every cut paragraph joined. In a letter of appointment the paragraphs that appoint are decisions.
 */
export function readLetter(lines: SourceLine[], title: string, kind: DocumentKind): Draft[] {
  const letter: Letter = {
    lines,
    at: 0,
    blocks: [],
    part: 'notice',
    subject: [enclosedTitle(title) ?? ''],
    cited: [],
    attached: [],
    isSigned: false,
    hasHeadings: false,
    hasBody: false,
    hasArticles: false,
    inBox: false,
    inMembers: false,
    lastNumber: 0,
  }
  for (let entry = lines[0]; entry; entry = lines[letter.at]) {
    const { at } = letter
    for (const read of readers) {
      read(letter, entry)
      if (letter.at > at) break
    }
  }
  if (kind !== 'appointments') return letter.blocks
  return letter.blocks.map((block): Draft => {
    const isDecision =
      block.kind === 'paragraph' && /任命|同志任|免去|聘任|为.{2,40}[；。]$/.test(draftText(block).slice(0, 400))
    return isDecision ? { ...block, kind: 'appointment' } : block
  })
}
