import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { record, say } from './channel.ts'

/** An event that can be prevented, as Electron's are. */
export class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

export interface WebFrame {
  url: string
}

/** Pages by their numbers; the first is the first window's. */
export const pages = new Map<number, WebContents>()

export class WebContents extends EventEmitter {
  readonly id: number
  readonly mainFrame: WebFrame = { url: '' }
  openHandler: OpenHandler = () => ({ action: 'allow' })
  destroyed = false
  constructor() {
    super()
    this.id = pages.size + 1
    pages.set(this.id, this)
    app.emit('web-contents-created', new PreventableEvent(), this)
  }
  getURL(): string {
    return this.mainFrame.url
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  send(channel: string, ...args: unknown[]): void {
    say({ send: channel, page: this.id, args })
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  async loadURL(url: string): Promise<void> {
    this.mainFrame.url = url
    this.startNavigation()
    say({ load: url, page: this.id })
  }
  private startNavigation(): void {
    this.emit('did-start-navigation', { url: this.mainFrame.url, isMainFrame: true, isSameDocument: false })
  }
  reload(): void {
    record('webContents.reload', this.id)
    this.startNavigation()
    say({ load: this.mainFrame.url, page: this.id })
  }
  toggleDevTools(): void {
    record('webContents.toggleDevTools', this.id)
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly windows = new Set<BrowserWindow>()
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.windows]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null
  }
  static fromWebContents(page: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents }) => webContents === page) ?? null
  }
  readonly id: number
  readonly webContents: WebContents
  constructor(options: object) {
    super()
    record('BrowserWindow', options)
    BrowserWindow.windows.add(this)
    this.webContents = new WebContents()
    this.id = this.webContents.id
  }
  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url)
    setImmediate(() => this.emit('ready-to-show'))
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {
    record('window.restore', this.id)
  }
  show(): void {
    record('window.show', this.id)
  }
  focus(): void {
    record('window.focus', this.id)
  }
  close(): void {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.webContents.destroyed) return
    this.webContents.destroyed = true
    BrowserWindow.windows.delete(this)
    this.emit('closed')
    if (BrowserWindow.windows.size === 0) app.emit('window-all-closed')
  }
}
