import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Log } from '../../contract/dispatch.ts'
import { makeFolder } from '../data-location.ts'
import { redact } from '../../contract/redact.ts'

/** The log of a data folder, open for writing. */
export interface LogFile {
  readonly log: Log
  readonly close: () => void
}

/** Folder of the logs in a data folder. */
export const logFolder = (dataFolder: string): string => join(dataFolder, 'logs')

/** The file written to, and with a number the older ones: 1 is the newest of them. */
export const logName = (age: number): string => (age === 0 ? 'gazette.log' : `gazette.${age}.log`)

/** A file this long gives way to a new one, bytes; so many older ones are kept. */
const usual = { mostBytes: 1_000_000, kept: 4 }

const pinoLevels = { info: 'info', warning: 'warn', error: 'error' } as const

/**
 * Opens the log of a data folder: one JSON object a line, with what a person wrote or looked for taken out. A log that
 * cannot be kept (a full disk, an unwritable folder) is no reason to stop: it is then not kept.
 * `level`: `info`, `warn`, `error` or `silent`.
 */
export function openLogFile(
  dataFolder: string,
  options: { level?: string; mostBytes?: number; kept?: number } = {},
): LogFile {
  const { mostBytes, kept } = { ...usual, ...options }
  const folder = logFolder(dataFolder)
  const path = join(folder, logName(0))
  try {
    makeFolder(folder)
    const file = pino.destination({ dest: path, append: true, sync: true, mkdir: false })
    let size = statSync(path).size
    let lost = false
    file.on('error', () => (lost = true))

    const write = (line: string): void => {
      if (lost) return
      try {
        const bytes = Buffer.byteLength(line)
        if (size > 0 && size + bytes > mostBytes) {
          shift(folder, kept)
          file.reopen()
          size = 0
        }
        file.write(line)
        size += bytes
      } catch {
        lost = true
      }
    }
    const logger = pino(
      {
        level: levelOf(options.level),
        base: { process: process.pid },
        messageKey: 'message',
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      { write },
    )
    return {
      log: ({ level, message, incident }) =>
        logger[pinoLevels[level]](incident === undefined ? {} : { incident }, redact(message)),
      close: () => file.end(),
    }
  } catch {
    return { log: () => undefined, close: () => undefined }
  }
}

function levelOf(asked: string | undefined): string {
  return asked !== undefined && /^(?:info|warn|error|silent)$/.test(asked) ? asked : 'info'
}

/** Makes room for a new file: each grows one older, and the oldest goes. */
function shift(folder: string, kept: number): void {
  rmSync(join(folder, logName(kept)), { force: true })
  for (let age = kept - 1; age >= 0; age--) {
    const name = join(folder, logName(age))
    if (existsSync(name)) renameSync(name, join(folder, logName(age + 1)))
  }
}
