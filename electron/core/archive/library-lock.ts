import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { GazetteError } from '../../contract/errors.ts'
import { openWritable, type WritableDb } from '../db/connection.ts'
import { makeFolder } from './disk.ts'
import { throwIfCancelled } from './faults.ts'

/** How long another program's change of the library is waited for, and how often it is asked, ms. */
const patienceMs = 60_000
const askEveryMs = 100

/**
 * Runs `use` while no other program and no other thread changes the library in `folder`. The lock is a transaction held
 * open on `lock.sqlite`: the operating system ends it with the process, however that dies. Waits for another holder and
 * throws `library-in-use` when it takes too long, `cancelled` when told to stop.
 */
export async function withLibraryLock<T>(
  folder: string,
  signal: AbortSignal | undefined,
  use: () => Promise<T>,
): Promise<T> {
  await makeFolder(folder)
  const lock = await takeLock(folder, signal)
  try {
    return await use()
  } finally {
    lock.close()
  }
}

async function takeLock(folder: string, signal: AbortSignal | undefined): Promise<WritableDb> {
  const until = performance.now() + patienceMs
  for (;;) {
    throwIfCancelled(signal)
    let lock: WritableDb | undefined
    try {
      lock = openWritable(join(folder, 'lock.sqlite'), { durable: false, timeout: 0 })
      // in memory, so that no journal file is left behind by a killed process
      lock.raw.pragma('journal_mode = MEMORY')
      lock.raw.exec('BEGIN EXCLUSIVE')
      return lock
    } catch (error) {
      lock?.close()
      if (!/^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error))) throw error
      if (performance.now() > until) throw new GazetteError('library-in-use', { values: { folder }, cause: error })
    }
    await wait(askEveryMs)
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
