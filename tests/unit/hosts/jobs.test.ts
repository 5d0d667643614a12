import { describe, expect, test } from 'vitest'
import type { Caller } from '../../../electron/contract/dispatch.ts'
import type { Reply } from '../../../electron/contract/errors.ts'
import type { JobEvent, JobProgress } from '../../../electron/contract/schemas/jobs.ts'
import { createJobs } from '../../../electron/workers/jobs.ts'

const curator: Caller = { caller: 'test', grants: ['read', 'annotate', 'curate'] }
const done: Reply = { ok: true, value: { whole: true, packs: [], index: [] } }

/** Jobs whose work is ended by the test: each run waits in `runs`. */
function setUp() {
  const runs: { signal: AbortSignal; progress: (progress: JobProgress) => void; end: (reply: Reply) => void }[] = []
  const jobs = createJobs(
    (_path, _input, _caller, watch) => new Promise<Reply>((end) => runs.push({ ...watch, end })),
    () => undefined,
  )
  const events: JobEvent[] = []
  jobs.on((event) => void events.push(event))
  const start = () => {
    const reply = jobs.start('library.verify', {}, curator)
    if (!reply.ok) throw new Error(reply.error.code)
    return (reply.value as { job: string }).job
  }
  const cancel = (job: string) => jobs.dispatch('jobs.cancel', { job }, curator)
  const list = async () => (await jobs.dispatch('jobs.list', {}, curator)) as Reply<{ job: string; reply: unknown }[]>
  return { runs, jobs, events, start, cancel, list }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('jobs', () => {
  test('are refused at once where the grant or the input is wrong', () => {
    const { jobs, events } = setUp()
    const reader: Caller = { caller: 'test', grants: ['read', 'annotate'] }
    expect(jobs.start('library.verify', {}, reader)).toMatchObject({ error: { code: 'forbidden' } })
    expect(jobs.start('library.verify', { surplus: 1 }, curator)).toMatchObject({ error: { code: 'bad-input' } })
    expect(jobs.start('search.find', { query: 'a' }, curator)).toMatchObject({ error: { code: 'unknown-operation' } })
    expect(events).toEqual([])
  })

  test('run one after the other', async () => {
    const { runs, start, events } = setUp()
    const [first, second] = [start(), start()]
    await settled()
    expect(runs).toHaveLength(1)
    runs[0]?.progress({ stage: 'checking', done: 1, total: 2 })
    runs[0]?.end(done)
    await settled()
    expect(runs).toHaveLength(2)
    runs[1]?.end({ ok: false, error: { code: 'worker-lost' } })
    await settled()
    expect(events).toEqual([
      { name: 'job.progressed', job: first, stage: 'waiting', done: 0, total: null },
      { name: 'job.progressed', job: second, stage: 'waiting', done: 0, total: null },
      { name: 'job.progressed', job: first, stage: 'checking', done: 1, total: 2 },
      { name: 'job.ended', job: first, reply: done },
      { name: 'job.ended', job: second, reply: { ok: false, error: { code: 'worker-lost' } } },
    ])
  })

  test('a waiting one that is cancelled never begins; a running one is told and ends by its own word', async () => {
    const { runs, start, cancel, events } = setUp()
    const [first, second] = [start(), start()]
    await settled()
    await cancel(second)
    await cancel(first)
    expect(runs[0]?.signal.aborted).toBe(true)
    expect(events.filter(({ name }) => name === 'job.ended')).toEqual([])
    runs[0]?.end(done)
    await settled()
    expect(runs).toHaveLength(1)
    expect(events.filter(({ name }) => name === 'job.ended')).toEqual([
      { name: 'job.ended', job: first, reply: done },
      { name: 'job.ended', job: second, reply: { ok: false, error: { code: 'cancelled' } } },
    ])
    expect(await cancel(first)).toEqual({ ok: true, value: {} })
  })

  test('the running ones and the last twenty that ended are listed', async () => {
    const { runs, start, list } = setUp()
    for (let count = 0; count < 25; count++) start()
    for (let count = 0; count < 24; count++) {
      await settled()
      runs[count]?.end(done)
    }
    await settled()
    const listed = await list()
    const replies = listed.ok ? listed.value.map(({ reply }) => reply !== null) : []
    expect(replies).toEqual([...Array.from({ length: 20 }, () => true), false])
  })

  test('closing tells every job to stop and waits for it', async () => {
    const { runs, jobs, start, events } = setUp()
    start()
    await settled()
    const closed = jobs.close().then(() => events.at(-1)?.name)
    expect(runs[0]?.signal.aborted).toBe(true)
    runs[0]?.end({ ok: false, error: { code: 'cancelled' } })
    expect(await closed).toBe('job.ended')
  })
})
