import { release } from 'node:os'
import type { Log } from '../../contract/dispatch.ts'
import { refuseInTests, resolveDataFolder } from '../data-location.ts'
import { type LogFile, openLogFile } from './log-file.ts'

/**
 * The log of a host: every entry goes to `say`, for whoever watches, and into the log file of the data folder (`data`,
 * null for the usual one). The start, the end and what nobody caught are noted. `GAZETTE_LOG` names the least level.
 */
export function openHostLog(
  data: string | null,
  host: { name: 'electron' | 'reading-room'; version: string },
  say: Log,
): LogFile {
  const folder = resolveDataFolder(data ?? undefined)
  refuseInTests(folder, process.env)
  const level = process.env['GAZETTE_LOG']
  const file = openLogFile(folder, level === undefined ? {} : { level })
  const { version, name } = host
  file.log({ level: 'info', message: `${name} ${version} started on ${process.platform} ${release()} ${process.arch}` })
  const onCrash = (error: unknown) =>
    file.log({
      level: 'error',
      message: `not caught: ${error instanceof Error ? (error.stack ?? error.message) : 'no error'}`,
    })
  process.on('uncaughtExceptionMonitor', onCrash)
  return {
    log(entry) {
      say(entry)
      file.log(entry)
    },
    close() {
      process.off('uncaughtExceptionMonitor', onCrash)
      file.log({ level: 'info', message: `${name} ended` })
      file.close()
    },
  }
}
