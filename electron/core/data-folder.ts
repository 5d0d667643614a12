import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { GazetteError } from '../contract/errors.ts'
import { type Environment, makeFolder, refuseInTests } from './data-location.ts'
import { openWritable } from './db/connection.ts'
import type { WritableDb } from './db/connection.ts'

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

function folderFault(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const options = { values: { folder }, cause: error }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new GazetteError('data-folder-in-use', options)
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return new GazetteError('disk-full', options)
  // What is left is the file system's or SQLite's word that files cannot be made here.
  return code === '' ? error : new GazetteError('data-folder-unwritable', options)
}
