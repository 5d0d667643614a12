import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { folders } from '../../../electron/tools/project.ts'
import { calendar, generatedIssues } from '../../bench/generate/run.ts'

const realText = readFileSync(join(folders.sources, 'nantong-2022-06', 'issue.txt'), 'utf8')
const real = parseIssue(realText, { id: 'nantong-2022-06' })

const blockKinds = ({ documents }: ParsedIssue) => {
  const counts: Record<string, number> = {}
  for (const { kind } of documents.flatMap(({ blocks }) => blocks)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const clauses = (text = '') => new Set(text.match(/[^，。；：、\n]{12,}(?=[，。；])/g))
const numbers = (text = '') => text.match(/^云政办?发〔\d{4}〕\d+号$/gm) ?? []

describe('calendar', () => {
  test('ends where the real run ends and numbers every issue once', () => {
    const slots = calendar(368)
    expect(slots.map(({ serial }) => serial)).toEqual(Array.from({ length: 368 }, (_, index) => index + 1))
    expect(slots.at(-1)).toMatchObject({
      id: 'yunchuan-2022-06',
      year: 2022,
      number: 6,
      serial: 368,
      month: 8,
      day: 31,
    })
    const days = slots.map(({ year, month, day }) => Date.UTC(year, month - 1, day))
    expect(days).toEqual(days.toSorted((one, other) => one - other))
  })

  test('takes the newest of a short run, and more gazettes for a long one', () => {
    expect(calendar(3).map(({ serial }) => serial)).toEqual([366, 367, 368])
    const ids = calendar(3680).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3680)
    expect(() => calendar(3681)).toThrow(/At most 3680/)
  })
})

describe('generated issues', () => {
  const [first, second] = [...generatedIssues({ issues: 2 })]

  test('follow from the seed alone', () => {
    expect([...generatedIssues({ issues: 2 })]).toEqual([first, second])
    expect([...generatedIssues({ issues: 1 })][0]).toEqual(second)
    expect([...generatedIssues({ issues: 1, seed: 2 })][0]?.text).not.toBe(second?.text)
  })

  test.each([first, second])('have the structure of the real issue', (made) => {
    if (!made) throw new Error('Nothing was generated')
    const issue = parseIssue(made.text, { id: made.id })
    expect(issue.issue).toMatchObject({ year: made.year, number: made.number, serial: made.serial })
    expect(issue.documents.map(({ kind }) => kind)).toEqual(real.documents.map(({ kind }) => kind))
    expect(issue.documents.map(({ pages }) => pages)).toEqual(real.documents.map(({ pages }) => pages))
    expect(issue.documents.map(({ blocks }) => blocks.length).slice(5)).toEqual(
      real.documents.map(({ blocks }) => blocks.length).slice(5),
    )
    const [kinds, realKinds] = [blockKinds(issue), blockKinds(real)]
    for (const kind of ['heading', 'table-row', 'box-title', 'appointment', 'chronicle-entry', 'member']) {
      expect(kinds[kind], kind).toBe(realKinds[kind])
    }
    expect(Math.abs(Buffer.byteLength(made.text) - Buffer.byteLength(realText))).toBeLessThan(2000)
  })

  test('say other things: few long clauses are shared, and no number is', () => {
    const [one, other] = [clauses(first?.text), clauses(second?.text)]
    const shared = [...one].filter((clause) => other.has(clause))
    expect(shared.length / one.size).toBeLessThan(0.35)
    expect(numbers(first?.text)).toHaveLength(6)
    expect(new Set([...numbers(first?.text), ...numbers(second?.text)]).size).toBe(12)
  })
})
