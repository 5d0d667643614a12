/*
 * A recording stand-in of the `electron` module, for the built main bundle run in Node: what the program asks of Electron
 * is written down, what a page or the system would tell the program is told by the test. What it cannot prove is listed
 * in unproven.ts, which every run that uses it prints: the origin and policy of the custom scheme, the sandbox itself,
 * native menus and dialogs, the window itself, and the runtime.
 */
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { answerTest, record, recorded } from './channel.ts'
import type { Sender } from './messages.ts'
import { BrowserWindow, pages, PreventableEvent, WebContents } from './windows.ts'

export { app, BrowserWindow }
export const webContents = { getAllWebContents: () => [...pages.values()] }

type Handler = (request: Request) => Response | Promise<Response>
const schemes = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(asked: object): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    record('protocol.registerSchemesAsPrivileged', asked)
  },
  handle(scheme: string, handler: Handler): void {
    record('protocol.handle', scheme)
    schemes.set(scheme, handler)
  },
}

/** Dev mode alone fetches anything. */
export const net = { fetch: (address: string) => fetch(address) }

type Invoked = (event: object, ...args: readonly unknown[]) => unknown
class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Invoked>()
  handle(channel: string, handler: Invoked): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
}
export const ipcMain = new IpcMain()

let dialogResponse = 0
export const dialog = {
  async showMessageBox(...args: readonly unknown[]) {
    record('dialog.showMessageBox', ...args)
    return { response: dialogResponse, checkboxChecked: false }
  },
  showMessageBoxSync(...args: readonly unknown[]) {
    record('dialog.showMessageBoxSync', ...args)
    return dialogResponse
  },
  showErrorBox: (title: string, content: string) => record('dialog.showErrorBox', title, content),
  async showSaveDialog(...args: readonly unknown[]) {
    record('dialog.showSaveDialog', ...args)
    return { canceled: true, filePath: '' }
  },
  async showOpenDialog(...args: readonly unknown[]) {
    record('dialog.showOpenDialog', ...args)
    return { canceled: true, filePaths: [] }
  },
}

export const shell = {
  openExternal: async (address: string) => record('shell.openExternal', address),
  async openPath(path: string) {
    record('shell.openPath', path)
    return ''
  },
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
}

export const clipboard = { writeText: (text: string) => record('clipboard.writeText', text), readText: () => '' }
export const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false })

/** Keeps a menu's template as it was given. */
export class Menu {
  readonly template: readonly object[]
  static current: Menu | null = null
  static buildFromTemplate(template: readonly object[]): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    record('Menu.setApplicationMenu', menu?.template)
    Menu.current = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.current
  }
  constructor(template: readonly object[]) {
    this.template = template
  }
}

interface MenuLine {
  readonly id?: string
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly MenuLine[]
}

/** Every line of a menu and of those that open from it. */
function menuLines(template: readonly MenuLine[]): MenuLine[] {
  return template.flatMap((line) => [line, ...menuLines(line.submenu ?? [])])
}

type RequestHandler = (page: object, permission: string, answer: (may: boolean) => void, details: object) => void
type CheckHandler = (page: object, permission: string, origin: string) => boolean
const permissions: { request: RequestHandler; check: CheckHandler; device: (details: object) => boolean } = {
  request: (_page, _permission, answer) => answer(true),
  check: () => true,
  device: () => true,
}
class Session extends EventEmitter {
  setPermissionRequestHandler(handler: RequestHandler): void {
    permissions.request = handler
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    permissions.check = handler
  }
  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    permissions.device = handler
  }
}
export const session = { defaultSession: new Session() }

function pageOf(id: number): WebContents {
  const page = pages.get(id)
  if (!page) throw new Error(`There is no page ${id}`)
  return page
}

/** An event of the page's process, from one of its frames. */
function eventFrom({ page, frame, url }: Sender): object {
  const sender = pageOf(page)
  if (frame === 'main') sender.mainFrame.url = url
  return { sender, senderFrame: frame === 'main' ? sender.mainFrame : frame === 'sub' ? { url } : null }
}

answerTest({
  async request({ url, method, headers }) {
    const handler = schemes.get(new URL(url).protocol.slice(0, -1))
    if (!handler) throw new Error(`Nobody answers for ${url}`)
    const response = await handler(new Request(url, { method, headers }))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  },
  invoke(from, channel, args) {
    const handler = ipcMain.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(eventFrom(from), ...args)
  },
  send(from, channel, args) {
    ipcMain.emit(channel, eventFrom(from), ...args)
  },
  newPage: () => new WebContents().id,
  mayNavigate(page, url) {
    const event = Object.assign(new PreventableEvent(), { url })
    pageOf(page).emit('will-navigate', event, url)
    return !event.defaultPrevented
  },
  mayOpen: (page, url) => pageOf(page).openHandler({ url }).action === 'allow',
  loaded(id, url) {
    const page = pageOf(id)
    page.mainFrame.url = url
    page.emit('did-finish-load')
  },
  rendererGone(page, reason) {
    pageOf(page).emit('render-process-gone', new PreventableEvent(), { reason, exitCode: 1 })
  },
  tell(event, args) {
    app.emit(event, new PreventableEvent(), ...args)
  },
  permission(permission, url) {
    let request = false
    permissions.request({}, permission, (may) => (request = may), { requestingUrl: url })
    return { request, check: permissions.check({}, permission, url), device: permissions.device({}) }
  },
  answerDialogs(response) {
    dialogResponse = response
  },
  chooseMenu(id) {
    const line = menuLines(Menu.current?.template ?? []).find((each) => each.id === id)
    if (!line?.click || line.enabled === false) throw new Error(`The menu has no line ${id} to choose`)
    line.click()
  },
  records: () => recorded,
  quit: () => app.quit(),
})
