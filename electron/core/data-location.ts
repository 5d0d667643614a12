import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

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

/** A test run must never reach the data of the person who runs it. */
export function refuseInTests(folder: string, env: Environment): void {
  const testing = Boolean(env['VITEST'] || env['GAZETTE_TEST'])
  if (testing && folder === path.resolve(defaultDataFolder(process.platform, env)))
    throw new Error(`A test must not use the default data folder: ${folder}`)
}

/**
 * Makes a folder and those above it, for their owner alone. Not `mkdirSync` with `recursive`: that never returns where a folder is there and
 * still takes no other (`/proc`).
 */
export function makeFolder(folder: string): void {
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
