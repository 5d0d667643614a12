import type { Block, GazetteDocument } from '../../contract/schemas/gazette.ts'
import type { NumberParts, Reference } from '../../contract/schemas/structure.ts'
import { fold } from '../../text/normalise.ts'
import type { PackModel } from '../archive/model.ts'
import { readDate } from '../gazette/dates.ts'
import { peopleInText } from './people-in-text.ts'
import type { relationTables } from './schema.ts'

/** A value as SQLite keeps it. */
type Cell = string | number | null
export type RelationRows = Record<(typeof relationTables)[number], Record<string, Cell>[]>

/** Everything the indexes keep of one issue, by table and column. */
export function relationRows(model: PackModel): RelationRows {
  const issue = model.issue.id
  const blocks = new Map(model.documents.flatMap((document) => document.blocks).map((block) => [block.id, block]))
  const each = (rows: (document: GazetteDocument) => Record<string, Cell>[]) =>
    model.documents.flatMap((document) => rows(document).map((row) => ({ issue, document: document.id, ...row })))
  return {
    relation_document: each((document) => [{ ...numberCells(document.numberParts), released: releasedOn(document) }]),
    relation_title: each((document) => titlesOf(document).map((title) => ({ title }))),
    relation_citation: each((document) => document.references.flatMap(citationCells)),
    relation_task: each(tasksOf),
    relation_person: [
      ...each(membersOf),
      ...model.appointments.map((appointment) => ({
        issue,
        document: appointment.document,
        block: appointment.block,
        start: appointment.from,
        stop: appointment.to,
        name: appointment.person,
        folded: nameKey(appointment.folded),
        kind: appointment.change,
        post: appointment.post,
        role: null,
        date: appointment.date,
      })),
      ...peopleOfDays(model, blocks),
    ],
    relation_day: model.chronicle.map((entry) => ({
      issue,
      document: entry.document,
      block: entry.block,
      first_day: entry.firstDay,
      last_day: entry.lastDay,
      precision: entry.precision,
      mark: entry.mark,
      inherited: Number(entry.isInherited),
    })),
    relation_table: model.tables.map((table) => ({
      issue,
      document: table.document,
      block: table.caption ?? table.parts[0]?.first ?? table.rows[0]?.block ?? '',
      name: table.id,
      title: table.title,
      folded: fold(`${table.title ?? ''} ${table.header.join(' ')}`),
      content: JSON.stringify(table),
    })),
    relation_remark: model.remarks.map((remark) => ({
      issue,
      document: remark.document,
      block: remark.block,
      start: remark.from,
      stop: remark.to,
      kind: remark.kind,
      reading: remark.reading,
      suggestion: remark.suggestion,
    })),
  }
}

/** A name for comparison: folded, without white space inside. */
export const nameKey = (name: string): string => fold(name).replaceAll(/\s/gu, '')

/** A title for comparison: folded, without white space, brackets and quotation marks around it. */
export const titleKey = (title: string): string => fold(title).replaceAll(/[\s《》〈〉“”"]/gu, '')

/** A number for comparison; all null where there is none. */
function numberCells(number: NumberParts | null): Record<'code' | 'year' | 'sequence', Cell> {
  return {
    code: number && nameKey(number.code),
    year: number?.year ?? null,
    sequence: number?.sequence ?? null,
  }
}

const enclosed = /(?:印发|转发|批转|公布|发布)[《〈]?(.{4,}?)[》〉]?的(?:通知|公告|通告|命令|决定)$/u

/** The titles a document may be cited by: its own, and that of what it hands out (关于印发《…》的通知). */
function titlesOf(document: GazetteDocument): string[] {
  const own = document.title.replaceAll(/\s/gu, '')
  const inner = enclosed.exec(own)?.[1]
  const parts = document.blocks.filter(({ kind, part }) => kind === 'title' && part === 'enclosed')
  const titles = [own, ...(inner === undefined ? [] : [inner]), ...parts.map(({ text }) => text)].map(titleKey)
  return [...new Set(titles)].filter((title) => title !== '')
}

const releaseLine = /(?:发布|公布)(?:日期|时间)\s*[:：]|日(?:发布|公布)[)）]?$/u

/** The day a document says it was released on, apart from the day it was written and that of the issue; null where it does not. */
function releasedOn({ blocks }: GazetteDocument): string | null {
  const line = blocks.find(({ text }) => text.length <= 60 && releaseLine.test(text.trim()))
  return line ? readDate(line.text) : null
}

function citationCells(reference: Reference): Record<string, Cell>[] {
  if (reference.kind === 'address') return []
  const { block, from, to, relation, sentence, kind } = reference
  const title = kind === 'title' ? reference.text : reference.title
  return [
    {
      block,
      start: from,
      stop: to,
      sentence_start: sentence.from,
      sentence_stop: sentence.to,
      kind,
      relation,
      printed: reference.text,
      title,
      folded_title: title === null ? null : titleKey(title),
      ...numberCells(kind === 'number' ? reference.number : null),
    },
  ]
}

function tasksOf({ responsibilities }: GazetteDocument): Record<string, Cell>[] {
  return responsibilities.flatMap(({ block, bodies, task }) =>
    bodies.map(({ name, role, from, to }) => ({
      block,
      start: from,
      stop: to,
      body: name,
      folded: nameKey(name),
      role,
      task_block: task?.block ?? null,
      task_start: task?.from ?? null,
      task_stop: task?.to ?? null,
    })),
  )
}

function membersOf({ members }: GazetteDocument): Record<string, Cell>[] {
  return members.map(({ block, from, to, name, folded, post, role }) => ({
    block,
    start: from,
    stop: to,
    name,
    folded: nameKey(folded),
    kind: 'list',
    post,
    role,
    date: null,
  }))
}

/** The people named in the entries of chronicles; a name in its own issue's lists and appointments is known for certain. */
function peopleOfDays(model: PackModel, blocks: ReadonlyMap<string, Block>): Record<string, Cell>[] {
  const known = [
    ...model.appointments.map(({ folded }) => folded),
    ...model.documents.flatMap(({ members }) => members.map(({ folded }) => folded)),
  ]
  const entries = model.chronicle.flatMap((entry) => {
    const block = blocks.get(entry.block)
    return block ? [{ entry, block }] : []
  })
  const found = peopleInText(
    entries.map(({ block }) => block.text),
    known,
  )
  return entries.flatMap(({ entry, block }, at) =>
    (found[at] ?? []).map(({ name, from, to, post }) => ({
      issue: model.issue.id,
      document: entry.document,
      block: block.id,
      start: from,
      stop: to,
      name,
      folded: nameKey(name),
      kind: 'entry',
      post,
      role: null,
      date: entry.firstDay,
    })),
  )
}
