import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page, Route } from '@playwright/test'
import { pageAddressOf, pageOrigin, shellAddressOf } from './addresses.ts'
import type { SaidToPage, Sender } from './messages.ts'
import { preloadFile, type Shell } from './open.ts'

/** Runs in every page before its own scripts: the preload, over the binding that leads to the program. */
const inPage = (preload: string) => `(() => {
  if (window.top !== window) return
  const listeners = new Map()
  const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze(value) }) },
    // a page under test is given files without places: what sets them says where they lie
    webUtils: { getPathForFile: (file) => window.gazettePlaces?.[file.name] ?? '' },
    ipcRenderer: {
      invoke: (channel, ...args) => gazetteStandIn('invoke', channel, args),
      send: (channel, ...args) => void gazetteStandIn('send', channel, args),
      on: (channel, listener) => void of(channel).add(listener),
      off: (channel, listener) => void of(channel).delete(listener),
    },
  }
  window.gazetteStandInHear = (channel, args) => { for (const listener of [...of(channel)]) listener({}, ...args) }
  window.open = (url) => { void gazetteStandIn('open', String(url), []); return null }
  const module = { exports: {} };
  (function (require, module, exports) {${preload}
})(() => electron, module, module.exports)
})()`

/** Ties the pages of a Chromium context to the program: its scheme by routes, its ipc by a binding. */
export class PageBridge {
  private readonly shell: () => Shell
  private ids = new Map<Page, Promise<number>>()
  private context: BrowserContext | null = null
  private stopHearing: () => void = () => undefined
  constructor(shell: () => Shell) {
    this.shell = shell
  }

  async attach(context: BrowserContext): Promise<void> {
    this.context = context
    await context.exposeBinding('gazetteStandIn', async ({ page, frame }, kind, channel: string, args: unknown[]) => {
      if (kind === 'open') return this.shell().ask('mayOpen', await this.idOf(page), shellAddressOf(channel))
      const from = await this.senderOf(page, frame)
      return kind === 'invoke'
        ? this.shell().ask('invoke', from, channel, args)
        : this.shell().ask('send', from, channel, args)
    })
    await context.addInitScript({ content: inPage(readFileSync(preloadFile, 'utf8')) })
    await context.route(/^https?:/, (route) => this.answer(route))
    this.renew()
  }

  /** After the program was started anew: its pages are counted from one again. */
  renew(): void {
    this.stopHearing()
    this.ids = new Map()
    this.stopHearing = this.shell().on((said) => void this.hear(said).catch(() => undefined))
  }

  private async hear(said: SaidToPage): Promise<void> {
    const page = await this.pageOf(said.page)
    if (!page || page.isClosed()) return
    if ('load' in said) await page.goto(pageAddressOf(said.load))
    else {
      await page.evaluate(
        ([channel, args]) =>
          (window as never as { gazetteStandInHear: (...heard: unknown[]) => void }).gazetteStandInHear(channel, args),
        [said.send, said.args] as const,
      )
    }
  }

  /** The first page to speak is the program's window; any other a window of its own. */
  private idOf(page: Page): Promise<number> {
    const known = this.ids.get(page)
    if (known) return known
    const id = this.ids.size === 0 ? Promise.resolve(1) : this.shell().ask('newPage')
    this.ids.set(page, id)
    return id
  }

  private async pageOf(id: number): Promise<Page | null> {
    for (const [page, known] of this.ids) if ((await known) === id) return page
    return id === 1 ? (this.context?.pages()[0] ?? null) : null
  }

  private async senderOf(page: Page, frame: Frame): Promise<Sender> {
    return {
      page: await this.idOf(page),
      frame: frame === page.mainFrame() ? 'main' : 'sub',
      url: shellAddressOf(frame.url()),
    }
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = request.url()
    try {
      if (new URL(url).origin !== pageOrigin) return await this.refuse(route)
      const headers = await request.allHeaders()
      const {
        status,
        headers: described,
        body,
      } = await this.shell().ask('request', {
        url: shellAddressOf(url),
        method: request.method(),
        headers,
      })
      await route.fulfill({ status, headers: described, body: Buffer.from(body) })
    } catch {
      // the program or the page is gone
      await route.abort('connectionrefused').catch(() => undefined)
    }
  }

  /** Nothing leads out: where a page wants to go elsewhere by itself, the program is asked, as Electron would. */
  private async refuse(route: Route): Promise<void> {
    const request = route.request()
    if (request.isNavigationRequest()) {
      const page = request.frame().page()
      await this.shell().ask('mayNavigate', await this.idOf(page), request.url())
    }
    await route.abort('aborted')
  }
}
