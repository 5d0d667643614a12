import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { installedRuntime } from '../../../electron/tools/electron-runtime.ts'
import { projectFolder } from '../../../electron/tools/project.ts'
import { launchArgs } from '../browser.ts'
import { preloadFile } from '../electron-stand-in/open.ts'
import type { HostOptions, StartedHost } from './host.ts'

/** Why the real runtime cannot be tested here, or null. Nothing is fetched. */
export const electronMissing: string | null =
  installedRuntime() === null ? "Electron's runtime is not here (node_modules/electron has no path.txt)" : null

/** Starts the built application in the real Electron. */
export async function startElectron({ dataFolder, library, locale }: HostOptions): Promise<StartedHost> {
  const launch = async () => {
    const program = installedRuntime()
    if (program === null) throw new Error(electronMissing ?? '')
    const app = await _electron.launch({
      executablePath: program,
      args: [...launchArgs, `--lang=${locale}`, projectFolder],
      locale,
      env: {
        ...(process.env as Record<string, string>),
        GAZETTE_DATA: dataFolder,
        ...(library === null ? {} : { GAZETTE_LIBRARY: library }),
      },
    })
    return { app, page: await app.firstWindow() }
  }
  let current = await launch()
  return {
    url: 'gazette://app/',
    async restart(signal) {
      await end(current.app, signal)
      current = await launch()
    },
    page: () => current.page,
    newPage: () => anotherWindow(current.app),
    async stop() {
      const ended = new Promise<number | null>((resolve) => current.app.process().once('exit', resolve))
      await current.app.close()
      return ended
    },
  }
}

async function end(app: ElectronApplication, signal: NodeJS.Signals): Promise<void> {
  const child = app.process()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

/** A second window made like the first. */
async function anotherWindow(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, preload) => {
    const webPreferences = { preload, sandbox: true, contextIsolation: true, nodeIntegration: false }
    void new BrowserWindow({ webPreferences }).loadURL('gazette://app/')
  }, preloadFile)
  return opened
}
