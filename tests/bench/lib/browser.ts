import { type Browser, chromium, type Page } from '@playwright/test'
import { browsersHere, launchArgs } from '../../harness/browser.ts'

/** The window every figure is taken in. */
export const windowSize = { width: 1440, height: 900 } as const

/** A real browser of its own for one candidate, without a cache from the one before. Throws where none is installed. */
export async function openBrowser(): Promise<Browser> {
  const program = browsersHere()[0]
  if (program === undefined) throw new Error('No Chrome, Chromium or Edge here: npm test fetches one')
  return chromium.launch({ executablePath: program, args: launchArgs })
}

/** A page in which an error of its own ends the measuring. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: windowSize, locale: 'zh-CN' })
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** What must be seen for something to count as painted: an element, with this text (white space aside), and in view where `inView` is set. */
export interface Sign {
  selector: string
  text?: string
  /** It must reach over the middle of the window's height. */
  inView?: boolean
}

interface Clock {
  shown: Promise<number>
}

/**
 * Does `act` and tells the milliseconds from the first event of the type that it causes in the page until every sign is
 * there and a frame was painted with it. The same code measures every candidate.
 */
export async function paintedAfter(
  page: Page,
  event: 'click' | 'keydown' | 'input',
  signs: readonly Sign[],
  act: () => Promise<void>,
): Promise<number> {
  const clock = await page.evaluateHandle(watch, { event, signs })
  await act()
  const shown = await clock.evaluate((watched) => watched.shown)
  await clock.dispose()
  return shown
}

/** The moment (ms since the epoch) at which every sign is there and painted. */
export async function paintedAt(page: Page, signs: readonly Sign[]): Promise<number> {
  const clock = await page.evaluateHandle(watch, { event: null, signs })
  const shown = await clock.evaluate((watched) => watched.shown)
  await clock.dispose()
  return shown
}

// runs in the page
function watch({ event, signs }: { event: string | null; signs: readonly Sign[] }): Clock {
  const isShown = ({ selector, text, inView }: Sign) =>
    [...document.querySelectorAll(selector)].some((element) => {
      if (text !== undefined && !element.textContent?.replace(/\s/g, '').includes(text)) return false
      const { top, bottom } = element.getBoundingClientRect()
      return !inView || (top < innerHeight * 0.6 && bottom > innerHeight * 0.4)
    })
  const shown = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`Not seen in 15 s: ${JSON.stringify(signs)}`)), 15_000)
    const start = (at: number) => {
      const look = () => {
        if (!signs.every(isShown)) return requestAnimationFrame(look)
        // the frame that holds it is painted once the next task runs
        return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - at)))
      }
      look()
    }
    if (event === null) start(-performance.timeOrigin)
    else addEventListener(event, ({ timeStamp }) => start(timeStamp), { capture: true, once: true })
  })
  return { shown }
}
