import { ipcMain, shell, type WebContents } from 'electron'
import { type ShellRequest, shellRequest } from '../contract/bridge.ts'
import type { CommandId } from '../contract/commands.ts'
import { faultsOf } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import { isOwnSender } from './calls.ts'
import { startHearing } from './places.ts'

const channel = 'gazette:ask'
const done: Reply = { ok: true, value: {} }

/** Answers what the application's own page asks of the shell itself; any other sender is refused. */
export function answerRequests(options: {
  /** Where the data folder is, or null while that cannot be told. */
  dataFolder: () => Promise<string | null>
  offered: (commands: readonly CommandId[]) => void
}): void {
  ipcMain.handle(channel, async (event, input: unknown): Promise<Reply> => {
    if (!isOwnSender(event)) return { ok: false, error: { code: 'forbidden' } }
    const request = shellRequest.safeParse(input)
    if (!request.success) return { ok: false, error: { code: 'bad-input', fields: faultsOf(request.error) } }
    return answer(request.data, event.sender)
  })

  async function answer(request: ShellRequest, page: WebContents): Promise<Reply> {
    if (request.name === 'places.awaited') {
      startHearing(page)
      return done
    }
    if (request.name === 'commands.offered') {
      options.offered(request.commands)
      return done
    }
    const folder = await options.dataFolder()
    const fault = folder === null ? 'unknown' : await shell.openPath(folder)
    return fault === '' ? done : { ok: false, error: { code: 'folder-not-shown', values: { folder: folder ?? '' } } }
  }
}
