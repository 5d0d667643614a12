import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Say } from './ensure-built.ts'
import type { FetchProgress } from './fetch-electron.ts'

const silenceMs = 20_000

/**
 * Where the Electron program is, or null. Trap: requiring `electron` would fetch a missing runtime synchronously and
 * without a time limit, so its `path.txt` is read instead.
 */
export function installedRuntime(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const mark = join(folder, 'path.txt')
  if (!existsSync(mark)) return null
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(mark, 'utf8'))
  return existsSync(program) ? program : null
}

/** The Electron program, fetched where it is not there yet, or why it cannot be had. */
export async function electronRuntimeOrReason(say: Say): Promise<{ program: string } | { reason: string }> {
  const failed = installedRuntime() ? null : await fetchRuntime(say)
  const program = installedRuntime()
  return program ? { program } : { reason: failed ?? 'its program is missing' }
}

/** Fetches the runtime in a child process, given up after 20 s without progress. Resolves with why it failed, or null. */
function fetchRuntime(say: Say): Promise<string | null> {
  const child = fork(fileURLToPath(new URL('fetch-electron.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Promise((resolve) => {
    let errors = ''
    let shown = -1
    const giveUp = () => {
      child.kill('SIGKILL')
      resolve('no progress for 20 s')
    }
    let timer = setTimeout(giveUp, silenceMs)
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('message', ({ stage, percent }: FetchProgress) => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, silenceMs)
      const tenth = Math.floor(percent * 10)
      if (stage === 'fetching' && tenth > shown) say(`Fetching the Electron runtime: ${tenth * 10} %`)
      shown = Math.max(shown, tenth)
    })
    child.on('error', (error) => (errors += error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 && installedRuntime() ? null : lastLine(errors) || `exit code ${code}`)
    })
  })
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
