import type { JobEvent } from '../../electron/contract/schemas/jobs.ts'
import type { HostKind } from '../contract/hosts.ts'
import { firstLoad, startShell } from '../harness/electron-stand-in/open.ts'
import { bridgeOf } from '../harness/electron-stand-in/preload.ts'

/**
 * The window's way to the core: the built preload and the built main bundle under the stand-in of Electron. Its page has
 * every grant; whoever lacks one is another page.
 */
export const overIpc: HostKind = {
  name: 'over IPC',
  grants: 'all or none',
  async open({ library, data }) {
    const shell = startShell({ library, data })
    await firstLoad(shell)
    const own = bridgeOf(shell)
    const foreign = bridgeOf(shell, { page: 1, frame: 'sub', url: 'https://example.org/' })
    return {
      call: (path, input, grants) => (grants && grants.length < 3 ? foreign : own).call(path, input),
      listen: async (listener) => own.on((event) => listener(event as JobEvent)),
      async close() {
        await shell.stop('quit')
        if (shell.complaints() !== '') throw new Error(shell.complaints())
      },
    }
  },
}
