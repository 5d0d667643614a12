import type { HostOptions, StartedHost } from './host.ts'
import { PageBridge } from '../electron-stand-in/page-bridge.ts'
import { firstLoad, type Shell, startShell } from '../electron-stand-in/open.ts'
import { pageAddressOf } from '../electron-stand-in/addresses.ts'

/** The shell over the stand-in, for tests that also tell it what the system would. */
export interface StartedShell extends StartedHost {
  readonly shell: () => Shell
}

/** Starts the built main bundle under the stand-in of Electron; its pages are those of a real Chromium. */
export async function startStandIn({ dataFolder, library, locale }: HostOptions): Promise<StartedShell> {
  const start = async () => {
    const shell = startShell({ data: dataFolder, library, locale })
    return { shell, url: pageAddressOf(await firstLoad(shell)) }
  }
  let current = await start()
  const bridge = new PageBridge(() => current.shell)
  return {
    shell: () => current.shell,
    get url() {
      return current.url
    },
    async restart(signal) {
      await current.shell.stop(signal)
      current = await start()
      bridge.renew()
    },
    attach: (context) => bridge.attach(context),
    async stop() {
      const code = await current.shell.stop('quit')
      const complaints = current.shell.complaints()
      if (complaints !== '') process.stderr.write(complaints)
      return code
    },
  }
}
