import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { HostEvent } from '../contract/bridge.ts'
import type { Reply } from '../contract/errors.ts'
import type { Grant } from '../contract/schemas/session.ts'
import type { Pool } from '../workers/pool.ts'
import { isOwnPage } from './page-address.ts'

/** The channels between page and shell: calls one way and events the other, and calls given up. */
const channel = 'gazette:call'
const cancelChannel = 'gazette:cancel'

/** What the application's own window may do. */
const grants: readonly Grant[] = ['read', 'annotate', 'curate']

/**
 * Answers the calls of the application's own page; any other sender is refused. `heard` is told what each call that
 * went well gave, before the page is.
 */
export function answerCalls(pool: Pool, heard: (path: string, value: unknown) => void): void {
  /** Calls under way that may be given up, by page and ticket. */
  const underWay = new Map<string, AbortController>()

  const told = (path: string, reply: Reply): Reply => {
    if (reply.ok) heard(path, reply.value)
    return reply
  }

  ipcMain.handle(channel, async (event, path: unknown, input: unknown, ticket: unknown): Promise<Reply> => {
    if (!isOwnSender(event)) return { ok: false, error: { code: 'forbidden' } }
    if (typeof path !== 'string') return badCall('path', 'Expected a string')
    const caller = { caller: `window ${event.sender.id}`, grants }
    if (ticket === undefined) return told(path, await pool.call(path, input, caller))
    if (typeof ticket !== 'number') return badCall('ticket', 'Expected a number')
    const key = `${event.sender.id} ${ticket}`
    const abort = new AbortController()
    underWay.set(key, abort)
    try {
      return told(path, await pool.call(path, input, caller, abort.signal))
    } finally {
      underWay.delete(key)
    }
  })

  ipcMain.on(cancelChannel, (event, ticket: unknown) => {
    if (isOwnSender(event) && typeof ticket === 'number') underWay.get(`${event.sender.id} ${ticket}`)?.abort()
  })
}

/** Tells a page something it did not ask for. */
export function sendEvent(page: WebContents, event: HostEvent): void {
  page.send(channel, event)
}

/** A frame that is gone has no address; a frame within the page is not the page. */
export function isOwnSender({ senderFrame, sender }: IpcMainInvokeEvent | IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url)
}

function badCall(path: string, reason: string): Reply {
  return { ok: false, error: { code: 'bad-input', fields: [{ path, reason }] } }
}
