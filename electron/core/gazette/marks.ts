import { halfWidth } from './characters.ts'

/** The words that open a unit of an official letter. Each test looks at the beginning of a line only. */

const responsibility = /^[（(〔［[](?:责任|牵头|配合|主办|协办|参加|落实)(?:单位|部门|处室)[：:]/
const attachmentList = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]/
const attachmentLabel = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}$/
const caption = /^附?表\s*[\d一二三四五六七八九十]/
const boxTitle = /^专\s*栏\s*[\d一二三四五六七八九十]*(?:\s|[：:]|$)/
const note = /^(?:备?注|说明)\s*\d{0,2}[：:]/
const role =
  /^(?:总\s*指\s*挥|副?\s*总指挥|副?\s*组\s*长|副?\s*主\s*任|副?\s*召\s*集\s*人|成\s*员|委\s*员|秘\s*书\s*长)[：:]/

/** A note of who is responsible, on a line of its own: （责任单位：…）. */
export const isResponsibility = (text: string): boolean => responsibility.test(text)
/** The first line of a list of attachments: 附件：1. …. */
export const isAttachmentList = (text: string): boolean => attachmentList.test(text)
/** The label above an attachment: 附件, 附件2. */
export const isAttachmentLabel = (text: string): boolean => text.length <= 8 && attachmentLabel.test(halfWidth(text))
/** The caption of a table: 表 1 …. It counts only where a table follows. */
export const isCaption = (text: string): boolean => caption.test(halfWidth(text.slice(0, 12)))
/** The title of a box: 专栏一：…. */
export const isBoxTitle = (text: string): boolean => boxTitle.test(text)
/** A note below a table: 注：…. */
export const isNote = (text: string): boolean => note.test(text)
/** The first member of a role in a list of members: 组 长：…. */
export const isRole = (text: string): boolean => role.test(text)

/** The number of an attachment in a list (附件：1. … or 2. …), null where it has none. */
export function attachmentNumber(text: string): number | null {
  const number = /^(?:附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*:)?\s*(\d{1,2})[.、](?!\d)/.exec(
    halfWidth(text.slice(0, 24)),
  )?.[1]
  return number === undefined ? null : Number(number)
}

/** The title a list of attachments names on one line, without 附件：, its number and a bracketed remark at the end. */
export function attachmentName(text: string): string {
  return text
    .slice(0, 200)
    .replace(attachmentList, '')
    .replace(/^\s*\d{1,2}[.．、]\s*/, '')
    .replace(/[（(][^（()）]{0,100}(?:略|另行|附后)[\s\S]*$/, '')
    .trim()
}
