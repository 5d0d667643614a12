import { ensureApplication, ensureArchive } from '../../../electron/tools/ensure-built.ts'
import { bareAddress, bareSigns, startBarePage } from '../lib/bare-page.ts'
import { openBrowser, openPage, paintedAt } from '../lib/browser.ts'
import type { Figure } from '../lib/figure.ts'
import { startReadingRoom } from '../lib/reading-room.ts'
import { benchIssue, drawnWidth, openApplication } from './issue.ts'
import { memoryFigures } from './memory.ts'
import { clickFigures, turnFigures } from './reading.ts'
import { searchFigures } from './search.ts'
import { startFigures } from './start.ts'

/** Parts of the application's bench, in the order they run. */
export const applicationParts = ['start', 'click', 'turn', 'search', 'memory'] as const
export type ApplicationPart = (typeof applicationParts)[number]

/** Measures the application in a real browser, beside a bare pdf.js page drawing the same file in the same browser. */
export async function applicationFigures(
  parts: readonly ApplicationPart[],
  say: (line: string) => void,
): Promise<{ figures: Figure[]; browserVersion: string }> {
  await ensureArchive(say)
  await ensureApplication(say)
  const issue = await benchIssue()
  const browser = await openBrowser()
  const host = await startReadingRoom()
  const bareHost = await startBarePage(issue.pdf)
  try {
    const page = await openPage(browser)
    await openApplication(page, host.url)
    const width = await drawnWidth(page)
    const bare = await openPage(browser)
    await bare.goto(bareAddress(bareHost.url, 1, width))
    await paintedAt(bare, bareSigns(1))

    const measures: Record<ApplicationPart, () => Promise<Figure[]>> = {
      start: () => startFigures(browser, issue, width),
      click: () => clickFigures(page, bare, issue),
      turn: () => turnFigures(page, bare, issue),
      search: () => searchFigures(page, bare, issue),
      memory: () => memoryFigures(issue, width),
    }
    const figures: Figure[] = []
    for (const part of applicationParts.filter((each) => parts.includes(each))) {
      say(`measuring: ${part}`)
      figures.push(...(await measures[part]()))
    }
    return { figures, browserVersion: browser.version() }
  } finally {
    await browser.close()
    await bareHost.stop()
    await host.stop()
  }
}
