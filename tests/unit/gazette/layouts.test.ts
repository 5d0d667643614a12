import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { readText } from '../../../electron/core/ingest/read-text.ts'
import { outlineOf } from './outline.ts'
import { blocksOf, han } from './source.ts'

const folder = join(import.meta.dirname, '../../fixtures/gazette/layouts')
const names = readdirSync(folder).filter((name) => !name.endsWith('.outline'))

/*
 * Small documents of many layouts, written for these tests: each is read, and what was read is compared with the
 * outline beside it, which was read over by a person.
 */
test.each(names)('%s', async (name) => {
  const text = await readText(join(folder, name))
  const issue = parseIssue(text, { id: 'made' })
  expect(outlineOf(issue)).toBe(readFileSync(join(folder, `${name}.outline`), 'utf8'))
  expect(parsedIssue.parse(JSON.parse(JSON.stringify(issue)))).toEqual(issue)
  const read = blocksOf(issue).map((block) => block.text)
  expect(han(read.join('')).length).toBe(han(text).length)
})

test('every layout is there with its outline', () => {
  expect(names.length).toBeGreaterThanOrEqual(35)
})
