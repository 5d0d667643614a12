import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect } from '@playwright/test'

const startScript = join(import.meta.dirname, '../../electron/tools/start.mjs')

/** A reading-room host in a process of its own, on a free port and a data folder of its own. */
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

interface StartedProcess {
  readonly url: string
  /** Resolves with the exit code, null where a signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

async function startProcess(dataFolder: string, args: readonly string[]): Promise<StartedProcess> {
  const child = spawn(process.execPath, [startScript, '--no-open', '--port', '0', '--data', dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = await Promise.race([
    listening(child),
    exited.then((code) => Promise.reject(new Error(`ended with ${code}`))),
  ])
  return {
    url,
    stop(signal) {
      child.kill(signal)
      return exited
    },
  }
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Listening on (\S+)$/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('The host ended without listening')
}

interface Fixtures {
  host: RunningHost
  /** Folder of another library than the bundled one. */
  library: string | null
  /** Console errors that a test expects; any other one fails it. */
  expectedErrors: RegExp[]
}

/** Playwright's `test` with a running host; a console error or an uncaught one in the page fails the test. */
export const test = base.extend<Fixtures>({
  library: [null, { option: true }],
  expectedErrors: [[], { option: true }],
  host: async ({ library }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'gazette-e2e-'))
    const args = library === null ? [] : ['--library', library]
    let process = await startProcess(dataFolder, args)
    await use({
      get url() {
        return process.url
      },
      dataFolder,
      async restart(signal) {
        await process.stop(signal)
        process = await startProcess(dataFolder, args)
      },
    })
    expect(await process.stop('SIGINT'), 'the host ends cleanly').toBe(0)
    rmSync(dataFolder, { recursive: true, force: true })
  },
  // named, so that the page ends before its host does
  page: async ({ page, expectedErrors, host: _host }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await use(page)
    expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
  },
})

export { expect }
