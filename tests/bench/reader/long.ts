import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { openApplication } from '../application/issue.ts'
import { openPage, paintedAfter, type Sign } from '../lib/browser.ts'
import { compared, type Figure } from '../lib/figure.ts'
import { startReadingRoom } from '../lib/reading-room.ts'
import { median } from '../lib/statistics.ts'
import { longIssue, writeLongLibrary } from '../long-document.ts'
import { scrolled } from './scroll.ts'

const rounds = 3

/** How far and how long the text is scrolled. */
const scroll = { ms: 3000, distance: 12_000 }

/** Words that stand in both documents. */
const words = '严重精神障碍'

const documents = {
  long: { path: `/${longIssue}/d1`, image: 1 },
  short: { path: '/nantong-2022-06/d5', image: 37 },
} as const

/** A document of 500 pages and 20,000 blocks beside the longest of the bundled issue, of 29 pages. */
export async function longFigures(browser: Browser, say: (line: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-long-library-'))
  try {
    say('writing a document of 500 pages')
    await writeLongLibrary(folder, { pages: 500, blocks: 20_000 })
    const host = await startReadingRoom(['--library', folder])
    try {
      const [long, short] = [await measure(browser, host.url, 'long'), await measure(browser, host.url, 'short')]
      return [
        compared('500 pages, 20,000 blocks: open', long.open, short.open, 1.5),
        compared('500 pages, 20,000 blocks: scroll, time of a frame', long.frame, short.frame, 1.5),
        compared('500 pages, 20,000 blocks: find, last letter → hits painted', long.find, short.find, 1.5),
      ]
    } finally {
      await host.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(browser: Browser, url: string, which: keyof typeof documents) {
  const { path, image } = documents[which]
  const [open, frame, find]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const page = await openPage(browser)
    await openApplication(page, url)
    await follow(page, '/nantong-2022-06/d1', [{ selector: '[data-image="4"] [data-drawn="drawn"]' }])
    const signs = [{ selector: `[data-image="${image}"] [data-drawn="drawn"]` }, { selector: 'article h1' }]
    open.push(await follow(page, path, signs))
    frame.push((await scrolled(page, '#text [role="document"]', scroll.ms, scroll.distance)).frame)
    await page.keyboard.press('/')
    const hits = [{ selector: 'a[data-row] mark', text: words.slice(0, 2) }]
    find.push(await paintedAfter(page, 'input', hits, () => page.keyboard.insertText(words)))
    await page.close()
  }
  return { open: median(open), frame: median(frame), find: median(find) }
}

/** Follows a link put into the page; gives the milliseconds from the click until the signs are painted. */
async function follow(page: Page, path: string, signs: readonly Sign[]): Promise<number> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    Object.assign(link, { href, id: 'bench-link', textContent: '→' })
    Object.assign(link.style, { position: 'fixed', left: '0', top: '0', zIndex: '99' })
    document.body.append(link)
  }, `#${path}`)
  const shown = await paintedAfter(page, 'click', signs, () => page.locator('#bench-link').click())
  await page.evaluate(() => document.querySelector('#bench-link')?.remove())
  await page.waitForTimeout(500)
  return shown
}
