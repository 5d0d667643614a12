import type { Log } from '../contract/dispatch.ts'
import { type HostOptions, openHost } from './host.ts'

/** Writes what a host logs to standard error; standard output is for what was asked. */
const consoleLog: Log = ({ level, message, incident }) => {
  if (level !== 'info') process.stderr.write(`${level}${incident ? ` ${incident}` : ''}: ${message}\n`)
}

/**
 * Serves the application until the process is asked to end (Ctrl-C, SIGTERM, the terminal closed), then closes every
 * file and resolves with exit code 0. Throws `port-taken`.
 */
export async function serveUntilEnded(
  options: Omit<HostOptions, 'log'> & { onListening: (url: string) => void },
): Promise<number> {
  const host = await openHost({ ...options, log: consoleLog })
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  options.onListening(host.url)
  await asked
  await host.close()
  return 0
}
