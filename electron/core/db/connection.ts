import Database from 'better-sqlite3'

/** A connection that can only read. Queries take this one, so a reader cannot write by mistake. */
export interface ReadableDb {
  readonly raw: Database.Database
  close(): void
}

/** A connection that may write. */
export interface WritableDb extends ReadableDb {
  readonly writable: true
}

/** Opens a database read-only. A missing file throws: nothing is created. */
export function openReadable(file: string): ReadableDb {
  const raw = new Database(file, { readonly: true, fileMustExist: true })
  raw.pragma('query_only = ON')
  return { raw, close: () => raw.close() }
}

/**
 * Opens a database for writing, made when missing. `durable` waits for the disk on every commit (notes);
 * without it the file may be lost with the power, which derived data can bear. `timeout` is how long to wait for
 * another connection's lock, in milliseconds.
 */
export function openWritable(file: string, options: { durable: boolean; timeout?: number }): WritableDb {
  const raw = new Database(file, { timeout: options.timeout ?? 5000 })
  try {
    raw.pragma('foreign_keys = ON')
    raw.pragma(options.durable ? 'synchronous = FULL' : 'synchronous = OFF')
  } catch (error) {
    raw.close()
    throw error
  }
  return { raw, writable: true, close: () => raw.close() }
}
