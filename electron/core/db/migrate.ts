import { GazetteError, type ErrorCode } from '../../contract/errors.ts'
import type { WritableDb } from './connection.ts'

/** One step of a database's schema. Its place in the list is its version; a step once released is never changed. */
export interface Migration {
  readonly name: string
  run(db: WritableDb): void
}

/** What a database must be, and the codes of the refusals; `values` go into the message of either. */
export interface MigrationRules {
  /** `PRAGMA application_id`, written with the first step. */
  readonly applicationId: number
  /** A newer program has written the file: it is left as it is. */
  readonly tooNew: ErrorCode
  /** The file is some other program's database. */
  readonly foreign: ErrorCode
  readonly values?: Record<string, string | number>
}

/**
 * Brings a database to the newest version of its schema, each step in one exclusive transaction together with its
 * `user_version`, so that a killed process leaves whole steps only. Returns the version found and the version left.
 */
export function migrate(
  db: WritableDb,
  migrations: readonly Migration[],
  rules: MigrationRules,
): { from: number; to: number } {
  const { raw } = db
  const number = (pragma: string): number => raw.pragma(pragma, { simple: true }) as number
  const from = number('user_version')
  const empty = raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  const applicationId = number('application_id')
  if (applicationId !== rules.applicationId && !(empty && applicationId === 0))
    throw new GazetteError(rules.foreign, { values: rules.values })
  if (from > migrations.length) throw new GazetteError(rules.tooNew, { values: rules.values })

  migrations.forEach((migration, index) => {
    const version = index + 1
    const step = raw.transaction(() => {
      // Another process may have taken this step while we waited for the lock.
      if (number('user_version') >= version) return
      migration.run(db)
      raw.pragma(`application_id = ${rules.applicationId}`)
      raw.pragma(`user_version = ${version}`)
    })
    if (number('user_version') < version) step.exclusive()
  })
  return { from, to: number('user_version') }
}
