import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { GazetteError } from '../../contract/errors.ts'
import { defaultPreferences } from '../../contract/default-preferences.ts'
import { preferences as schema } from '../../contract/schemas/session.ts'
import type { Preferences } from '../../contract/schemas/session.ts'

/** Preferences as they are now, and the file that keeps them (null: in memory only, for a kiosk). */
export interface PreferencesStore {
  readonly file: string | null
  current: Preferences
  /** Entries of the file that this version does not know: a newer one's, written back as they were. */
  readonly unknown: Readonly<Record<string, unknown>>
}

/**
 * Reads the preferences; a missing file means the defaults. An entry that cannot be used gives way to its default,
 * and a file that holds one is first copied to `preferences.corrupt.json` beside it, so nothing written by hand is lost.
 * Errors: `data-folder-unwritable` where the file is there but cannot be read.
 */
export function openPreferences(file: string | null): PreferencesStore {
  const text = file === null ? null : readText(file)
  if (file === null || text === null) return { file, current: { ...defaultPreferences }, unknown: {} }
  const entries = parseEntries(text)
  const current: Record<string, unknown> = { ...defaultPreferences }
  const unknown: Record<string, unknown> = {}
  let sound = entries !== null
  for (const [key, value] of Object.entries(entries ?? {})) {
    const field = Object.hasOwn(schema.shape, key) ? schema.shape[key as keyof Preferences] : null
    const parsed = field?.safeParse(value)
    if (!parsed) unknown[key] = value
    else if (parsed.success) current[key] = parsed.data
    else sound = false
  }
  if (!sound) setAside(file)
  return { file, current: schema.parse(current), unknown }
}

/** The preferences as they are now. */
export function getPreferences(store: PreferencesStore): Preferences {
  return store.current
}

/**
 * Changes some preferences; on return the file has them, whole or not at all.
 * Errors: `data-folder-unwritable` (values: folder), `disk-full`; the preferences then stay as they were.
 */
export function updatePreferences(store: PreferencesStore, changes: Partial<Preferences>): Preferences {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const next = schema.parse({ ...store.current, ...given })
  if (store.file !== null) writeText(store.file, `${JSON.stringify({ ...store.unknown, ...next }, null, 2)}\n`)
  store.current = next
  return next
}

function parseEntries(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw fileFault(error, file)
  }
}

function writeText(file: string, text: string): void {
  try {
    writeFileAtomic.sync(file, text, { mode: 0o600 })
  } catch (error) {
    throw fileFault(error, file)
  }
}

function setAside(file: string): void {
  try {
    copyFileSync(file, path.join(path.dirname(file), 'preferences.corrupt.json'))
  } catch (error) {
    throw fileFault(error, file)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function fileFault(error: unknown, file: string): GazetteError {
  const full = /^(ENOSPC|EDQUOT)$/.test(codeOf(error))
  const values = { folder: path.dirname(file) }
  return new GazetteError(full ? 'disk-full' : 'data-folder-unwritable', { values, cause: error })
}
