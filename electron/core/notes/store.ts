import { existsSync } from 'node:fs'
import path from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import { openWritable } from '../db/connection.ts'
import type { WritableDb } from '../db/connection.ts'
import { migrate } from '../db/migrate.ts'
import { speakingFor } from './faults.ts'
import { notesApplicationId, notesMigrations } from './schema.ts'

/** The open notes of one reader. */
export interface NotesStore {
  /** The file, or `:memory:` for notes that end with the process. */
  readonly file: string
  readonly db: WritableDb
  close(): void
}

/**
 * Opens `notes.sqlite`, made and brought to the newest schema where needed. `:memory:` keeps nothing (kiosk).
 * A write that returned is on the disk: rollback journal, every commit synced, the journal's removal too. That is
 * slower than a write-ahead log (0.8 against 0.2 ms a write, measured), and the notes are one file that can be copied
 * whenever nothing is being written.
 * A damaged or newer file is refused and left as it is. `timeout`: how long to wait for another program's lock, ms.
 *
 * Errors, the file in `values`: `notes-corrupt` (also another program's database), `notes-too-new`,
 * `notes-unwritable`, `notes-locked`, `disk-full`.
 */
export function openNotes(file: string, options: { timeout?: number } = {}): NotesStore {
  if (file !== ':memory:' && !existsSync(path.dirname(file)))
    throw new GazetteError('notes-unwritable', { values: { file } })
  return speakingFor(file, () => {
    const db = openWritable(file, { durable: true, timeout: options.timeout ?? 2000 })
    try {
      prepare(db, file)
    } catch (error) {
      db.close()
      throw error
    }
    return { file, db, close: () => db.close() }
  })
}

/** Runs one write on the notes as a whole, with SQLite's failures in the words of the contract. */
export function writing<T>(store: NotesStore, work: () => T): T {
  return speakingFor(store.file, () => store.db.raw.transaction(work).immediate())
}

/** Runs one read on the notes, with SQLite's failures in the words of the contract. */
export function reading<T>(store: NotesStore, work: () => T): T {
  return speakingFor(store.file, work)
}

function prepare(db: WritableDb, file: string): void {
  const check = db.raw.pragma('quick_check(1)', { simple: true })
  if (check !== 'ok') throw new GazetteError('notes-corrupt', { values: { file } })
  migrate(db, notesMigrations, {
    applicationId: notesApplicationId,
    tooNew: 'notes-too-new',
    foreign: 'notes-corrupt',
    values: { file },
  })
  db.raw.pragma('journal_mode = DELETE')
  db.raw.pragma('synchronous = EXTRA')
  // On macOS the plain sync ends in the drive's cache; elsewhere this setting does nothing.
  db.raw.pragma('fullfsync = ON')
}
