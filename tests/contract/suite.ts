import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type OperationPath } from '../../electron/contract/index.ts'
import { cases } from './cases.ts'
import { endsWell, hostileInputs, hostileValues } from './hostile.ts'
import { type HostKind, type TestHost, testArchive } from './hosts.ts'
import { answerOf, jobOf } from './jobs.ts'

const paths = Object.keys(contract) as OperationPath[]

/** The contract as it must hold behind one kind of boundary: every operation, good input, bad input of every kind, wrong grant. */
export function describeContract({ open, grants }: HostKind): void {
  let archive: Awaited<ReturnType<typeof testArchive>>
  beforeAll(async () => {
    archive = await testArchive()
  }, 120_000)
  afterAll(() => archive.remove())

  describe('every operation', () => {
    let host: TestHost

    beforeAll(async () => {
      host = await open({ library: archive.library, data: archive.data })
    })
    afterAll(() => host.close())

    describe.each(paths)('%s', (path) => {
      const { good, bad } = cases[path]
      const { output, grant } = contract[path]

      test('answers a good input in the shape it declares, as JSON', async () => {
        const reply = await answerOf(host, path, await good(host))
        expect(reply).toMatchObject({ ok: true })
        const value = reply.ok ? reply.value : null
        expect(output.parse(value)).toEqual(value)
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
      })

      test.each(bad)('refuses $why and names the field', async ({ input, field }) => {
        const reply = await host.call(path, input)
        expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } })
        const fields = reply.ok ? [] : (reply.error.fields ?? [])
        expect(fields.map((fault) => fault.path)).toContain(field)
        expect(fields.every((fault) => fault.reason.length > 0)).toBe(true)
      })

      test.each(hostileValues)('survives $why in the place of the input', async ({ value }) => {
        expect(endsWell(await host.call(path, value))).toBe(true)
      })

      test('survives every hostile value in the place of each field', async () => {
        const input = await good(host)
        for (const { why, value } of hostileInputs(input)) {
          expect(endsWell(await host.call(path, value)), why).toBe(true)
        }
        expect(await host.call('jobs.list', {})).toMatchObject({ ok: true })
        expect(Object.keys(Object.prototype)).toEqual([])
      })

      // over HTTP everybody may read
      test.skipIf(grants === 'read and all' && grant === 'read')('refuses who has not the grant', async () => {
        const reply = await host.call(path, await good(host), grant === 'read' ? [] : ['read'])
        expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
        // the window has every grant: who has none there is no page of the application, and is told nothing more
        if (grants !== 'all or none') expect(reply).toMatchObject({ error: { values: { path, grant } } })
      })
    })

    test.each(['nothing.here', '', '__proto__', 'constructor', 'toString'])('knows no operation %j', async (path) => {
      expect(await host.call(path, {})).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
    })

    test('tells what may be chosen where a choice is refused', async () => {
      const target = { issue: 'nantong-2022-06', document: 'd1', block: 'l1', from: 0, to: 1 }
      const colour = await host.call('annotations.create', { target, colour: 6 })
      expect(colour).toMatchObject({
        error: { fields: [{ path: 'colour', reason: expect.stringContaining('1|2|3|4|5') }] },
      })
      const language = await host.call('preferences.update', { language: 'fr' })
      expect(language).toMatchObject({
        error: { fields: [{ path: 'language', reason: expect.stringContaining('zh-CN') }] },
      })
    })

    test('tells what is not in the library', async () => {
      expect(await codeOf(host, 'issues.get', { issue: 'nowhere-1999-01' })).toBe('issue-not-found')
      expect(await codeOf(host, 'documents.get', { issue: 'nantong-2022-06', document: 'd99' })).toBe(
        'document-not-found',
      )
      expect(await codeOf(host, 'pages.get', { issue: 'nantong-2022-06', image: 9999 })).toBe('page-not-found')
    })

    test('a job tells how far it is, ends once, and is remembered for a window that was not there', async () => {
      const { job, events, reply } = await jobOf(host, 'library.verify', {})
      expect(reply).toMatchObject({ ok: true, value: { whole: true } })
      const told = events.flatMap((event) => (event.name === 'job.progressed' ? [event] : []))
      expect(told[0]).toMatchObject({ stage: 'waiting', done: 0, total: null })
      const checking = told.filter(({ stage }) => stage === 'checking')
      expect(checking.map(({ done }) => done)).toEqual(checking.map(({ done }) => done).toSorted((a, b) => a - b))
      expect(checking.at(-1)?.done).toBe(checking.at(-1)?.total)
      const listed = await host.call('jobs.list', {})
      expect(listed).toMatchObject({
        ok: true,
        value: expect.arrayContaining([expect.objectContaining({ job, reply })]),
      })
    })

    test('a job that is stopped while it waits for others ends as cancelled', async () => {
      for (let count = 0; count < 3; count++) await host.call('library.verify', {})
      const { reply } = await jobOf(host, 'library.verify', {}, (job) => void host.call('jobs.cancel', { job }))
      expect(reply).toEqual({ ok: false, error: { code: 'cancelled' } })
    })

    test.skipIf(grants === 'all or none')(
      'keeps what a reader only reads from the preferences of the person',
      async () => {
        await host.call('preferences.update', { place: '/nantong-2022-06/d3' })
        const personal = await host.call('session.get', {})
        const reading = await host.call('session.get', {}, ['read'])
        expect(personal).toMatchObject({ ok: true, value: { preferences: { place: '/nantong-2022-06/d3' } } })
        expect(reading).toMatchObject({ ok: true, value: { grants: ['read'], preferences: { place: null } } })
      },
    )
  })

  describe('a library that does not open', () => {
    test('is named by library.status and by what needs it; the session answers', async () => {
      const library = join(archive.data, '..', 'missing')
      const host = await open({ library, data: `${archive.data} missing` })
      try {
        expect(await host.call('library.status', {})).toMatchObject({
          ok: true,
          value: { state: 'missing', issues: 0 },
        })
        expect(await host.call('issues.list', {})).toMatchObject({ ok: false, error: { code: 'archive-missing' } })
        expect(await host.call('search.find', { query: '公报' })).toMatchObject({
          ok: false,
          error: { code: 'archive-missing' },
        })
        expect(await host.call('session.get', {})).toMatchObject({ ok: true })
        expect(await host.call('annotations.list', {})).toEqual({ ok: true, value: [] })

        // built in its place while the host runs: the next call finds it
        cpSync(archive.library, library, { recursive: true })
        expect(await host.call('library.status', {})).toMatchObject({ ok: true, value: { state: 'open', issues: 1 } })
        expect(await host.call('issues.list', {})).toMatchObject({ ok: true, value: [{ id: 'nantong-2022-06' }] })
      } finally {
        await host.close()
        rmSync(library, { recursive: true, force: true })
      }
    })
  })
}

async function codeOf(host: TestHost, path: OperationPath, input: unknown): Promise<string | null> {
  const reply = await host.call(path, input)
  return reply.ok ? null : reply.error.code
}
