import { homedir, release } from 'node:os'
import { GazetteError } from '../contract/errors.ts'
import type { LibraryStatus } from '../contract/schemas/archive.ts'
import type { Diagnostics } from '../contract/schemas/diagnostics.ts'
import type { Preferences, Session } from '../contract/schemas/session.ts'
import { lastFaults } from './log/read-log.ts'
import { countNotes, type NotesStore } from './notes/index.ts'

/** Lines of the log that are worth showing. */
const faultsShown = 20

/** The versions that tell one runtime from another, of those that the process knows. */
const parts = ['node', 'electron', 'chrome', 'v8', 'modules'] as const

/** Gathers what helps to find a fault. `notes` throws where they do not open; that is told, not thrown. */
export function gatherDiagnostics(options: {
  session: Pick<Session, 'version' | 'host'>
  library: { folder: string; status: LibraryStatus }
  dataFolder: string
  notes: () => NotesStore
  preferences: Preferences
}): Diagnostics {
  const { session, library, dataFolder } = options
  const versions: Readonly<Record<string, string | undefined>> = process.versions
  const { place: _place, ...preferences } = options.preferences
  return {
    ...session,
    system: `${process.platform} ${release()} ${process.arch}`,
    runtime: Object.fromEntries(parts.flatMap((name) => (versions[name] ? [[name, versions[name]]] : []))),
    library: { ...library.status, folder: atHome(library.folder) },
    dataFolder: atHome(dataFolder),
    notes: notesState(options.notes),
    preferences,
    faults: lastFaults(dataFolder, faultsShown).map((fault) => ({ ...fault, message: atHome(fault.message) })),
  }
}

function notesState(notes: () => NotesStore): Diagnostics['notes'] {
  try {
    return { state: 'open', ...countNotes(notes()) }
  } catch (error) {
    if (error instanceof GazetteError) return { state: error.code, annotations: 0, bookmarks: 0 }
    throw error
  }
}

/** A path without the name of whose home it is in. */
const atHome = (text: string): string => text.replaceAll(homedir(), '~')
