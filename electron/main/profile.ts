import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import { words } from './words.ts'

/**
 * Gives the browser's own profile, and with it the lock of one program per data folder, a folder there: on macOS and
 * Windows Electron would put its files among a person's notes. Trap: where the folder takes no files Chromium gives no
 * lock, as if another program held it, and the window would end without a word. It then has a folder for this once, and
 * the person is told; reading goes on.
 */
export function placeProfile(folder: string): void {
  const fault = folderFault(folder)
  if (fault === null) return app.setPath('userData', folder)
  const passing = mkdtempSync(join(tmpdir(), 'gazette-reader-'))
  app.setPath('userData', passing)
  app.once('quit', () => rmSync(passing, { recursive: true, force: true }))
  void app.whenReady().then(() => {
    const { folderTitle, folderDetail } = words()
    dialog.showErrorBox(folderTitle, folderDetail(dirname(folder), fault))
  })
}

/** Why a folder takes no files, as the system's code, or null; it is made where it is missing. */
function folderFault(folder: string): string | null {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

/** Not `mkdirSync` with `recursive`: that never returns where a folder is there and still takes no other (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
