import type { Page } from '@playwright/test'
import { type Figure, none } from '../lib/figure.ts'
import { p95 } from '../lib/statistics.ts'

/** Points that the pointer goes to in each pane. */
const samples = 40

/** Frames from the pointer's arrival on a block in one pane to the frame that shows its mark in the other. */
export async function pointingFigures(page: Page): Promise<Figure[]> {
  await page.evaluate(() => {
    location.hash = '#/nantong-2022-06/d5/l797'
  })
  await page.locator('[data-image="45"] [data-drawn="drawn"]').waitFor()
  await page.waitForTimeout(1000)
  const onPage = await framesOver(page, '[data-image="45"] [data-drawn]', 'article [data-hovered]')
  const onText = await framesOver(page, '#text [role="document"]', '[data-pointed]')
  return [
    figure(`pointer on the page → mark painted in the text, p95 of ${onPage.length}`, onPage),
    figure(`pointer on the text → mark painted on the page, p95 of ${onText.length}`, onText),
  ]
}

function figure(name: string, frames: number[]): Figure {
  const most = p95(frames)
  const goal = `≤ 2 frames${most <= 2 ? '' : ' missed'}`
  return { figure: name, ours: `${most} frames`, beside: none, ratio: none, goal }
}

/** Moves the pointer down a pane; counts the frames from each move to the one that shows a new mark. */
async function framesOver(page: Page, pane: string, mark: string): Promise<number[]> {
  const box = await page.locator(pane).first().boundingBox()
  if (!box) throw new Error(`${pane} is not there`)
  await page.evaluate((selector) => {
    const seen: number[] = []
    const marked = () =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .map((each) => each.dataset['block'] ?? each.dataset['pointed'])
        .join()
    Object.assign(globalThis, { seenFrames: seen })
    addEventListener(
      'pointermove',
      () => {
        const before = marked()
        let frames = 0
        const look = () => {
          frames += 1
          const now = marked()
          if (now !== before && now !== '') seen.push(frames)
          else if (frames < 8) requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  }, mark)
  const height = Math.min(box.height, 700)
  for (let at = 0; at < samples; at += 1) {
    // left column and right column in turns
    await page.mouse.move(box.x + box.width * (at % 2 ? 0.72 : 0.3), box.y + 20 + ((height - 40) * at) / samples)
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => {
    const frames: unknown = Reflect.get(globalThis, 'seenFrames')
    return Array.isArray(frames) ? frames.map(Number) : []
  })
}
