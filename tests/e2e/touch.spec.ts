import { expect, test } from './host.ts'
import { block, drawnPage, nextBlock, openAt, rows, selectByHandles } from './reader.ts'
import { wordsOf } from './words.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('a narrow touch screen reads, searches and marks', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  const tab = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true })

  await test.step('the page strip stands over the text', async () => {
    await expect(drawnPage(page, 45)).toBeVisible()
    await expect(page.locator('[data-frame]').first()).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  await test.step('words selected by the handles of the screen are highlighted', async () => {
    await selectByHandles(page, nextBlock, '力争到')
    const bar = page.getByRole('region', { name: words.notes.selection })
    await bar.getByRole('button', { name: words.notes.colour3 }).tap()
    await expect(block(page, nextBlock).locator('mark[data-annotation]')).toHaveText('力争到')
    await expect(bar).toHaveCount(0)
    await tab(words.app.tabNotes).tap()
    await page.getByRole('main').getByRole('button', { name: '力争到' }).tap()
    await expect(block(page, nextBlock)).toBeInViewport()
  })

  await test.step('a hit is opened, and the list found again', async () => {
    await tab(words.app.tabSearch).tap()
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: words.search.field }))
      .tap()
    await page.keyboard.insertText('健身')
    await rows(page).nth(3).tap()
    await expect(page.locator('article mark.hit').first()).toBeVisible()
    await expect(page.locator('[data-frame]').first()).toBeInViewport()
    await tab(words.app.tabSearch).tap()
    await expect(rows(page).nth(3)).toBeInViewport()
  })

  await test.step('the contents lead to another document', async () => {
    await tab(words.app.tabTree).tap()
    await page
      .getByRole('row', { name: /南通市人民政府大事记/ })
      .first()
      .tap()
    await expect(page.locator('article h1')).toContainText('大事记')
  })
})
