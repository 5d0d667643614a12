import type { Page } from '@playwright/test'
import { openBare, turnBare } from '../lib/bare-page.ts'
import { paintedAfter } from '../lib/browser.ts'
import { compared, type Figure } from '../lib/figure.ts'
import { median, p95 } from '../lib/statistics.ts'
import { type BenchIssue, drawnSign, drawnWidth, textSign } from './issue.ts'

const rounds = 4

/** As long as a person at least looks at a page before the next: the time in which neighbours may be drawn ahead. */
const lookMs = 300

/** From a click on a document in the contents to its text and first page painted; beside it, pdf.js opening the file and drawing that page. */
export async function clickFigures(page: Page, bare: Page, issue: BenchIssue): Promise<Figure[]> {
  const width = await drawnWidth(page)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const { title, image } of issue.documents) {
      const line = page.getByRole('row').filter({ hasText: title }).first()
      ours.push(await paintedAfter(page, 'click', [textSign(title), drawnSign(image)], () => line.click()))
      await page.waitForTimeout(lookMs)
      theirs.push(await openBare(bare, image, width))
      await page.waitForTimeout(lookMs)
    }
  }
  return [
    compared('click on a document → text and page painted, median', median(ours), median(theirs), 1.3),
    compared('click on a document → text and page painted, p95', p95(ours), p95(theirs)),
  ]
}

/** Page after page from the first to the last; beside it, pdf.js drawing the same pages as wide. */
export async function turnFigures(page: Page, bare: Page, issue: BenchIssue): Promise<Figure[]> {
  const width = await drawnWidth(page)
  const ours: number[] = []
  const theirs: number[] = []
  await toFirstPage(page)
  for (let image = 2; image <= issue.images; image++) {
    await page.waitForTimeout(lookMs)
    ours.push(await paintedAfter(page, 'keydown', [drawnSign(image)], () => page.keyboard.press(']')))
  }
  await openBare(bare, 1, width)
  for (let image = 2; image <= issue.images; image++) {
    await page.waitForTimeout(lookMs)
    theirs.push(await turnBare(bare, image))
  }
  return [
    compared('page turn, median', median(ours), median(theirs)),
    compared('page turn, p95', p95(ours), p95(theirs), 0.7),
  ]
}

/** Goes to the first image of the file. */
export async function toFirstPage(page: Page): Promise<void> {
  const field = page.getByRole('toolbar').getByRole('textbox').first()
  await field.fill('p1')
  await field.press('Enter')
  await page.locator('[data-image="1"] [data-drawn="drawn"]').waitFor()
  await page.locator('article h1').first().click()
}
