import { accessSync, constants } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'

/** Names a Chromium may have on PATH. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe']

/** Where pages, styles and fonts are served from: an address that never leaves the browser. */
const origin = 'http://facsimile.invalid'

/** Font style sheets of installed packages, by the name they are served under. */
const fontStyles = {
  serif: '@fontsource-variable/noto-serif-sc/index.css',
  sans: '@fontsource-variable/noto-sans-sc/index.css',
}

const require = createRequire(import.meta.url)
const here = fileURLToPath(new URL('.', import.meta.url))

/** Style sheets that the typeset pages link to. */
export const styleSheets = [...Object.keys(fontStyles).map((name) => `/fonts/${name}/index.css`), '/facsimile.css']

/** Starts a Chromium: the one `GAZETTE_CHROMIUM` names, one on PATH, else Playwright's own. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.GAZETTE_CHROMIUM ?? findOnPath()
  const asRoot = process.getuid?.() === 0
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--font-render-hinting=none', '--disable-lcd-text', ...(asRoot ? ['--no-sandbox'] : [])],
  })
}

/** Opens typeset pages at `scale` image pixels to one CSS pixel, fonts loaded, with the functions of `in-page.js` at hand. */
export async function openTypeset(browser: Browser, html: string, scale: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: scale })
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    else await route.fulfill({ contentType: contentType(pathname), body: await readFile(fileOf(pathname)) })
  })
  await page.goto(`${origin}/`)
  await page.addScriptTag({ content: await readFile(join(here, 'in-page.js'), 'utf8') })
  await page.evaluate('document.fonts.ready')
  return page
}

function fileOf(pathname: string): string {
  const [, folder, name, ...rest] = pathname.split('/')
  if (folder === 'fonts' && (name === 'serif' || name === 'sans')) {
    return join(require.resolve(fontStyles[name]), '..', ...rest)
  }
  return join(here, 'facsimile.css')
}

function contentType(pathname: string): string {
  return extname(pathname) === '.woff2' ? 'font/woff2' : 'text/css; charset=utf-8'
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
