import type { Browser, Page } from '@playwright/test'
import { openPage } from '../lib/browser.ts'
import type { Figure } from '../lib/figure.ts'
import { none } from '../lib/figure.ts'
import { milliseconds } from '../lib/statistics.ts'

/** What a scroll cost: frames that came late, tasks that kept the thread, and the mean time of a frame, ms. */
export interface Scrolled {
  late: number
  long: number
  frame: number
}

/** Rounds of each candidate, in turns. */
const rounds = 3

/** How long a scroll through all pages takes, ms: far faster than anybody reads. */
const through = 6000

/** Scrolls through all pages; beside it, pdf.js's own viewer doing the same in a pane of the same size. */
export async function scrollFigures(browser: Browser, page: Page, bareUrl: string): Promise<Figure[]> {
  const pane = page.locator('#page section[data-pdf]')
  const size = await pane.evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }))
  const viewer = await openPage(browser)
  await viewer.goto(`${bareUrl}viewer.html#width=${size.clientWidth}&height=${size.clientHeight}`)
  await viewer.locator('body[data-drawn]').waitFor({ state: 'attached' })
  const ours: Scrolled[] = []
  const theirs: Scrolled[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await scrolled(page, '#page section[data-pdf]', through))
    theirs.push(await scrolled(viewer, '#container', through))
  }
  await viewer.close()
  const sum = (all: readonly Scrolled[], of: 'late' | 'long') => all.reduce((total, each) => total + each[of], 0)
  const counted = (figure: string, of: 'late' | 'long'): Figure => {
    const [mine, other] = [sum(ours, of), sum(theirs, of)]
    const ratio = other === 0 ? none : `${(mine / other).toFixed(2)}×`
    return {
      figure,
      ours: String(mine),
      beside: String(other),
      ratio,
      goal: `no more${mine <= other ? '' : ' missed'}`,
    }
  }
  const span = `${rounds} scrolls through all pages in ${milliseconds(through)} each`
  return [
    { ...counted('fast scroll: long tasks (> 50 ms)', 'long'), note: span },
    counted('fast scroll: late frames (> 33 ms)', 'late'),
  ]
}

/** Scrolls an element from its head to its foot, or by `distance` px, evenly in `ms`, and counts what came late. */
export async function scrolled(page: Page, selector: string, ms: number, distance?: number): Promise<Scrolled> {
  await page.bringToFront()
  await page.locator(selector).evaluate((element) => element.scrollTo({ top: 0 }))
  await page.waitForTimeout(800)
  return page.locator(selector).evaluate(
    (element, given) =>
      new Promise<Scrolled>((resolve) => {
        let long = 0
        const observer = new PerformanceObserver((list) => {
          long += list.getEntries().length
        })
        observer.observe({ type: 'longtask' })
        const began = performance.now()
        let before = began
        let [late, frames] = [0, 0]
        const step = (now: number) => {
          if (now - before > 33.4) late += 1
          frames += 1
          before = now
          const share = Math.min(1, (now - began) / given.ms)
          element.scrollTop = share * (given.distance ?? element.scrollHeight - element.clientHeight)
          if (share < 1) requestAnimationFrame(step)
          // the observer tells of the last tasks a moment later
          else {
            setTimeout(() => {
              observer.disconnect()
              resolve({ late, long, frame: (before - began) / frames })
            }, 300)
          }
        }
        requestAnimationFrame(step)
      }),
    { ms, distance },
  )
}
