import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { electronMissing, startElectron } from '../harness/hosts/electron.ts'
import type { HostKind, HostOptions, StartedHost } from '../harness/hosts/host.ts'
import { startReadingRoom } from '../harness/hosts/reading-room.ts'
import { startStandIn } from '../harness/hosts/shell.ts'

/** The application, in a process and on a data folder of its own. */
export interface RunningHost {
  /** Where a person opens it, start secret included. */
  readonly url: string
  readonly dataFolder: string
  /**
   * Ends the host by a signal and starts it again on the same data folder; `url` is then another one. Leave the page
   * first (`about:blank`), or name the console errors of its lost calls in `expectedErrors`.
   */
  restart(signal: 'SIGINT' | 'SIGKILL'): Promise<void>
}

/** What a project of the configuration says of its host. */
export interface ProjectOptions {
  kind: HostKind
}

interface Fixtures {
  started: StartedHost
  host: RunningHost
  /** Opens another window or tab of the application. */
  newWindow: () => Promise<Page>
  /** Folder of another library than the bundled one. */
  library: string | null
  /** A new folder; a spec may put things into it before the host starts. */
  dataFolder: string
  /** Console errors that a test expects; any other one fails it. */
  expectedErrors: RegExp | null
  hostIsHere: void
}

const starters: Record<HostKind, (options: HostOptions) => Promise<StartedHost>> = {
  electron: startElectron,
  shell: startStandIn,
  'reading-room': startReadingRoom,
}

/** Playwright's `test` with a running host; a console error or an uncaught one in the page fails the test. */
export const test = base.extend<ProjectOptions & Fixtures>({
  kind: ['reading-room', { option: true }],
  library: [null, { option: true }],
  expectedErrors: [null, { option: true }],
  hostIsHere: [
    async ({ kind, hasTouch }, use, info) => {
      if (kind === 'electron') {
        info.skip(electronMissing !== null, electronMissing ?? '')
        info.skip(hasTouch, 'A window of Electron feigns no touch screen')
      }
      await use()
    },
    { auto: true },
  ],
  dataFolder: async ({ hostIsHere: _here }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  started: async ({ kind, library, dataFolder, locale }, use) => {
    const started = await starters[kind]({ dataFolder, library, locale: locale ?? 'en-US' })
    await use(started)
    expect(await started.stop(), 'the host ends cleanly').toBe(0)
  },
  host: async ({ started, dataFolder }, use) => {
    await use(Object.assign(started, { dataFolder }))
  },
  // named, so that the page ends before its host does
  context: async ({ context, started }, use) => {
    await started.attach?.(context)
    await use(context)
  },
  page: async ({ page: own, viewport, started, expectedErrors }, use) => {
    const page = started.page ? followed(started.page) : own
    if (started.page && viewport) await page.setViewportSize(viewport)
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await use(page)
    expect(errors.filter((error) => !expectedErrors?.test(error))).toEqual([])
  },
  newWindow: async ({ context, started }, use) => {
    await use(started.newPage ?? (() => context.newPage()))
  },
})

/** The window's page as it is now: another one after a restart. */
function followed(current: () => Page): Page {
  return new Proxy(current(), {
    get(_target, name) {
      const page = current()
      const value: unknown = Reflect.get(page, name, page)
      return typeof value === 'function' ? (value.bind(page) as unknown) : value
    },
  })
}

export { expect }
