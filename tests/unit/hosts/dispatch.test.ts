import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operation } from '../../../electron/contract/define.ts'
import { type Caller, createDispatch, leftAlone, type LogEntry } from '../../../electron/contract/dispatch.ts'
import { GazetteError } from '../../../electron/contract/errors.ts'

const operations = {
  'stones.lift': operation({
    grant: 'annotate',
    runs: 'writer',
    input: z.strictObject({ weight: z.number().max(10), by: z.object({ name: z.string() }).optional() }),
    output: z.object({ lifted: z.number() }),
  }),
}
const strong: Caller = { caller: 'test', grants: ['annotate'] }

function setUp(lift: (weight: number) => { lifted: number }) {
  const lines: LogEntry[] = []
  const handlers = { 'stones.lift': ({ weight }: { weight: number }) => lift(weight) }
  return { lines, dispatch: createDispatch(operations, handlers, (line) => lines.push(line)) }
}

const honest = (weight: number) => ({ lifted: weight })

describe('dispatch', () => {
  test('runs the handler with the parsed input', async () => {
    const { dispatch } = setUp(honest)
    expect(await dispatch('stones.lift', { weight: 3 }, strong)).toEqual({ ok: true, value: { lifted: 3 } })
  })

  test('asks for the grant before it looks at the input', async () => {
    const { dispatch } = setUp(honest)
    const reply = await dispatch('stones.lift', 'nonsense', { caller: 'test', grants: ['read'] })
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden', values: { grant: 'annotate' } } })
  })

  test('names every refused field by its path', async () => {
    const { dispatch } = setUp(honest)
    const reply = await dispatch('stones.lift', { weight: 11, by: { name: 1 }, extra: 0 }, strong)
    const paths = reply.ok ? [] : reply.error.fields?.map(({ path }) => path)
    expect(paths?.toSorted()).toEqual(['by.name', 'extra', 'weight'])
  })

  test('passes expected failures on and keeps no stack', async () => {
    const { dispatch, lines } = setUp(() => {
      throw new GazetteError('disk-full', { values: { folder: '/full' }, cause: new Error('inner') })
    })
    const reply = await dispatch('stones.lift', { weight: 1 }, strong)
    expect(reply).toEqual({ ok: false, error: { code: 'disk-full', values: { folder: '/full' } } })
    expect(lines).toEqual([])
  })

  test('seals a bug: the caller gets a number, the log the story', async () => {
    const { dispatch, lines } = setUp(() => {
      throw new TypeError('a secret path /home/somebody')
    })
    const reply = await dispatch('stones.lift', { weight: 1 }, strong)
    const error = reply.ok ? null : reply.error
    expect(error).toEqual({ code: 'internal', incident: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(lines).toEqual([
      { level: 'error', incident: error?.incident, message: expect.stringContaining('a secret path') },
    ])
  })

  test('an output that breaks the contract is a bug too', async () => {
    const { dispatch, lines } = setUp(() => ({ lifted: Number.NaN }))
    expect(await dispatch('stones.lift', { weight: 1 }, strong)).toMatchObject({ error: { code: 'internal' } })
    expect(lines).toHaveLength(1)
  })

  test('does not begin what nobody waits for', async () => {
    let runs = 0
    const { dispatch } = setUp((weight) => ({ lifted: weight + runs++ }))
    const reply = await dispatch('stones.lift', { weight: 1 }, strong, { ...leftAlone, cancelled: () => true })
    expect(reply).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(runs).toBe(0)
  })

  test('a missing or surplus handler stops the start', () => {
    const none = {} as Parameters<typeof createDispatch<typeof operations>>[1]
    expect(() => createDispatch(operations, none, () => undefined)).toThrow('No handler for stones.lift')
    const surplus = { 'stones.lift': ({ weight }: { weight: number }) => honest(weight), 'stones.drop': () => ({}) }
    expect(() => createDispatch(operations, surplus, () => undefined)).toThrow('stones.drop')
  })
})
