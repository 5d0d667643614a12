import { type Log, sealError } from '../contract/dispatch.ts'
import { GazetteError, type WireError } from '../contract/errors.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { resolveDataFolder } from './data-location.ts'
import { type NotesStore, openNotes } from './notes/index.ts'
import { openPreferences, type PreferencesStore } from './settings/preferences.ts'

/**
 * What one person keeps: notes and preferences in one data folder, opened when first needed. What does not open is
 * tried again with the next call, so a folder that another program let go of, or a disk with room again, needs no restart.
 */
export interface PersonalData {
  /** Throws what `openDataFolder` and `openNotes` throw. */
  readonly notes: () => NotesStore
  /** Throws what `openDataFolder` and `openPreferences` throw. */
  readonly preferences: () => PreferencesStore
  /** Why not both of them are to be had, asked anew each time; null where they are. */
  readonly fault: () => WireError | null
  readonly close: () => void
}

/** Opens nothing yet. `data` is the data folder, null for `GAZETTE_DATA` or the system's usual place. */
export function personalData(data: string | null, log: Log): PersonalData {
  const folder = kept<DataFolder>(() => openDataFolder(resolveDataFolder(data ?? undefined)))
  const notes = kept(() => openNotes(folder.get().notes))
  const preferences = kept(() => openPreferences(folder.get().preferences))
  const reported = new Set<string>()

  function reporting<T>(open: () => T): T {
    try {
      return open()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const told = error instanceof GazetteError && { error: { code: error.code, values: error.values ?? {} } }
      if (!reported.has(message))
        log({ level: 'warning', message: `Notes and preferences are not to be had: ${message}`, ...told })
      reported.add(message)
      throw error
    }
  }

  function fault(): WireError | null {
    try {
      reporting(preferences.get)
      reporting(notes.get)
      return null
    } catch (error) {
      return sealError(error, log, 'personal data')
    }
  }

  return {
    notes: () => reporting(notes.get),
    preferences: () => reporting(preferences.get),
    fault,
    close() {
      notes.drop()?.close()
      folder.drop()?.close()
    },
  }
}

/** Keeps what opened; what failed is opened anew. */
function kept<T>(open: () => T): { get: () => T; drop: () => T | null } {
  let value: T | null = null
  return {
    get: () => (value ??= open()),
    drop() {
      const dropped = value
      value = null
      return dropped
    },
  }
}
