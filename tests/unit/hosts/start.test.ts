import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogEntry } from '../../../electron/contract/dispatch.ts'
import type { Reply } from '../../../electron/contract/errors.ts'
import { openHost } from '../../../electron/reading-room/host.ts'
import { indexers } from '../../../electron/core/core.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import { project, run } from './run.ts'

let folder: string
let library: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-start-'))
  library = join(folder, 'library')
  await buildArchive({ sources: join(project, 'resources/source'), out: library, indexers })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hostOptions = (data: string) => ({
  port: 0,
  library: { folder: library, named: true },
  renderer: join(folder, 'no-renderer'),
  data: join(folder, data),
  version: '0.0.0-test',
  log: () => undefined,
})

/** Calls the host as the person who started it. */
async function client(url: string): Promise<(path: string, input: unknown) => Promise<Reply>> {
  const { origin, hash } = new URL(url)
  const post = async (path: string, input: unknown, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } }
    const answer = await fetch(`${origin}/api/${path}`, { ...init, body: JSON.stringify(input) })
    return (await answer.json()) as Reply
  }
  const exchanged = await post('session.exchange', { secret: hash.slice('#k='.length) })
  const { bearer } = valueOf(exchanged) as { bearer: string }
  return (path, input) => post(path, input, { Authorization: `Bearer ${bearer}` })
}

function valueOf(reply: Reply): unknown {
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

describe('npm start', () => {
  test.each([[['--port', 'many']], [['--port', '70000']], [['--nonsense']], [['--port']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, out, err } = await run('electron/tools/start.mjs', args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('Usage: npm start')
    },
  )

  test('an old Node is told what to run', async () => {
    const script = `
      Object.defineProperty(process, 'version', { value: 'v20.1.0' })
      Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })
      const { requireNode } = await import(${JSON.stringify(join(project, 'electron/tools/require-node.mjs'))})
      requireNode('npm start')
      console.log('went on')`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Gazette Reader needs Node 24 and this is v20\.1\.0: run `npm ci` and then `npm start`.*\n$/)
  })
})

describe('a running host', () => {
  test('serves the page images of the library in parts', async () => {
    const host = await openHost(hostOptions('parts'))
    try {
      const { origin } = new URL(host.url)
      const whole = await fetch(`${origin}/facsimile/nantong-2022-06.pdf`)
      expect(whole.status).toBe(200)
      const bytes = Buffer.from(await whole.arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      const part = await fetch(`${origin}/facsimile/nantong-2022-06.pdf`, { headers: { Range: 'bytes=100-199' } })
      expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 100-199/${bytes.length}`])
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)
    } finally {
      await host.close()
    }
  })

  test('a second host on the same data folder reads on and says why it keeps no notes', async () => {
    const first = await openHost(hostOptions('shared'))
    const second = await openHost(hostOptions('shared'))
    try {
      const [one, other] = [await client(first.url), await client(second.url)]
      expect(await one('annotations.list', {})).toEqual({ ok: true, value: [] })
      expect(await other('annotations.list', {})).toMatchObject({ ok: false, error: { code: 'data-folder-in-use' } })
      expect(await other('issues.list', {})).toMatchObject({ ok: true })
      expect(await other('session.get', {})).toMatchObject({ ok: true })

      await first.close()
      expect(await other('annotations.list', {})).toEqual({ ok: true, value: [] })
    } finally {
      await second.close()
    }
  })

  test('a bookmark is there for the next host', async () => {
    const first = await openHost(hostOptions('kept'))
    const one = await client(first.url)
    const opened = await one('documents.get', { issue: 'nantong-2022-06', document: 'd1' })
    const block = (valueOf(opened) as { blocks: { id: string }[] }).blocks[0]?.id
    const made = await one('bookmarks.create', { issue: 'nantong-2022-06', document: 'd1', block })
    expect(made).toMatchObject({ ok: true })
    await first.close()

    const second = await openHost(hostOptions('kept'))
    try {
      expect(await (await client(second.url))('bookmarks.list', {})).toMatchObject({
        ok: true,
        value: [{ target: { block } }],
      })
    } finally {
      await second.close()
    }
  })

  test('a data folder that is a file, and a damaged notes file, are told; reading goes on', async () => {
    cpSync(join(project, 'package.json'), join(folder, 'file'))
    mkdirSync(join(folder, 'damaged'))
    cpSync(join(project, 'package.json'), join(folder, 'damaged', 'notes.sqlite'))
    for (const [data, code] of [
      ['file', 'data-folder-unwritable'],
      ['damaged', 'notes-corrupt'],
    ] as const) {
      const lines: LogEntry[] = []
      const host = await openHost({ ...hostOptions(data), log: (line) => void lines.push(line) })
      try {
        // before anybody has asked for a note
        await expect.poll(() => lines).toMatchObject([{ level: 'warning', error: { code } }])
        const call = await client(host.url)
        expect(await call('bookmarks.list', {})).toMatchObject({ ok: false, error: { code } })
        expect(lines).toHaveLength(1)
        expect(await call('session.get', {})).toMatchObject({ ok: true, value: { fault: { code } } })
        expect(await call('issues.list', {})).toMatchObject({ ok: true })
      } finally {
        await host.close()
      }
    }
  })

  test('a taken port is named before anything is served', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    await expect(openHost({ ...hostOptions('taken'), port })).rejects.toMatchObject({
      code: 'port-taken',
      values: { port },
    })
    other.close()
  })
})
