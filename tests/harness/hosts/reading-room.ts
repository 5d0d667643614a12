import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectFolder } from '../../../electron/tools/project.ts'
import type { HostOptions, StartedHost } from './host.ts'

const startScript = join(projectFolder, 'electron', 'tools', 'start.mjs')

interface StartedProcess {
  readonly url: string
  /** Resolves with the exit code, null where a signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the reading room on a free port, as `npm start` does where there is no window. */
export async function startReadingRoom({ dataFolder, library }: HostOptions): Promise<StartedHost> {
  const args = ['--data', dataFolder, ...(library === null ? [] : ['--library', library])]
  let process = await startProcess(args)
  return {
    get url() {
      return process.url
    },
    async restart(signal) {
      await process.stop(signal)
      process = await startProcess(args)
    },
    stop: () => process.stop('SIGINT'),
  }
}

async function startProcess(args: readonly string[]): Promise<StartedProcess> {
  const child = spawn(process.execPath, [startScript, '--no-open', '--port', '0', ...args], {
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
