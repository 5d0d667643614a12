import { type IncomingHttpHeaders, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller, LogEntry } from '../../../electron/contract/dispatch.ts'
import type { JobEvent } from '../../../electron/contract/schemas/jobs.ts'
import { createResourceHandler } from '../../../electron/core/resources/handler.ts'
import { traversals } from '../../fixtures/hosts/traversals.ts'
import { bodyLimit } from '../../../electron/reading-room/body.ts'
import { createUploads } from '../../../electron/reading-room/uploads.ts'
import { openReadingRoom, type ReadingRoom } from '../../../electron/reading-room/server.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let folder: string
let room: ReadingRoom
/** Calls that got through to the core, with who asked. */
const calls: { path: string; input: unknown; caller: Caller }[] = []

/** What rooms had to say. */
const logged: LogEntry[] = []

/** Whoever listens to jobs now. */
const listeners = new Set<(event: JobEvent) => void>()

/** Resolves when a call was told that nobody waits for it. */
const abandoned = Promise.withResolvers<void>()

function openRoom(options: { personal: boolean; port?: number; bodyTimeoutMs?: number }): Promise<ReadingRoom> {
  return openReadingRoom({
    port: 0,
    ...options,
    call: async (path, input, caller, signal) => {
      calls.push({ path, input, caller })
      if (path === 'search.slow')
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      if (signal.aborted) abandoned.resolve()
      return { ok: true, value: 'reached' }
    },
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    uploads: createUploads(),
    resources: createResourceHandler({ renderer: folder, facsimile: async () => null }),
    log: (entry) => void logged.push(entry),
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-room-'))
  writeFileSync(join(folder, 'index.html'), 'the page')
  room = await openRoom({ personal: true })
})
afterAll(async () => {
  await room.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Asked {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

/** Asks by Node's own client, which lets every header be set. */
function ask(
  { method = 'POST', path = '/api/search.find', headers = {}, body }: Asked,
  port = room.port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...json, ...headers } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body ?? (method === 'POST' ? '{}' : undefined))
  })
}

const events = (headers: HeadersInit, signal: AbortSignal | null = null) =>
  fetch(`http://127.0.0.1:${room.port}/api/events`, { headers, signal })

const json = { 'Content-Type': 'application/json' }
const secretOf = ({ url }: ReadingRoom) => new URL(url).hash.slice('#k='.length)

async function bearerOf(secret: string): Promise<string | null> {
  const { body } = await ask({ path: '/api/session.exchange', body: JSON.stringify({ secret }) })
  const reply = JSON.parse(body) as { ok: boolean; value?: { bearer: string } }
  return reply.value?.bearer ?? null
}

/** The grants that the core was told for a request with this header. */
async function grantsWith(authorization?: string): Promise<readonly string[] | undefined> {
  await ask({ path: '/api/grants.probe', headers: authorization === undefined ? {} : { Authorization: authorization } })
  return calls.at(-1)?.caller.grants
}

/** True where a request is refused before the core hears of it. */
async function refused(asked: Asked, status: number): Promise<Answer> {
  const before = calls.length
  const answer = await ask(asked)
  expect(answer.status).toBe(status)
  expect(JSON.parse(answer.body)).toMatchObject({
    ok: false,
    error: { fields: [{ reason: expect.stringMatching(/\w/) }] },
  })
  expect(calls.length).toBe(before)
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  return answer
}

describe('who is asking', () => {
  test.each(['localhost', '127.0.0.1', 'evil.example', '127.0.0.1:1', '[::1]'])('Host %j is refused', async (name) => {
    const host = name === 'localhost' || name === '[::1]' ? `${name}:${room.port}` : name
    const answer = await ask({ headers: { Host: host } })
    expect([400, 403]).toContain(answer.status)
  })

  test.each(['evil example', '?', '[::1'])('a Host that is none (%j) is the fault of whoever asks', async (host) => {
    const before = logged.length
    const answer = await ask({ method: 'GET', path: '/', headers: { Host: host } })
    expect([answer.status, answer.body]).toEqual([400, 'The request names no address of this host'])
    expect(logged.slice(before)).toEqual([])
  })

  test('a page too is given only to the own Host', async () => {
    const answer = await refused({ method: 'GET', path: '/', headers: { Host: `rebound.example:${room.port}` } }, 403)
    expect(answer.body).not.toContain('the page')
  })

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'http://localhost'])(
    'Origin %s is refused',
    async (origin) => void (await refused({ headers: { Origin: origin } }, 403)),
  )

  test('the own Origin is served', async () => {
    expect((await ask({ headers: { Origin: `http://127.0.0.1:${room.port}` } })).status).toBe(200)
  })

  test('without proof or with a wrong one: reading only', async () => {
    const bearer = await bearerOf(secretOf(room))
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer wrong',
      `Basic ${bearer}`,
      `Bearer ${bearer}x`,
      `${bearer}`,
    ]) {
      expect(await grantsWith(header), String(header)).toEqual(['read'])
    }
    expect(await grantsWith(`Bearer ${secretOf(room)}`)).toEqual(['read'])
  })

  test('the start secret gives a bearer, as often as asked, and the bearer all grants', async () => {
    const bearer = await bearerOf(secretOf(room))
    expect(await bearerOf(secretOf(room))).toBe(bearer)
    expect(await grantsWith(`Bearer ${bearer}`)).toEqual(['read', 'annotate', 'curate'])
  })

  test.each(['', 'x', 'x'.repeat(200)])('a wrong secret (%j) gives nothing', async (secret) => {
    const { status, body } = await ask({ path: '/api/session.exchange', body: JSON.stringify({ secret }) })
    expect([status, JSON.parse(body)]).toEqual([403, { ok: false, error: { code: 'forbidden' } }])
  })

  test.each([
    ['null', ''],
    ['{}', 'secret'],
    ['{"secret":1}', 'secret'],
    [`{"secret":"${'x'.repeat(201)}"}`, 'secret'],
    ['{"secret":"x","surplus":1}', 'surplus'],
  ])('no secret (%s) names the field %j', async (body, path) => {
    const answer = await ask({ path: '/api/session.exchange', body })
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([400, { error: { fields: [{ path }] } }])
  })

  test('a room for many has no secret: nobody gets more than reading', async () => {
    const open = await openRoom({ personal: false })
    try {
      expect(open.url).toBe(`http://127.0.0.1:${open.port}/`)
      const answer = await ask({ path: '/api/session.exchange', body: '{"secret":""}' }, open.port)
      expect(answer.status).toBe(403)
    } finally {
      await open.close()
    }
  })
})

describe('events', () => {
  test('are for whoever has the bearer, and are only read', async () => {
    for (const headers of [new Headers(), new Headers({ Authorization: 'Bearer wrong' })]) {
      expect((await events(headers)).status).toBe(403)
    }
    const posted = await ask({ path: '/api/events' })
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET'])
    expect(listeners.size).toBe(0)
  })

  test('come one a line, and nobody listens any more once the reader went away', async () => {
    const left = new AbortController()
    const bearer = await bearerOf(secretOf(room))
    const { status, headers, body } = await events({ Authorization: `Bearer ${bearer}` }, left.signal)
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/x-ndjson'])
    const reader = (body as ReadableStream<Uint8Array>).getReader()
    const read = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await read()).toBe('\n')
    const event: JobEvent = { name: 'job.ended', job: '', reply: { ok: true, value: '成' } }
    for (const listener of listeners) listener(event)
    expect(await read()).toBe(`${JSON.stringify(event)}\n`)
    left.abort()
    await expect.poll(() => listeners.size).toBe(0)
  })
})

describe('how calls are made', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no call', async (method) => {
    const before = calls.length
    const answer = await ask({ method })
    expect([answer.status, answer.headers.allow, calls.length]).toEqual([405, 'POST', before])
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    '',
  ])('a body of type %j is refused', async (type) => void (await refused({ headers: { 'Content-Type': type } }, 415)))

  test('JSON with a charset is JSON', async () => {
    expect((await ask({ headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } })).status).toBe(200)
  })

  test.each(['', '{', "{'a':1}", '\uFEFF\uFEFF{}', 'undefined'])(
    'the body %j is no JSON',
    async (body) => void (await refused({ body }, 400)),
  )

  test('a body over the limit is refused, told or not', async () => {
    const body = JSON.stringify({ query: 'x'.repeat(bodyLimit) })
    await refused({ body }, 413)
    await refused({ body, headers: { 'Transfer-Encoding': 'chunked' } }, 413)
  })

  test('a body just within the limit gets through', async () => {
    const body = JSON.stringify('x'.repeat(bodyLimit - 2))
    expect((await ask({ body })).status).toBe(200)
    expect(calls.at(-1)?.input).toHaveLength(bodyLimit - 2)
  })

  test('a request that does not come whole is given up: head or body, silent or drop by drop', async () => {
    const slow = await openRoom({ personal: true, bodyTimeoutMs: 1000 })
    const post = `POST /api/search.find HTTP/1.1\r\nHost: 127.0.0.1:${slow.port}\r\nContent-Type: application/json\r\n`
    const body = `${post}Content-Length: 100000\r\n\r\n{"query":"`
    try {
      const given = [
        slowly(slow.port, post),
        slowly(slow.port, post, 'X-A: b\r\n'),
        slowly(slow.port, body),
        slowly(slow.port, body, 'x'),
      ]
      for (const answer of await Promise.all(given)) expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/)
    } finally {
      await slow.close()
    }
  })

  test('a body that breaks off is no fault of the program', async () => {
    const before = logged.length
    expect(await halfSent(room.port, 50)).toBe('')
    await ask({})
    expect(logged.slice(before)).toEqual([])
  })

  test('a call whose page went away is told so', async () => {
    const left = new AbortController()
    const asked = fetch(`http://127.0.0.1:${room.port}/api/search.slow`, {
      method: 'POST',
      headers: json,
      body: '{}',
      signal: left.signal,
    })
    while (calls.at(-1)?.path !== 'search.slow') await new Promise((resolve) => setTimeout(resolve, 5))
    left.abort()
    await expect(asked).rejects.toThrow('aborted')
    await abandoned.promise
  })

  test.each(traversals)('%s leads nowhere over the wire either', async (path) => {
    for (const asked of [`/${path}`, `/facsimile/${path}`, `/api/../${path}`]) {
      const answer = await raw(asked)
      expect([400, 403, 404, 405], asked).toContain(answer.status)
      expect(answer.body).not.toContain('gazette-reader')
    }
  })

  test('the page comes with the same policy as in the window', async () => {
    const { status, headers, body } = await ask({ method: 'GET', path: '/' })
    expect([status, body]).toEqual([200, 'the page'])
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(headers['set-cookie']).toBeUndefined()
  })
})

test('a taken port is named', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(openRoom({ personal: true, port })).rejects.toMatchObject({ code: 'port-taken', values: { port } })
  other.close()
})

/** Asks for a path as it is written: a client would mend it first. */
function raw(path: string): Promise<Pick<Answer, 'status' | 'body'>> {
  return new Promise((resolve, reject) => {
    const socket = connect(room.port, '127.0.0.1', () => {
      socket.end(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${room.port}\r\nConnection: close\r\n\r\n`)
    })
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), body: answer }))
    socket.on('error', reject)
  })
}

/** Sends the beginning of a request, then a drop at a time or nothing, until the room ends it; what it answered. */
function slowly(port: number, beginning: string, drop = ''): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning))
    const timer = setInterval(() => drop !== '' && socket.write(drop), 100)
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve(answer)
    })
  })
}

/** Sends half of what a request promises and waits for the answer, or goes away after a while. */
function halfSent(port: number, leaveAfterMs?: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const head = ['POST /api/search.find HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Type: application/json']
      socket.write(`${[...head, 'Content-Length: 100', '', ''].join('\r\n')}{"query"`)
      if (leaveAfterMs !== undefined) setTimeout(() => socket.destroy(), leaveAfterMs)
    })
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
