import type { Browser, Page } from '@playwright/test'
import type { BenchIssue } from '../application/issue.ts'
import { drawnSign, openApplication } from '../application/issue.ts'
import { toFirstPage } from '../application/reading.ts'
import { bareAddress, bareSigns, startBarePage, turnBare } from '../lib/bare-page.ts'
import { openBrowser, openPage, paintedAfter, paintedAt } from '../lib/browser.ts'
import { alone, type Figure, none } from '../lib/figure.ts'
import { browserMemory } from '../lib/memory.ts'
import { startReadingRoom } from '../lib/reading-room.ts'
import { megabytes, times } from '../lib/statistics.ts'

/** How long a browser rests before its memory is read, ms. */
const settleMs = 3000

/** 200 % of an A4 page, CSS px. */
const width = 1587

/** What memory differs by from one reading to the next though nothing grows. */
const noise = 0.03

/** Memory of the browser after every page was visited at 200 %, and after a second round; each candidate in a browser of its own. */
export async function memoryFigures(issue: BenchIssue): Promise<Figure[]> {
  const ours = await visitedByApplication(issue)
  const bare = await visitedByBarePage(issue)
  if (ours === null || bare === null)
    return [alone('memory after every page at 200 %', none, 'this system does not tell it')]
  const [first, second] = ours
  const grown = second - first
  return [
    {
      figure: 'memory of the browser after every page at 200 %',
      ours: megabytes(first),
      beside: megabytes(bare),
      ratio: times(first, bare),
      goal: `≤ 1.2×${first <= 1.2 * bare ? '' : ' missed'}`,
    },
    {
      figure: 'growth on a second round',
      ours: `${grown < 0 ? '−' : ''}${megabytes(Math.abs(grown))}`,
      beside: none,
      ratio: none,
      goal: `none${grown <= noise * first ? '' : ' missed'}`,
      note: `less than ${noise * 100} % is what two readings differ by`,
    },
  ]
}

async function rested(browser: Browser, page: Page): Promise<number | null> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await page.waitForTimeout(settleMs)
  return browserMemory(browser)
}

async function visitedByApplication(issue: BenchIssue): Promise<[number, number] | null> {
  const browser = await openBrowser()
  const host = await startReadingRoom()
  try {
    const page = await openPage(browser)
    await openApplication(page, host.url)
    const zoom = page.locator('#page').getByRole('toolbar').getByRole('textbox').nth(1)
    await zoom.fill('200')
    await zoom.press('Enter')
    const round = async () => {
      await toFirstPage(page)
      for (let image = 2; image <= issue.images; image += 1) {
        await paintedAfter(page, 'keydown', [drawnSign(image)], () => page.keyboard.press(']'))
      }
      return rested(browser, page)
    }
    const first = await round()
    const second = await round()
    return first === null || second === null ? null : [first, second]
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function visitedByBarePage(issue: BenchIssue): Promise<number | null> {
  const browser = await openBrowser()
  const host = await startBarePage(issue.pdf)
  try {
    const page = await openPage(browser)
    await page.goto(bareAddress(host.url, 1, width))
    await paintedAt(page, bareSigns(1))
    for (let image = 2; image <= issue.images; image += 1) await turnBare(page, image)
    return await rested(browser, page)
  } finally {
    await browser.close()
    await host.stop()
  }
}
