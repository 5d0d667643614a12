import { expect, test } from 'vitest'
import { createDispatch } from '../../../electron/contract/dispatch.ts'
import { operationsOf } from '../../../electron/contract/define.ts'
import { contract } from '../../../electron/contract/index.ts'
import { redact } from '../../../electron/contract/redact.ts'

test.each([
  ['no such column: salary', { query: 'salary' }, 'no such column: …'],
  ['fts5: syntax error near "体育 OR"', { query: '体育 OR' }, 'fts5: syntax error near …'],
  ['UNIQUE constraint failed: annotation.id', null, 'UNIQUE constraint failed: annotation.id'],
  ['could not write 待核 here', null, 'could not write … here'],
  ["can't open 'secret note'", null, "can't open …"],
  ['value secret-word in body', { target: { quote: 'x' }, body: 'the secret-word is' }, 'value …-… in body'],
])('%s', (message, input, told) => {
  expect(redact(message, input)).toBe(told)
})

function failing(): never {
  throw new Error('no such table: budget; near "预算", body was rent-control')
}

test('what a person looked for and wrote stands in no line of the log', async () => {
  const lines: string[] = []
  const handlers = Object.fromEntries(
    Object.keys(operationsOf(contract, 'reader')).map((path) => [path, failing]),
  ) as Parameters<typeof createDispatch>[1]
  const dispatch = createDispatch(operationsOf(contract, 'reader'), handlers, ({ message }) => lines.push(message))
  const reply = await dispatch(
    'search.find',
    { query: '预算 budget rent-control' },
    { caller: 'test', grants: ['read'] },
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toMatch(/budget|预算|rent|control/)
  expect(lines[0]).toMatch(/^search\.find: Error: no such table: …/)
  expect(lines[0]).toContain('redact.test.ts')
})
