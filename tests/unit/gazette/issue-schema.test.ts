import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { issueSchema, issueSchemaFile } from '../../../electron/tools/issue-schema.ts'
import { fixture, nantong } from './source.ts'

const kept = readFileSync(issueSchemaFile, 'utf8')
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(kept))
const asJson = (text: string) => JSON.parse(JSON.stringify(parseIssue(text, { id: 'made-2020-01' })))

test('the schema in the repository is the one the contract makes', () => {
  expect(kept).toBe(issueSchema())
})

test.each([
  ['the bundled issue', nantong],
  ['an issue of another city', fixture('haizhou.txt')],
  ['a single document', fixture('single.txt')],
  ['nothing', ''],
])('%s is valid by it', (_, text) => {
  expect(validate(asJson(text)), JSON.stringify(validate.errors)).toBe(true)
})

test('a model with a part missing, or of another kind, is not', () => {
  const { documents, ...rest } = asJson(nantong)
  expect(validate(rest)).toBe(false)
  expect(validate({ ...rest, documents: [{ ...documents[0], sections: [{ id: 'x' }] }] })).toBe(false)
  expect(validate({ ...rest, documents, remarks: [{ kind: 'made-up' }] })).toBe(false)
})
