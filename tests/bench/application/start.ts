import type { Browser } from '@playwright/test'
import { bareAddress, bareSigns, startBarePage } from '../lib/bare-page.ts'
import { openPage, paintedAt } from '../lib/browser.ts'
import { compared, type Figure } from '../lib/figure.ts'
import type { ServingProcess } from '../lib/process.ts'
import { startReadingRoom } from '../lib/reading-room.ts'
import { median } from '../lib/statistics.ts'
import type { BenchIssue } from './issue.ts'

const rounds = 5

/** From the start of the program's process to its first text and page painted, in a browser that runs already. */
export async function startFigures(browser: Browser, issue: BenchIssue, width: number): Promise<Figure[]> {
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(
      await startToPaint(browser, startReadingRoom, (url) => url, [
        { selector: 'article h1' },
        { selector: '[data-drawn="drawn"]' },
      ]),
    )
    bare.push(
      await startToPaint(
        browser,
        () => startBarePage(issue.pdf),
        (url) => bareAddress(url, 1, width),
        bareSigns(1),
      ),
    )
  }
  return [compared('process start → first text and page painted, median', median(ours), median(bare))]
}

async function startToPaint(
  browser: Browser,
  start: () => Promise<ServingProcess>,
  address: (url: string) => string,
  signs: Parameters<typeof paintedAt>[1],
): Promise<number> {
  const page = await openPage(browser)
  const started = performance.timeOrigin + performance.now()
  const host = await start()
  await page.goto(address(host.url), { waitUntil: 'commit' })
  const painted = await paintedAt(page, signs)
  await page.close()
  await host.stop()
  return painted - started
}
