import { bareAddress, bareSigns, startBarePage, turnBare } from '../lib/bare-page.ts'
import { openBrowser, openPage, paintedAfter, paintedAt } from '../lib/browser.ts'
import { alone, type Figure, none } from '../lib/figure.ts'
import { browserMemory, processMemory } from '../lib/memory.ts'
import { startReadingRoom } from '../lib/reading-room.ts'
import { megabytes, times } from '../lib/statistics.ts'
import { type BenchIssue, drawnSign, openApplication } from './issue.ts'
import { toFirstPage } from './reading.ts'

const settleMs = 3000

/** Memory of the browser after every page was visited, each candidate in a browser of its own; and of the program behind ours. */
export async function memoryFigures(issue: BenchIssue, width: number): Promise<Figure[]> {
  const ours = await visitedByApplication(issue)
  const bare = await visitedByBarePage(issue, width)
  if (ours.browser === null || bare === null) {
    return [alone('memory after visiting all pages', none, 'this system does not tell it')]
  }
  const figure = 'memory of the browser after visiting all pages'
  const ratio = times(ours.browser, bare)
  const figures = [{ figure, ours: megabytes(ours.browser), beside: megabytes(bare), ratio, goal: none }]
  return ours.host === null ? figures : [...figures, alone('memory of the serving process then', megabytes(ours.host))]
}

async function visitedByApplication(issue: BenchIssue) {
  const browser = await openBrowser()
  const host = await startReadingRoom()
  const page = await openPage(browser)
  await openApplication(page, host.url)
  await toFirstPage(page)
  for (let image = 2; image <= issue.images; image++) {
    await paintedAfter(page, 'keydown', [drawnSign(image)], () => page.keyboard.press(']'))
  }
  await page.waitForTimeout(settleMs)
  const memory = { browser: await browserMemory(browser), host: processMemory(host.pid) }
  await browser.close()
  await host.stop()
  return memory
}

async function visitedByBarePage(issue: BenchIssue, width: number): Promise<number | null> {
  const browser = await openBrowser()
  const host = await startBarePage(issue.pdf)
  const page = await openPage(browser)
  await page.goto(bareAddress(host.url, 1, width))
  await paintedAt(page, bareSigns(1))
  for (let image = 2; image <= issue.images; image++) await turnBare(page, image)
  await page.waitForTimeout(settleMs)
  const memory = await browserMemory(browser)
  await browser.close()
  await host.stop()
  return memory
}
