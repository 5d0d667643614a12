import type { BlockKind, IssueHead } from '../../contract/schemas/gazette.ts'
import { endsSentence, halfWidth } from './characters.ts'
import { type Contents, isContentsHeading, readContents } from './contents.ts'
import { isDateLine, readDate } from './dates.ts'
import { type Draft, draft } from './draft.ts'
import type { SourceLine } from './lines.ts'
import { readNumberLine } from './numbers.ts'
import { readNumeral } from './numerals.ts'

/** The front matter: its blocks, the printed contents (null where there are none) and the index of the first line after it. */
export interface Front {
  blocks: Draft[]
  contents: Contents | null
  end: number
}

const furthestContents = 400
const mastheadLength = 80
/** Cover and leaf of an issue take fewer lines than this, none of them long. */
const furthestLeaf = 40
const longestLeafLine = 40

const boardMark = /编委会|编辑委员会|编审委员会|编纂委员会/
const imprintMark =
  /^(?:编辑出版|编辑|出版|主办|主管|编印|印刷|承印|地\s*址|网\s*址|电\s*话|邮\s*编|邮政编码|准印证|刊号)[^：:]{0,8}[：:]/

function isMasthead(text: string): boolean {
  return text.length <= mastheadLength && (/公\s*报$/.test(text) || /gazette/i.test(text))
}

/**
 * Where the front matter ends without contents: after a run of short lines from a masthead on, up to the last date or
 * number of the issue, and after the imprint where short lines lead to one.
 */
function frontEnd(lines: SourceLine[]): number {
  if (!lines[0] || !isMasthead(lines[0].text)) return 0
  let end = 0
  for (const [index, { text }] of lines.slice(0, furthestLeaf).entries()) {
    if (isMasthead(text) || isDateLine(text) || namesNumber(text) || /^\d{4}年?$/.test(text)) end = index + 1
    else if (!/^[\p{Script=Latin}\s'’.]+$/u.test(text)) break
  }
  for (const [index, { text, form }] of lines.slice(0, furthestLeaf).entries()) {
    if (index < end) continue
    if (form !== 'text' || text.length > longestLeafLine || readNumberLine(text) !== null || endsSentence(text)) break
    if (imprintMark.test(text) || text.endsWith('承印')) end = index + 1
  }
  return end
}

/** Reads what comes before the first document. */
export function readFront(lines: SourceLine[]): Front {
  const heading = lines.slice(0, furthestContents).findIndex((entry) => isContentsHeading(entry.text))
  const contents = heading < 0 ? null : readContents(lines, heading)
  const before = heading < 0 ? frontEnd(lines) : heading
  const blocks: Draft[] = []
  let kind: BlockKind = 'masthead'
  for (const entry of lines.slice(0, before)) {
    if (entry.form === 'rule') continue
    if (boardMark.test(entry.text)) kind = 'board'
    else if (imprintMark.test(entry.text)) kind = 'imprint'
    else if (kind !== 'masthead' && isMasthead(entry.text)) kind = 'masthead'
    blocks.push(draft(kind, null, entry))
  }
  return { blocks: [...blocks, ...(contents?.blocks ?? [])], contents, end: contents?.end ?? before }
}

const plain = (text: string) => halfWidth(text).replace(/\s/g, '')

/** 第6期, the number in its year; 总第368期 is not one. */
function readIssueNumber(text: string): number | null {
  return readNumeral(/(?<!总)第([\d一二三四五六七八九十百零〇]{1,4})期/.exec(plain(text))?.[1] ?? '')
}

/** 总第368期 or 总368期, the running number. */
function readSerial(text: string): number | null {
  return readNumeral(/总第?([\d一二三四五六七八九十百零〇]{1,6})期/.exec(plain(text))?.[1] ?? '')
}

function namesNumber(text: string): boolean {
  return readIssueNumber(text) !== null || readSerial(text) !== null
}

/** The head of the issue as the front matter prints it. */
export function readHead(id: string, front: Front): IssueHead {
  const head: IssueHead = { id, title: '', year: null, number: null, serial: null, date: null }
  for (const block of front.blocks) {
    if (block.kind !== 'masthead') continue
    const text = block.fragments[0]?.text ?? ''
    if (head.title === '' && /公\s*报$/.test(text)) head.title = text.replace(/\s/g, '')
    head.number ??= readIssueNumber(text)
    head.serial ??= readSerial(text)
    head.year ??= readNumeral(/^([\d〇零○一二三四五六七八九]{4})年?(?:第.*)?$/.exec(plain(text))?.[1] ?? '')
    if (isDateLine(text)) head.date ??= readDate(text)
  }
  if (head.year === null && head.date !== null) head.year = Number(head.date.slice(0, 4))
  return head
}

/**
 * The image each front block stands on, and how many images the front matter takes: the cover with the first
 * masthead, the leaf with title, board and imprint, and the contents, each where it is there.
 */
export function frontImages(front: Front): { images: number[]; count: number } {
  const kinds = front.blocks.map((block) => block.kind)
  const contentsStart = front.contents ? kinds.length - front.contents.blocks.length : kinds.length
  const before = front.blocks.slice(0, contentsStart)
  const opening = before[0]?.fragments[0]?.text.replace(/\s/g, '')
  const again = before.findIndex((block, at) => at > 0 && block.fragments[0]?.text.replace(/\s/g, '') === opening)
  const leaf = again > 0 ? again : before.findIndex((block) => block.kind !== 'masthead')
  const images = front.blocks.map((_, at) => (at < contentsStart ? (leaf > 0 && at >= leaf ? 2 : 1) : 0))
  const count = before.length === 0 ? 0 : Math.max(...images)
  return { images: images.map((image) => image || count + 1), count: count + (front.contents ? 1 : 0) }
}
