import type { Log } from '../contract/dispatch.ts'
import type { WireError } from '../contract/errors.ts'
import { openHostLog } from '../core/log/host-log.ts'
import { type HostOptions, openHost } from './host.ts'

/** Writes what a host logs to standard error; standard output is for what was asked. */
function consoleLog(sentence: (error: WireError) => string): Log {
  return ({ level, message, incident, error }) => {
    const said = error ? sentence(error) : message
    if (level !== 'info') process.stderr.write(`${level}${incident ? ` ${incident}` : ''}: ${said}\n`)
  }
}

/**
 * Serves the application until the process is asked to end (Ctrl-C, SIGTERM, the terminal closed), then closes every
 * file and resolves with exit code 0. `sentence` says an error to a person. Throws `port-taken`.
 */
export async function serveUntilEnded(
  options: Omit<HostOptions, 'log'> & { onListening: (url: string) => void; sentence: (error: WireError) => string },
): Promise<number> {
  const { data, version } = options
  const { log, close } = openHostLog(data, { name: 'reading-room', version }, consoleLog(options.sentence))
  const host = await openHost({ ...options, log }).catch((error: unknown) => {
    log({ level: 'info', message: `could not serve: ${error instanceof Error ? error.message : 'no error'}` })
    close()
    throw error
  })
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  options.onListening(host.url)
  await asked
  await host.close()
  close()
  return 0
}
