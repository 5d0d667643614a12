import { EventEmitter } from 'node:events'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { record } from './channel.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }

/** Process id of the program that holds a profile folder, as Chromium's own lock does. */
const lockName = 'stand-in.lock'

/** Electron's `app`: ready a moment after the program was loaded, quits as Electron does. */
class App extends EventEmitter {
  readonly isPackaged = false
  readonly name = 'Gazette Reader'
  private readonly paths = new Map([['userData', join(process.env['GAZETTE_STAND_IN_HOME'] ?? '', 'profile')]])
  private ready = false
  private willQuit = false
  private lock: string | null = null
  private readonly started = new Promise<void>((resolve) =>
    setImmediate(() => {
      this.ready = true
      this.emit('ready')
      resolve()
    }),
  )
  isReady(): boolean {
    return this.ready
  }
  whenReady(): Promise<void> {
    return this.started
  }
  getVersion(): string {
    return version
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    record('app.setName', name)
  }
  getAppPath(): string {
    return project
  }
  getLocale(): string {
    return process.env['GAZETTE_STAND_IN_LOCALE'] ?? 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? join(process.env['GAZETTE_STAND_IN_HOME'] ?? '', name)
  }
  setPath(name: string, path: string): void {
    record('app.setPath', name, path)
    this.paths.set(name, path)
  }
  setAppLogsPath(path?: string): void {
    record('app.setAppLogsPath', path)
  }
  setAboutPanelOptions(options: object): void {
    record('app.setAboutPanelOptions', options)
  }
  showAboutPanel(): void {
    record('app.showAboutPanel')
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    record('app.setAsDefaultProtocolClient', scheme)
    return true
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }
  /** As Chromium: false where another program holds the profile, and where the folder takes no lock. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    const file = join(folder, lockName)
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))) return false
      writeFileSync(file, String(process.pid))
      this.lock = file
      return true
    } catch {
      return false
    }
  }
  focus(): void {
    record('app.focus')
  }
  /** Trap of Electron's: asked for while `will-quit` is being told, quitting is not heard. */
  quit(): void {
    record('app.quit')
    if (this.willQuit) return
    const before = preventable()
    this.emit('before-quit', before)
    if (before.isPrevented()) return
    const quitting = preventable()
    this.willQuit = true
    this.emit('will-quit', quitting)
    this.willQuit = false
    if (!quitting.isPrevented()) this.exit(0)
  }
  exit(code = 0): void {
    record('app.exit', code)
    this.emit('quit', {}, code)
    if (this.lock) rmSync(this.lock, { force: true })
    process.exit(code)
  }
}

function preventable() {
  let prevented = false
  return { preventDefault: () => (prevented = true), isPrevented: () => prevented }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}

export const app = new App()
