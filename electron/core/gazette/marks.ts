import { halfWidth } from './characters.ts'

/** The words that open a unit of an official letter. Each test looks at the beginning of a line only. */

const responsibility =
  /^[（(〔［[]?(?:责任|牵头|配合|主办|协办|参加|落实|主责|承办)(?:单位|部门|处室|主体|科室)\s?[：:]/
const attachmentList = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]/
const attachmentLabel = /^附\s*件\s*(?:[\d一二三四五六七八九十]{0,3}|[\d一二三四五六七八九十]{1,3}\s*:)$/
const caption = /^附?表\s*[\d一二三四五六七八九十]/
const boxTitle = /^专\s*栏\s*[\d一二三四五六七八九十]*(?:\s|[：:]|$)/
const note = /^(?:备?注|说明)\s*\d{0,2}[：:]/
const role =
  /^(?:(?:常\s*务)?\s*副?\s*(?:总\s*指\s*挥(?:\s*长)?|指\s*挥\s*长|组\s*长|主\s*任|召\s*集\s*人|秘\s*书\s*长|团\s*长|会\s*长|队\s*长|主\s*席)|(?:政\s*委|顾\s*问|成\s*员|委\s*员|联\s*络\s*员|秘\s*书|干\s*事|总\s*监)|(?:第一|执行|名誉)\s*(?:组\s*长|主\s*任|总\s*指\s*挥|指\s*挥\s*长))[：:]/

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
const dispatch =
  /^(?:主题词|抄\s*送|抄\s*报|主\s*送|分\s*送|联系人)\s*[：:]|^[（(](?:此件|此文|联系人|信息公开)[^（()）]{0,80}[)）]$/
const issued = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$/
/** What stands below a signature and is no text of the letter: 抄送：…, （此件公开发布）, 某办公室 2021年5月6日印发. */
export const isDispatch = (text: string): boolean =>
  (text.length <= 300 && dispatch.test(text)) || (text.length <= 60 && issued.test(text))
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
