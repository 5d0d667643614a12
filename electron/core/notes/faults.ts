import { GazetteError } from '../../contract/errors.ts'
import type { ErrorCode } from '../../contract/errors.ts'

/** SQLite's result codes and what they mean to a person who keeps notes; the first that fits. */
const meanings: [RegExp, ErrorCode][] = [
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'notes-locked'],
  [/^SQLITE_(CORRUPT|NOTADB|IOERR_CORRUPTFS|IOERR_DATA)/, 'notes-corrupt'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR)/, 'notes-unwritable'],
]

/**
 * Runs work on the notes database and turns SQLite's failures into the codes of the contract, the file in `values`.
 * Any other error is a bug and passes as it is.
 */
export function speakingFor<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const meaning = meanings.find(([pattern]) => pattern.test(code))
    throw meaning ? new GazetteError(meaning[1], { values: { file }, cause: error }) : error
  }
}
