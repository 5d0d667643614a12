import type { Block } from '../../../contract/schemas/block.ts'
import type { Appointment } from '../../../contract/schemas/records.ts'
import { readDate } from '../dates.ts'
import { codePointsOf } from './ranges.ts'
import { foldName } from './names.ts'

interface Action {
  from: number
  to: number
  change: Appointment['change']
  people: string[]
  post: string
}

const leadIn = /^.*?(?:决定|同意|批准|研究|通过|如下)\s*[，,：:]\s*/
const appointed = /^(?:任命|聘任|聘|提名|决定任命)\s*(.{2,40}?)(?:同志)?\s*为\s*(.{2,80})$/
const takesPost =
  /^(.{2,40}?)(?:同志)?\s*(?:试用期满[，,]?)?(?:正式)?(?:任|担任|兼任|为|挂职任|代理)\s*(?!命)(.{2,80})$/
const removed = /^(?:免去|免|解聘|撤销|同意免去)\s*(.{1,60}?)(?:同志|的|(?=其))\s*的?\s*(.{2,80}?)(?:\s*职务|\s*职)?$/
const removedBare = /^(?:免去|解聘|撤销)\s*(\S{4,80}?)(?:\s*职务|\s*职)$/
const leaves = /^(.{2,40}?)(?:同志)?\s*(?:不再担任|不再兼任|辞去)\s*(?:的)?\s*(.{2,80}?)(?:\s*职务|\s*职)?$/
const startsPost = '市省县区州国中政人'

const people = (text: string): string[] =>
  text
    .split(/[、，,]/)
    .map((name) => name.replace(/同志$/, '').trim())
    .filter((name) => name !== '')

/** A name with nothing between it and the post: 免去钱二市统计局局长职务. */
function splitBare(text: string): [string, string] {
  const length = startsPost.includes(text.charAt(2)) ? 2 : 3
  return [text.slice(0, length), text.slice(length)]
}

/** What one clause does; `before` are the people of the clause before (其), `change` what a heading above said (任命：). */
function readClause(
  text: string,
  before: string[],
  change: Appointment['change'] | null,
): Omit<Action, 'from' | 'to'> | null {
  const own = /^(?:免去|免|同意免去|撤销)\s*(?:其|他|她)\s*(?:的|所任|担任的)?\s*(.{2,80}?)(?:\s*职务|\s*职)?$/.exec(
    text,
  )
  if (own && before.length > 0) return { change: 'out', people: before, post: own[1] ?? '' }
  const out = removed.exec(text) ?? leaves.exec(text)
  if (out && !text.startsWith('任')) return { change: 'out', people: people(out[1] ?? ''), post: out[2] ?? '' }
  const bare = removedBare.exec(text)
  if (bare) {
    const [name, post] = splitBare(bare[1] ?? '')
    return { change: 'out', people: [name], post }
  }
  const into = appointed.exec(text) ?? (change === 'out' ? null : takesPost.exec(text))
  if (into) return { change: 'in', people: people(into[1] ?? ''), post: into[2] ?? '' }
  const listed = change === 'out' ? /^(.{2,20}?)(?:同志)?的\s*(.{2,80}?)(?:\s*职务|\s*职)?$/.exec(text) : null
  return listed ? { change: 'out', people: people(listed[1] ?? ''), post: listed[2] ?? '' } : null
}

/** The appointments and removals a decision makes, clause by clause. A clause that makes none belongs to the one before. */
function readActions(text: string, change: Appointment['change'] | null): { actions: Action[]; basis: string | null } {
  const lead = leadIn.exec(text.slice(0, 120))?.[0] ?? ''
  const actions: Action[] = []
  let at = lead.length
  for (const clause of text.slice(lead.length).split(/(?<=[，,；;。])/)) {
    const printed = clause.replace(/[，,；;。\s]+$/u, '')
    const start = at + (printed.length - printed.trimStart().length)
    const isContinued = /[任免职务为]/.test(printed)
    const read = isContinued ? readClause(printed.trim(), actions.at(-1)?.people ?? [], change) : null
    if (read && read.people.every((name) => name.length <= 12)) {
      actions.push({ from: start, to: at + printed.length, ...read })
    }
    at += clause.length
  }
  const basis = lead.replace(/[，,：:\s]+$/u, '')
  return { actions, basis: basis === '' ? null : basis }
}

const changeIn = (text: string): Appointment['change'] | null =>
  /免(?:去|职)?[：:]$/.test(text) ? 'out' : /(?:任命|聘任|任职)[：:]$/.test(text) ? 'in' : null

/** The word that ends a basis and begins the decisions: …决定，任命： */
const headWord = /[，,]?\s*(?:任命|聘任|任职|任|免去|免职|免)\s*[：:]$/

/** The columns of a table of appointments; -1 where it has none such. */
interface Columns {
  person: number
  in: number
  out: number
}

function columnsOf(header: string): Columns {
  const names = header.split('\t').map(foldName)
  const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name))
  return { person: at(/姓名/), in: at(/^(?:拟|新)?(?:任|聘任?|任命)(?:职|职务|职位)?$|^职务$/), out: at(/免|原任/) }
}

function rowAppointments(
  document: string,
  block: Block,
  columns: Columns,
  date: string | null,
  basis: string | null,
): Appointment[] {
  const cells = block.text.split('\t')
  const person = cells[columns.person]?.trim() ?? ''
  if (person === '') return []
  const points = codePointsOf(block.text)
  return (['in', 'out'] as const).flatMap((change) => {
    const column = columns[change]
    const post = cells[column]?.trim() ?? ''
    if (column < 0 || post === '') return []
    const from = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0)
    const place = { document, block: block.id, from: points(from), to: points(from + (cells[column] ?? '').length) }
    return [{ ...place, change, person, folded: foldName(person), post, date, basis }]
  })
}

/** The appointments of one document, each person and change apart, with its date and what it rests on. */
export function readAppointmentActions(document: { id: string; date: string | null; blocks: Block[] }): Appointment[] {
  const found: Appointment[] = []
  let date = document.date
  let basis: string | null = null
  let change: Appointment['change'] | null = null
  let columns: Columns = { person: -1, in: -1, out: -1 }
  for (const block of document.blocks) {
    const { id, kind, text } = block
    if (kind === 'appointment-date') [date, basis, change] = [readDate(text), null, null]
    if (kind === 'appointment-basis' || kind === 'paragraph') {
      change = changeIn(text)
      const words = text.replace(headWord, '').replace(/[：:，,\s]+$/u, '')
      if (words !== '') basis = words
    }
    if (kind === 'table-row') {
      if (block.header === true) columns = columnsOf(text)
      else found.push(...rowAppointments(document.id, block, columns, date, basis))
    }
    if (kind !== 'appointment') continue
    const read = readActions(text, change)
    const points = codePointsOf(text)
    for (const { from, to, change: done, people: names, post } of read.actions) {
      for (const person of names) {
        const place = { document: document.id, block: id, from: points(from), to: points(to) }
        const folded = foldName(person)
        found.push({ ...place, change: done, person, folded, post: post.trim(), date, basis: read.basis ?? basis })
      }
    }
  }
  return found
}
