import { z } from 'zod'
import { type Caller, faultsOf } from '../contract/dispatch.ts'
import type { ErrorCode, Reply } from '../contract/errors.ts'
import type { ResourceHandler } from '../core/resources/handler.ts'
import { securityHeaders } from '../core/resources/headers.ts'
import type { Access } from './access.ts'
import { readJson, Refusal } from './body.ts'
import type { Uploads } from './uploads.ts'
import { eventStream, type ListenToJobs } from './events.ts'

/** Carries one call to the core. */
export type CallCore = (path: string, input: unknown, caller: Caller, signal: AbortSignal) => Promise<Reply>

const apiPrefix = '/api/'
const exchangeInput = z.strictObject({ secret: z.string().max(200) })

/**
 * The reading room as one function from request to answer: the API under `/api/`, bytes for everything else.
 * `authority` is the bound `host:port`, the only one that may be asked for: a name that another site made point here is
 * refused, and so is a page of a foreign origin. No CORS header is ever sent.
 */
export function createApplication(options: {
  authority: () => string
  access: Access
  call: CallCore
  uploads: Uploads
  events: ListenToJobs
  resources: ResourceHandler
}): (request: Request) => Promise<Response> {
  const { access } = options

  function requireOwnOrigin(request: Request): void {
    const authority = options.authority()
    if (request.headers.get('Host') !== authority || new URL(request.url).host !== authority) {
      throw new Refusal(403, 'host', 'The Host header must name this host and port')
    }
    const origin = request.headers.get('Origin')
    if (origin !== null && origin !== `http://${authority}`) {
      throw new Refusal(403, 'origin', 'Pages of another origin may not ask')
    }
  }

  async function answerCall(request: Request, path: string): Promise<Response> {
    if (request.method !== 'POST') throw new Refusal(405, 'method', 'Calls are made with POST')
    const input = await readJson(request)
    if (path === 'session.exchange') return jsonResponse(exchange(input))
    const caller = { caller: 'http', grants: access.grantsOf(request.headers.get('Authorization')) }
    return jsonResponse(await options.call(path, input, caller, request.signal))
  }

  /** The bytes of a file that is to be added to the library: too many for JSON. */
  async function answerUpload(request: Request): Promise<Response> {
    if (request.method !== 'POST') throw new Refusal(405, 'method', 'Files are sent with POST')
    if (!access.grantsOf(request.headers.get('Authorization')).includes('curate')) {
      throw new Refusal(403, 'authorization', 'Files are taken from whoever has the bearer')
    }
    return jsonResponse({ ok: true, value: await options.uploads.take(request) })
  }

  /** Events speak of the library's upkeep: they are for whoever may ask for it. */
  function answerEvents(request: Request): Response {
    if (request.method !== 'GET') throw new Refusal(405, 'method', 'Events are read with GET', 'GET')
    if (!access.grantsOf(request.headers.get('Authorization')).includes('annotate')) {
      throw new Refusal(403, 'authorization', 'Events are for whoever has the bearer')
    }
    return eventStream(options.events)
  }

  function exchange(input: unknown): Reply {
    const parsed = exchangeInput.safeParse(input)
    if (!parsed.success) return { ok: false, error: { code: 'bad-input', fields: faultsOf(parsed.error) } }
    const bearer = access.exchange(parsed.data.secret)
    return bearer === null ? { ok: false, error: { code: 'forbidden' } } : { ok: true, value: { bearer } }
  }

  return async (request) => {
    try {
      requireOwnOrigin(request)
      const { pathname } = new URL(request.url)
      if (pathname === `${apiPrefix}events`) return answerEvents(request)
      if (pathname === `${apiPrefix}upload`) return await answerUpload(request)
      if (pathname.startsWith(apiPrefix)) return await answerCall(request, pathname.slice(apiPrefix.length))
      return await options.resources(request)
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error)
      throw error
    }
  }
}

/**
 * HTTP status by error. What a program did wrong has its own status; what a person can meet (an issue that is not there,
 * a note changed in another tab) is an answer like any other.
 */
const statusOf: Partial<Record<ErrorCode, number>> = {
  'bad-input': 400,
  forbidden: 403,
  'unknown-operation': 404,
  internal: 500,
}

function jsonResponse(reply: Reply): Response {
  return respond(reply, reply.ok ? 200 : (statusOf[reply.error.code] ?? 200))
}

function refusalResponse({ status, field, message, allow }: Refusal): Response {
  const code = status === 403 ? 'forbidden' : 'bad-input'
  const reply: Reply = { ok: false, error: { code, fields: [{ path: field, reason: message }] } }
  // whatever is left of a refused body is not read: the connection ends with the answer
  return respond(reply, status, { Connection: 'close', ...(status === 405 && { Allow: allow }) })
}

function respond(reply: Reply, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(reply), {
    status,
    headers: { ...securityHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  })
}
