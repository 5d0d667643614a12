import type { Bridge } from '../../electron/contract/bridge.ts'
import type { Transport } from '../../electron/contract/client.ts'
import type { Reply } from '../../electron/contract/errors.ts'
import { bearer } from './session.ts'

declare global {
  interface Window {
    /** What the preload puts here in Electron; absent in a browser. */
    gazette?: Bridge
  }
}

const hostLost: Reply = { ok: false, error: { code: 'host-lost' } }

const cancelled: Reply = { ok: false, error: { code: 'cancelled' } }

/** Most that a browser sends for a page that has gone: 64 KiB over all such requests, less for what goes beside it. */
const farewell = 60_000

/** What the reader wrote or chose is sent even where the page is closed the next moment. A Han character takes three bytes. */
const outlivesPage = (path: string, body: string): boolean =>
  /\.(create|update|remove|restore)$/.test(path) && body.length * 3 < farewell

/** One HTTP POST a call, with a relative address, so that the renderer never names its host. */
const overHttp: Transport = async (path, input, options) => {
  const token = bearer()
  const body = JSON.stringify(input)
  try {
    const response = await fetch(`api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      body,
      keepalive: outlivesPage(path, body),
      signal: options?.signal ?? null,
    })
    const reply = (await response.json()) as Reply
    return typeof reply.ok === 'boolean' ? reply : hostLost
  } catch {
    // A call given up may fail at any point, also while its answer is read: that says nothing of the host.
    return options?.signal?.aborted ? cancelled : hostLost
  }
}

/** The bridge cannot carry an AbortSignal: a call that may be given up has a ticket, and giving it up names that. */
const overBridge = (bridge: Bridge): Transport => {
  let lastTicket = 0
  return async (path, input, options) => {
    const signal = options?.signal
    if (signal?.aborted) return cancelled
    const ticket = signal ? ++lastTicket : undefined
    const giveUp = () => ticket !== undefined && bridge.cancel(ticket)
    signal?.addEventListener('abort', giveUp, { once: true })
    try {
      const reply = await bridge.call(path, input, ticket)
      return signal?.aborted ? cancelled : reply
    } catch {
      return hostLost
    } finally {
      signal?.removeEventListener('abort', giveUp)
    }
  }
}

/** The way to the core: the preload's bridge where there is one, otherwise HTTP. */
export function pickTransport(): Transport {
  return window.gazette ? overBridge(window.gazette) : overHttp
}
