import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import type { Log } from '../contract/dispatch.ts'
import { createResourceHandler } from '../core/resources/handler.ts'
import { openHostLog } from '../core/log/host-log.ts'
import type { WorkerData, WriterData } from '../workers/messages.ts'
import { openPool, type Pool } from '../workers/pool.ts'
import { reconcileAtStart } from '../workers/start-up.ts'
import { answerCalls, sendEvent } from './calls.ts'
import {
  preferences as preferencesSchema,
  session as sessionSchema,
  type Preferences,
} from '../contract/schemas/session.ts'
import { guardPages, limitDownloads, limitPermissions } from './guards.ts'
import { linkScheme, placeOfArguments, placeOfLink } from './links.ts'
import { showMenu } from './menu.ts'
import { openPackFiles, packFilesOf } from './pack-files.ts'
import { applicationPaths } from './paths.ts'
import { placeProfile } from './profile.ts'
import { answerRequests } from './requests.ts'
import { registerScheme, serveScheme } from './scheme.ts'
import { openWindow, showPlace } from './window.ts'
import { words } from './words.ts'

const say: Log = ({ level, message, incident }) => {
  if (level !== 'info') process.stderr.write(`${level}${incident ? ` ${incident}` : ''}: ${message}\n`)
}

const data = process.env['GAZETTE_DATA'] || null
let window: BrowserWindow | null = null
let askedPlace = placeOfArguments(process.argv)
let askedFiles = packFilesOf(process.argv, process.cwd())
let opened: Pool | null = null

// One program per data folder: where that is moved, the browser's own profile and the lock go with it.
placeProfile(join(data === null ? app.getPath('userData') : resolve(data), 'window'))

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  registerScheme()
  guardPages()
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  app.on('second-instance', (_event, args, folder) => {
    show(placeOfArguments(args))
    takeFiles(packFilesOf(args, folder))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    takeFiles([file])
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    show(placeOfLink(link))
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(open)
}

function open(): void {
  const { log, close: closeLog } = openHostLog(data, { name: 'electron', version: app.getVersion() }, say)
  const pool = startPool(log)
  const paths = applicationPaths()
  limitPermissions(session.defaultSession)
  limitDownloads(session.defaultSession)
  const resources = createResourceHandler({ renderer: paths.renderer, facsimile: pool.facsimile })
  serveScheme(resources, app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'])
  const menu = showMenu((command) => {
    if (window) sendEvent(window.webContents, { name: 'command.given', command })
  })
  answerCalls(pool, (path, value) => {
    const preferences = preferencesIn(path, value)
    if (preferences) menu.setPreferences(preferences)
  })
  answerRequests({ dataFolder: () => dataFolderOf(pool), offered: menu.setOffered })
  pool.on((event) => {
    if (window) sendEvent(window.webContents, event)
  })
  app.on('activate', () => show(null))
  closeFilesBeforeQuitting(async () => {
    await pool.close()
    closeLog()
  })
  show(askedPlace)
  opened = pool
  takeFiles(askedFiles)
}

/** Adds files of issues that the system or a person opened, and shows the first; those of before the start wait for it. */
function takeFiles(files: string[]): void {
  if (files.length === 0) return
  if (opened) void addAndShow(opened, files)
  else askedFiles = [...askedFiles, ...files]
}

async function addAndShow(pool: Pool, files: readonly string[]): Promise<void> {
  const { place, failures } = await openPackFiles(pool, files)
  if (place !== null) show(place)
  for (const { path, error } of failures) {
    const { fileTitle, fileDetail } = words()
    dialog.showErrorBox(fileTitle, fileDetail(path, [error.code, error.values?.['reason']].filter(Boolean).join(': ')))
  }
}

/** What a call told of the preferences: what the page shows and what the menu shows is the same. */
function preferencesIn(path: string, value: unknown): Preferences | null {
  if (path === 'session.get') return sessionSchema.safeParse(value).data?.preferences ?? null
  return path === 'preferences.update' ? (preferencesSchema.safeParse(value).data ?? null) : null
}

async function dataFolderOf(pool: Pool): Promise<string | null> {
  const reply = await pool.call('session.get', {}, { caller: 'shell', grants: ['read', 'annotate'] })
  return reply.ok ? (sessionSchema.safeParse(reply.value).data?.dataFolder ?? null) : null
}

function startPool(log: Log): Pool {
  const { library, reader, writer, job } = applicationPaths()
  const shared: WorkerData = { library, data }
  const writerData: WriterData = { ...shared, host: 'electron', version: app.getVersion() }
  const pool = openPool({
    reader: { entry: reader, data: shared },
    writer: { entry: writer, data: writerData },
    job: { entry: job, data: shared },
    log,
  })
  reconcileAtStart(pool, shared)
  return pool
}

/** Shows the one window at a place; a place asked for before the application is ready waits for it. */
function show(place: string | null): void {
  if (!app.isReady()) {
    askedPlace = place ?? askedPlace
  } else if (window) {
    showPlace(window, place)
  } else {
    window = openWindow({ preload: applicationPaths().preload, place })
    window.once('closed', () => (window = null))
  }
}

function closeFilesBeforeQuitting(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    // Trap: asked for within this event, as it would be where no worker runs, quitting is not heard.
    void close().finally(() =>
      setImmediate(() => {
        closed = true
        app.quit()
      }),
    )
  })
}
