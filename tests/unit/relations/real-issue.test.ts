import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadableDb } from '../../../electron/core/db/connection.ts'
import { getBody, listBodies } from '../../../electron/core/relations/bodies.ts'
import { boundsOfDays, getDay, listDays } from '../../../electron/core/relations/days.ts'
import { documentCitations, getNumber, listNumbers } from '../../../electron/core/relations/numbers.ts'
import { getPerson, listPeople } from '../../../electron/core/relations/people.ts'
import { listRemarks } from '../../../electron/core/relations/remarks.ts'
import { getTable, listTables } from '../../../electron/core/relations/tables.ts'
import { sliceCodePoints } from '../../../electron/text/code-points.ts'
import { relationsLibrary } from './relations-library.ts'

const issue = 'nantong-2022-06'
const whole = { text: '', offset: 0, limit: 500 }
let db: ReadableDb
let close: () => void
beforeAll(async () => ({ db, close } = await relationsLibrary()))
afterAll(() => close())

const textOf = ({ block, from, to }: { block: string; from: number; to: number }): string => {
  const row = db.raw.prepare<[string], { text: string }>('SELECT text FROM block WHERE id = ?').get(block)
  return sliceCodePoints(row?.text ?? '', from, to)
}

test('six numbers are of this issue, the cited ones are not in the archive and are said to be so', () => {
  const { total, here, elsewhere, entries } = listNumbers(db, { ...whole, show: 'all' })
  expect({ here, elsewhere }).toEqual({ here: 6, elsewhere: 6 })
  expect(total).toBe(12)
  const own = entries.filter(({ documents }) => documents.length > 0)
  expect(own.map(({ printed }) => printed)).toEqual([
    '通政办发〔2022〕82号',
    '通政办发〔2022〕81号',
    '通政办发〔2022〕80号',
    '通政办发〔2022〕78号',
    '通政发〔2022〕31号',
    '通政发〔2022〕29号',
  ])
  const cited = entries.filter(({ documents }) => documents.length === 0)
  expect(cited.every(({ citedBy }) => citedBy > 0)).toBe(true)
  expect(cited.map(({ number }) => `${number.code} ${number.year} ${number.sequence}`).toSorted()).toEqual(
    [
      '中办发 2021 61',
      '国发 2021 11',
      '苏政发 2021 80',
      '苏政发 2021 78',
      '国办发 2020 48',
      '苏政办发 2021 79',
    ].toSorted(),
  )
})

test.each(['通政发〔2022〕29号', '通政发[2022]29', '通政发（２０２２）２９号', ' 通政发 〔2022〕 29 '])(
  'a number is found however it is written: %s',
  (text) => {
    const { entries } = listNumbers(db, { ...whole, text, show: 'all' })
    expect(entries.map(({ printed }) => printed)).toContain('通政发〔2022〕29号')
  },
)

test('a cited number leads to the place that cites it and to what the sentence says', () => {
  const { entry, citedBy } = getNumber(db, { code: '国发', year: 2021, sequence: 11 })
  expect(entry.documents).toEqual([])
  expect(citedBy.length).toBe(entry.citedBy)
  for (const citation of citedBy) {
    expect(textOf(citation.place)).toBe(citation.printed)
    expect(citation.sentence).toContain(citation.printed)
    expect(citation.documents).toEqual([])
  }
  expect(citedBy.map(({ relation }) => relation)).toContain('basis')
  expect(() => getNumber(db, { code: '国发', year: 2021, sequence: 12 })).toThrow(
    expect.objectContaining({ code: 'number-not-found' }),
  )
})

test('what a notice hands out is not a citation of another document', () => {
  const { cites } = documentCitations(db, issue, 'd2')
  expect(cites.length).toBeGreaterThan(10)
  expect(cites.map(({ title }) => title)).not.toContain('南通市全民健身实施计划')
})

test('bodies carry the tasks of the 46 notes, each in its paragraph', () => {
  const { total, entries } = listBodies(db, { ...whole, order: 'count' })
  expect(entries).toHaveLength(total)
  const tasks = entries.reduce((sum, entry) => sum + entry.tasks, 0)
  const notes = db.raw
    .prepare<[], { notes: number }>(
      `SELECT count(DISTINCT block || ' ' || coalesce(task_start, '')) AS notes FROM relation_task`,
    )
    .get()
  expect(notes?.notes).toBe(46)
  expect(tasks).toBe(203)
  const [first] = entries
  const view = getBody(db, { name: first?.name ?? '', ...whole })
  expect(view.total).toBe(first?.tasks)
  for (const { place, printed, task, others } of view.tasks) {
    // 各县（市、区）人民政府（含管委会，下同） is printed for 各县（市、区）人民政府
    expect(textOf(place).startsWith(printed)).toBe(true)
    expect(task && textOf(task.place).trim()).toBe(task?.text)
    expect(others).not.toContain(printed)
  }
  const some = getBody(db, { name: first?.name ?? '', ...whole, text: '基金' })
  expect(some.total).toBeLessThan(view.total)
  expect(some.tasks.every(({ task }) => task?.text.includes('基金'))).toBe(true)
})

test('people are found in appointments, lists and the chronicle under their full name', () => {
  const { entries } = listPeople(db, { ...whole, order: 'count' })
  const sum = (key: 'appointments' | 'lists') => entries.reduce((total, entry) => total + entry[key], 0)
  expect(sum('appointments')).toBe(10)
  expect(entries.filter(({ appointments }) => appointments > 0)).toHaveLength(8)
  expect(sum('lists')).toBe(21)
  const { entry, mentions } = getPerson(db, { name: '高山', ...whole })
  expect(entry.names).toContain('高 山')
  expect(entry).toMatchObject({ name: '高山', lists: 1 })
  expect(entry.entries).toBeGreaterThan(0)
  for (const mention of mentions) expect(textOf(mention.place)).toContain(mention.printed)
  const mayor = getPerson(db, { name: '吴新明', ...whole })
  expect(mayor.mentions.every(({ kind }) => kind === 'entry')).toBe(true)
  expect(mayor.mentions.filter(({ post }) => post?.endsWith('市长')).length).toBeGreaterThan(20)
  // the misread name stays as it was read
  expect(getPerson(db, { name: '吴李明', ...whole }).total).toBe(1)
})

test('days keep chronicle, appointments, writing and publication apart', () => {
  const { days } = listDays(db, { from: '2022-07-01', to: '2022-08-31' })
  const on = (day: string) => days.find((each) => each.day === day)
  // 7月16日, and 7月16日～17日
  expect(on('2022-07-16')).toMatchObject({ entries: 2 })
  expect(on('2022-07-17')).toMatchObject({ entries: 1 })
  expect(on('2022-08-31')).toMatchObject({ issued: 1 })
  expect(days.reduce((sum, day) => sum + day.appointments, 0)).toBe(
    db.raw
      .prepare<[], { n: number }>(
        `SELECT count(*) AS n FROM relation_person WHERE kind IN ('in','out') AND date BETWEEN '2022-07-01' AND '2022-08-31'`,
      )
      .get()?.n,
  )
  const day = getDay(db, { day: '2022-07-16' })
  expect(day.entries.map(({ mark }) => mark)).toEqual(['7月16日', '7月16日～17日'])
  expect(day.entries.every(({ text, mark }) => text.startsWith(mark))).toBe(true)
  const written = days.filter((each) => each.written > 0).flatMap((each) => getDay(db, each).written)
  expect(written.length).toBeGreaterThan(0)
  expect(written.every(({ issueDate }) => issueDate === '2022-08-31')).toBe(true)
  expect(boundsOfDays(db).last).toBe('2022-08-31')
})

test('two tables of 46 rows, the repaired row and the filled cells told', () => {
  const { entries } = listTables(db, whole)
  expect(entries.map(({ rows }) => rows)).toEqual([20, 26])
  expect(entries.reduce((sum, { repaired }) => sum + repaired, 0)).toBe(1)
  expect(entries.every(({ filled }) => filled > 0)).toBe(true)
  const [first] = entries
  const { table } = getTable(db, { issue, table: first?.id ?? '' })
  expect(table.rows).toHaveLength(20)
  expect(() => getTable(db, { issue, table: 't9' })).toThrow(expect.objectContaining({ code: 'table-not-found' }))
})

test('remarks stand at their reading', () => {
  const { total, kinds, entries } = listRemarks(db, { ...whole, kind: null })
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  expect(entries).toHaveLength(total)
  for (const { place, reading, sentence } of entries) {
    if (place.to === place.from) continue
    expect(textOf(place)).toBe(reading)
    expect(sentence).not.toBe('')
  }
  expect(listRemarks(db, { ...whole, kind: 'foreign-word' }).total).toBe(3)
})
