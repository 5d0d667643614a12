import { afterEach, expect, test } from 'vitest'
import type { LogEntry } from '../../../electron/contract/dispatch.ts'
import { type Lane, openLane } from '../../../electron/workers/lane.ts'
import type { WorkerTask } from '../../../electron/workers/messages.ts'
import { openPool } from '../../../electron/workers/pool.ts'

const entry = new URL('../../fixtures/hosts/frail-worker.ts', import.meta.url)
const spec = { entry, data: null }
const lines: LogEntry[] = []
const log = (line: LogEntry) => void lines.push(line)
const open: Lane[] = []

function frailLane(): Lane {
  const lane = openLane(spec, log)
  open.push(lane)
  return lane
}

const call = (path: string, input: unknown = {}): WorkerTask => ({
  kind: 'call',
  path,
  input,
  caller: { caller: 'test', grants: ['read'] },
})
const alive = { ok: true, value: { state: 'open', issues: 0, images: 0, blocks: 0, fingerprint: null } }

afterEach(async () => {
  await Promise.all(open.splice(0).map((lane) => lane.close()))
  lines.splice(0)
})

test('calls under way in a worker that dies are answered, and the next one runs in a new worker', async () => {
  const lane = frailLane()
  const replies = await Promise.all([lane.ask(call('issues.list')), lane.ask(call('library.status'))])
  for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: 'worker-lost' } })
  expect(lane.busy()).toBe(0)
  expect(await lane.ask(call('library.status'))).toEqual(alive)
})

test('a cancelled call is answered at once and its worker set free', async () => {
  const lane = frailLane()
  const abort = new AbortController()
  const found = lane.ask(call('search.find', { query: 'a' }), { signal: abort.signal })
  const behind = lane.ask(call('library.status'))
  abort.abort()
  expect(await found).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(await behind).toEqual(alive)
})

test('a call cancelled before it is asked never reaches the worker', async () => {
  const lane = frailLane()
  expect(await lane.ask(call('issues.list'), { signal: AbortSignal.abort() })).toMatchObject({
    error: { code: 'cancelled' },
  })
  expect(lane.busy()).toBe(0)
})

test('a bug in a worker is sealed, and its story comes to the log of the host', async () => {
  const lane = frailLane()
  const reply = await lane.ask(call('issues.get', { issue: 'nantong-2022-06' }))
  const incident = reply.ok ? undefined : reply.error.incident
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(lines).toEqual([{ level: 'error', incident, message: expect.stringContaining('a bug') }])
})

test('a worker whose file is not there answers worker-lost', async () => {
  const lane = openLane({ entry: new URL('nowhere.ts', entry), data: null }, log)
  expect(await lane.ask(call('library.status'))).toEqual({ ok: false, error: { code: 'worker-lost' } })
  expect(lines.map(({ level }) => level)).toEqual(['error'])
})

test('a closed lane asks nobody', async () => {
  const lane = frailLane()
  await lane.ask(call('library.status'))
  await lane.close()
  expect(await lane.ask(call('library.status'))).toEqual({ ok: false, error: { code: 'worker-lost' } })
})

test('whoever closes a lane, again too, waits until its worker has ended', async () => {
  const lane = frailLane()
  await lane.ask(call('library.status'))
  let ended = false
  const first = lane.close().then(() => (ended = true))
  await lane.close()
  expect(ended).toBe(true)
  await first
})

test('a pool sends a call to the reader that has least to do', async () => {
  const pool = openPool({ reader: spec, writer: spec, job: spec, log, readers: 2 })
  const abort = new AbortController()
  const caller = { caller: 'test', grants: ['read'] } as const
  const held = pool.call('search.find', { query: 'a' }, caller, abort.signal)
  expect(await pool.call('library.status', {}, caller)).toEqual(alive)
  abort.abort()
  expect(await held).toMatchObject({ error: { code: 'cancelled' } })
  await pool.close()
})
