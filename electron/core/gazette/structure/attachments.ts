import type { Block } from '../../../contract/schemas/block.ts'
import type { Attachment } from '../../../contract/schemas/structure.ts'
import { codePointLength } from '../../../text/code-points.ts'
import { compact, likeness } from '../characters.ts'
import { attachmentName, attachmentNumber, isAttachmentLabel } from '../marks.ts'
import { readNumeral } from '../numerals.ts'

const sameTitle = 0.8
const furthestListed = 40
const remarkPattern = /[（(][^（()）]{0,200}(?:略|另行|附后|见网站|详见)[\s\S]{0,300}$/

interface Printed {
  number: number | null
  title: string
  first: string
  last: string
}

/** The attachments printed below the letter: a label 附件2, a title, or both, and the blocks down to the next. */
function printedAttachments(blocks: Block[]): Printed[] {
  const printed: Printed[] = []
  let isLabelled = false
  for (const { id, kind, part, text } of blocks) {
    if (part !== 'attachment' || kind === 'colophon') continue
    const isLabel = kind === 'title' && isAttachmentLabel(text)
    const open = printed.at(-1)
    if (isLabel) {
      const number = readNumeral(/[\d一二三四五六七八九十]{1,3}/.exec(text)?.[0] ?? '')
      printed.push({ number, title: '', first: id, last: id })
    } else if (kind === 'title' && isLabelled && open) {
      open.title = text
      open.last = id
    } else if (kind === 'title') printed.push({ number: null, title: text, first: id, last: id })
    else if (open) open.last = id
    isLabelled = isLabel
  }
  return printed
}

/** The attachments that the 附件： list names. A remark in brackets below the list speaks of those that are not printed. */
function listedAttachments(blocks: Block[]): { attachments: Attachment[]; common: string | null } {
  const attachments: Attachment[] = []
  let common: string | null = null
  for (const { id, kind, text } of blocks) {
    if (kind !== 'attachment-list') continue
    const title = attachmentName(text)
    const remark = remarkPattern.exec(text)?.[0] ?? null
    if (title === '' || compact(title) === '') {
      common = remark ?? common
      continue
    }
    attachments.push({
      number: attachmentNumber(text),
      title,
      listed: { block: id, from: 0, to: codePointLength(text) },
      state: 'missing',
      first: null,
      last: null,
      remark,
    })
  }
  return { attachments, common }
}

/** The attachments of a document: those its list names, joined with those printed below it. */
export function readAttachments(blocks: Block[]): Attachment[] {
  const { attachments, common } = listedAttachments(blocks)
  const printed = printedAttachments(blocks)
  // Attachments are printed in the order of their list, or nearly so.
  const waiting = attachments.slice()
  for (const own of printed) {
    const open = waiting.slice(0, furthestListed)
    const match =
      open.find(({ number }) => own.number !== null && number === own.number) ??
      open.find(({ title }) => likeness(title, own.title) >= sameTitle) ??
      (open.length === 1 && printed.length === 1 ? open[0] : undefined)
    if (match) {
      Object.assign(match, { state: 'printed', first: own.first, last: own.last })
      waiting.splice(open.indexOf(match), 1)
    } else attachments.push({ ...own, state: 'printed', listed: null, remark: null })
  }
  for (const attachment of attachments) {
    if (attachment.state === 'printed') continue
    attachment.remark ??= common
    if (attachment.remark !== null) attachment.state = 'omitted'
  }
  return attachments
}
