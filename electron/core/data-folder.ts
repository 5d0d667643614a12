import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { GazetteError } from '../contract/errors.ts'
import { openWritable } from './db/connection.ts'
import type { WritableDb } from './db/connection.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The reader's own folder, held by this process until it is closed. */
export interface DataFolder {
  /** Absolute path. */
  readonly folder: string
  /** Where the notes are. */
  readonly notes: string
  /** Where the preferences are. */
  readonly preferences: string
  /** Lets go of the folder; another host may take it. */
  close(): void
}

/**
 * Where a person's data live unless they say otherwise: `$XDG_DATA_HOME/gazette-reader` (XDG base directory
 * specification: relative values are ignored), `~/Library/Application Support/Gazette Reader` on macOS,
 * `%APPDATA%\Gazette Reader` on Windows.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    const roaming = env['APPDATA'] || path.win32.join(home, 'AppData', 'Roaming')
    return path.win32.join(roaming, 'Gazette Reader')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Gazette Reader')
  const xdg = env['XDG_DATA_HOME'] ?? ''
  return path.posix.join(path.posix.isAbsolute(xdg) ? xdg : path.posix.join(home, '.local', 'share'), 'gazette-reader')
}

/** The data folder asked for: the `--data` option, else `GAZETTE_DATA`, else the default one. Absolute. */
export function resolveDataFolder(option?: string, env: Environment = process.env): string {
  return path.resolve(option || env['GAZETTE_DATA'] || defaultDataFolder(process.platform, env))
}

/** Folders held by this process: a lock must not end because nobody kept its connection in sight. */
const held = new Set<WritableDb>()

/**
 * Opens a data folder, makes it where it is missing (mode 0700) and takes it for this process alone.
 *
 * The lock is a SQLite transaction held open on `lock.sqlite`: the operating system ends it with the process, however
 * that dies, so there is no stale lock to judge, as there is with a file that holds a process id (ids are used again).
 * It also holds between threads of one process. Trap: on POSIX systems it is lost when this process opens and closes
 * `lock.sqlite` by any other way, so nothing else may touch that file.
 *
 * Errors: `data-folder-in-use`, `data-folder-unwritable`, `disk-full`, each with the folder in `values`.
 */
export function openDataFolder(asked: string, env: Environment = process.env): DataFolder {
  const folder = path.resolve(asked)
  refuseInTests(folder, env)
  let lock: WritableDb | null = null
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    lock = openWritable(path.join(folder, 'lock.sqlite'), { durable: false, timeout: 0 })
    // In memory, so that no journal file is left behind by a killed process.
    lock.raw.pragma('journal_mode = MEMORY')
    lock.raw.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw folderFault(error, folder)
  }
  const taken = lock
  held.add(taken)
  return {
    folder,
    notes: path.join(folder, 'notes.sqlite'),
    preferences: path.join(folder, 'preferences.json'),
    close: () => {
      held.delete(taken)
      taken.close()
    },
  }
}

/** Not `mkdirSync` with `recursive`: that never returns where a folder is there and still takes no other (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another host may have made it just now.
    if (!existsSync(folder)) throw error
  }
}

/** A test run must never reach the data of the person who runs it. */
function refuseInTests(folder: string, env: Environment): void {
  const testing = Boolean(env['VITEST'] || env['GAZETTE_TEST'])
  if (testing && folder === path.resolve(defaultDataFolder(process.platform, env)))
    throw new Error(`A test must not use the default data folder: ${folder}`)
}

function folderFault(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const options = { values: { folder }, cause: error }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new GazetteError('data-folder-in-use', options)
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return new GazetteError('disk-full', options)
  // What is left is the file system's or SQLite's word that files cannot be made here.
  return code === '' ? error : new GazetteError('data-folder-unwritable', options)
}
