import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A program that serves an address until it is stopped. */
export interface ServingProcess {
  readonly pid: number
  readonly url: string
  stop(): Promise<void>
}

/** Runs a script by this Node and waits until it says `Listening on <url>`. Throws where it ends without. */
export async function startServing(script: string, args: readonly string[]): Promise<ServingProcess> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await Promise.race([listening(child), ended.then(() => null)])
  if (url === null || child.pid === undefined) throw new Error(`${script} ended without listening`)
  return {
    pid: child.pid,
    url,
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}

async function listening(child: ChildProcess): Promise<string | null> {
  if (!child.stdout) return null
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Listening on (\S+)$/.exec(line)?.[1]
    if (url) return url
  }
  return null
}
