import { app, type BrowserWindow, dialog } from 'electron'
import { words } from './words.ts'

/** So many crashes within so many ms are no accident: the person is asked before the next reload. */
const accidents = 2
const within = 60_000

/**
 * Loads a page anew whose process ended, at the same place: its address holds that, and what was written is kept by the
 * writer. A page that crashes again and again is not loaded for ever.
 */
export function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < within), now]
    if (crashes.length <= accidents) return window.webContents.reload()
    crashes = []
    void askToReload(window)
  })
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { crashedTitle, crashedDetail, reload, quit } = words()
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: crashedTitle,
    detail: crashedDetail,
    buttons: [reload, quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) app.quit()
  else if (!window.isDestroyed()) window.webContents.reload()
}
