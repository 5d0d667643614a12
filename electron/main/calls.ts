import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { ShellEvent } from '../contract/bridge.ts'
import type { Reply } from '../contract/errors.ts'
import type { Grant } from '../contract/schemas/session.ts'
import type { Pool } from '../workers/pool.ts'
import { isOwnPage } from './page-address.ts'

/** The only channel between page and shell: calls one way, events the other. */
const channel = 'gazette:call'

/** What the application's own window may do. */
const grants: readonly Grant[] = ['read', 'annotate', 'curate']

/** Answers the calls of the application's own page; any other sender is refused. */
export function answerCalls(pool: Pool): void {
  ipcMain.handle(channel, async (event, path: unknown, input: unknown): Promise<Reply> => {
    if (!isOwnSender(event)) return { ok: false, error: { code: 'forbidden' } }
    if (typeof path !== 'string') {
      return { ok: false, error: { code: 'bad-input', fields: [{ path: 'path', reason: 'Expected a string' }] } }
    }
    return pool.call(path, input, { caller: `window ${event.sender.id}`, grants })
  })
}

/** Tells a page something it did not ask for. */
export function sendEvent(page: WebContents, event: ShellEvent): void {
  page.send(channel, event)
}

/** A frame that is gone has no address; a frame within the page is not the page. */
function isOwnSender({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url)
}
