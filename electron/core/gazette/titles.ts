import { compact, endsSentence, halfWidth, width } from './characters.ts'
import { isDateLine } from './dates.ts'
import { readHeadingMark } from './headings.ts'
import type { SourceLine } from './lines.ts'
import { readNumberLine } from './numbers.ts'
import type { DocumentKind } from '../../contract/schemas/gazette.ts'

const widestTitleLine = 80
const forms =
  /(?:通知|意见|决定|决议|名单|大事记|公告|通告|公报|通报|批复|令|函|报告|办法|规定|规则|细则|条例|方案|规划|计划|纲要|要点|任免|职务|措施|政策|制度|预案|分工|目录|清单|表|章程|标准|指南|解读)$/
const offices =
  '政府|办公室|办公厅|委员会|委|局|厅|部|院|署|处|中心|公司|集团|法院|检察院|协会|银行|支队|总队|行|会|社|秘书局|管理局'
const posts = '市长|省长|县长|区长|州长|部长|局长|厅长|署长|行长|院长|检察长|会长|主席|主任|总理'
const units = new RegExp(`(?:${offices}|${posts})$`)
const signedByPerson = new RegExp(
  `^[\\p{Script=Han}]{0,20}(?:${posts})\\s*[\\p{Script=Han}·]{1,5}(?:\\s{1,4}\\p{Script=Han}{1,2})?$`,
  'u',
)

/** A line that begins with a label of attachments; a place called 附件镇 is none. */
const isAttachmentLine = (text: string): boolean =>
  text.startsWith('附') && /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*(?:[：:]|$)/.test(text)
/** Lines below a signature, and remarks in brackets. */
const notTitle = /^(?:主题词|抄\s*送|抄\s*报|主\s*送|分\s*送|联系人|联系电话)|^[（(].*[)）]$/

/** True for a line that may be (a line of) a title: short, no sentence, no mark of another unit. */
export function isTitleLine(entry: SourceLine | undefined): entry is SourceLine {
  return (
    entry !== undefined &&
    entry.form === 'text' &&
    entry.text.length <= 2 * widestTitleLine &&
    !endsSentence(entry.text) &&
    !'：:，,；;'.includes(entry.text.charAt(entry.text.length - 1)) &&
    width(entry.text) <= widestTitleLine &&
    readHeadingMark(entry.text) === null &&
    readNumberLine(entry.text) === null &&
    !isDateLine(entry.text) &&
    !isAttachmentLine(entry.text) &&
    !notTitle.test(entry.text)
  )
}

/** True where a title may end: 通知, 意见, 办法 and the other forms of official writing. */
export function endsWithForm(text: string): boolean {
  return forms.test(compact(text.replace(/[（(][^（()）]{1,20}[)）]$/, '')))
}

/** True for a line that may sign a document: the name of an office, or an office and a person. */
export function isSignatureLine(entry: SourceLine | undefined): entry is SourceLine {
  if (!isTitleLine(entry) || width(entry.text) > 40 || /[，。；：、《》“”]/.test(entry.text)) return false
  const words = halfWidth(entry.text).trim().split(/\s+/)
  return units.test(words.join('')) || (words.length > 1 && (units.test(words[0] ?? '') || isPerson(entry.text)))
}

/** True for a signature by the holder of a post: 市长 王五, 甲乙部部长 李四. */
export function isPerson(text: string): boolean {
  return text.length <= 40 && signedByPerson.test(text.trim()) && !units.test(text.replace(/\s/g, ''))
}

/** The offices a line of names consists of, 市财政局 市教育局; none where a word of it is not an office. */
export function officesIn(text: string): string[] {
  const words = halfWidth(text).trim().split(/\s+/)
  return words.length <= 12 && words.every((word) => word.length > 1 && units.test(word)) ? words : []
}

/** A signature with its date on the same line, taken apart; null where the line is none. */
export function splitSignature(entry: SourceLine): { name: SourceLine; date: SourceLine } | null {
  if (entry.form !== 'text' || entry.text.length > 80) return null
  const match = /^(.*\S)\s+(\S.*)$/.exec(entry.text.replace(/\s*([年月日])\s*/g, '$1'))
  const [name, date] = [match?.[1], match?.[2]]
  if (name === undefined || date === undefined || !isDateLine(date)) return null
  const signed = { ...entry, text: entry.text.slice(0, entry.text.indexOf(name) + name.length) }
  if (!entry.text.includes(name) || !isSignatureLine(signed)) return null
  return { name: signed, date: { ...entry, text: entry.text.slice(entry.text.indexOf(name) + name.length).trim() } }
}

/** The title of what a notice encloses, as its own title names it: 关于印发…的通知. Null where it names none. */
export function enclosedTitle(title: string): string | null {
  const subject = /(?:印发|转发|批转|公布|发布)(.{4,200})的(?:通知|决定|公告|令)$/.exec(title.replace(/\s/g, ''))?.[1]
  return subject?.replace(/^《|》$/g, '') ?? null
}

/** What a document is, told by the end of its title. */
export function documentKindOf(title: string): DocumentKind {
  const text = compact(title.replace(/[（(][^（()）]{1,20}[)）]$/, ''))
  if (/大事记(?:要)?$/.test(text)) return 'chronicle'
  if (/(?:任免(?:名单|事项|情况|通知|职务)?|任职|免职)(?:的通知|名单)?$/.test(text)) return 'appointments'
  if (/(?:公告|通告)$/.test(text)) return 'announcement'
  if (/(?:决定|决议)$/.test(text)) return 'decision'
  if (text.endsWith('意见')) return 'opinion'
  if (text.endsWith('令')) return 'order'
  if (/(?:通知|通报)$/.test(text)) return 'notice'
  return 'other'
}

/** True where each line of a title but the last names an office, as in a joint order: its issuers. */
export function jointIssuers(titleLines: string[]): string[] {
  const before = titleLines.slice(0, -1).map((line) => line.trim())
  return before.length > 1 && before.every((line) => units.test(line) && !/关于|印发|转发/.test(line)) ? before : []
}

/** The offices a title names before 关于 or 印发, or before the form of the document (…人民政府令). */
export function issuersInTitle(title: string): string[] {
  const text = title.replace(/\s+/g, ' ')
  const before =
    /^(.{2,60}?)(?:关于|印发|转发|批转|令|公告|通告|决定)/.exec(text)?.[1] ??
    /^(.{2,40}?(?:政府|办公室|办公厅|委员会|局))/.exec(text)?.[1]
  return before === undefined
    ? []
    : before
        .trim()
        .split(' ')
        .filter((name) => units.test(name))
}
