import { BrowserWindow, type WebPreferences } from 'electron'
import { reloadAfterCrash } from './crash.ts'
import { pageAddress } from './page-address.ts'
import { followHearing, tellPlace } from './places.ts'

/** What every page of the application runs under. */
export const webPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/** Opens the window at a place (`/<issue>/<document>/<block>`), or where its page decides. Size and place are remembered. */
export function openWindow(options: { preload: string; place: string | null }): BrowserWindow {
  const window = new BrowserWindow({
    name: 'reader',
    windowStatePersistence: true,
    title: '公报阅览',
    width: 1440,
    height: 900,
    minWidth: 390,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, preload: options.preload },
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window)
  followHearing(window.webContents)
  void window.loadURL(`${pageAddress}${options.place === null ? '' : `#${options.place}`}`)
  return window
}

/** Brings the window to the front and, where one is named, to a place. */
export function showPlace(window: BrowserWindow, place: string | null): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  if (place !== null) tellPlace(window.webContents, place)
}
