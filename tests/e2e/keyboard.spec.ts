import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, drag, drawnPage, goTo, nextBlock, open, openAt } from './reader.ts'
import { wordsOf } from './words.ts'

/** Moves the focus on until it stands on what `selector` names. */
async function tabTo(page: Page, selector: string, key = 'Tab') {
  for (let step = 0; step < 40; step += 1) {
    if (await page.evaluate((sought) => document.activeElement?.matches(sought), selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${selector}`)
}

test('the main job is done by keys alone', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  await open(page, host.url)

  await test.step('search, and open the hit', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('严重精神障碍患者管理率')
    await page.keyboard.press('Enter')
    await expect(page.locator('a[data-row]').first()).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(block(page, 'l797').locator('mark.hit')).toBeInViewport()
  })

  await test.step('bookmark it', async () => {
    await page.keyboard.press('b')
    await expect(page.getByRole('tab', { name: words.app.bookmarks })).toContainText('1')
  })

  await test.step('find the bookmark in its list and go there', async () => {
    await page.keyboard.press('Home')
    await tabTo(page, '[role="tab"]')
    await page.keyboard.press('End')
    await expect(page.getByRole('tab', { name: words.app.bookmarks })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, '[role="tabpanel"] button')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/l797(\?|$)/)
    await expect(block(page, 'l797')).toBeInViewport()
  })

  await test.step('read on, and come back to the results', async () => {
    await tabTo(page, '#text [role="document"]', 'F6')
    await page.keyboard.press('ArrowDown')
    await expect(page).toHaveURL(/\/l801$/)
    await page.keyboard.press('/')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('a[data-row]:focus')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\/l801$/)
  })

  await test.step('leave the empty search for the text', async () => {
    await page.keyboard.press('/')
    await page.keyboard.press('Escape')
    await expect(page.locator('#text [role="document"]')).toBeFocused()
  })
})

test('a link to an issue alone opens its first document', async ({ page, host }) => {
  await open(page, host.url)
  await goTo(page, '/nantong-2022-06')
  await expect(page).toHaveURL(/#\/nantong-2022-06\/d1/)
})

test('a key struck as the pointer is let go means what was selected', async ({ page, host }) => {
  await openAt(page, host.url, nextBlock)
  await expect(drawnPage(page, 45)).toBeVisible()
  // No key of a driver comes early enough each time: this one comes before the window does anything else.
  await page.evaluate(() =>
    addEventListener(
      'mouseup',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true })),
      { once: true },
    ),
  )
  await drag(page, nextBlock, '力争到')
  await expect(block(page, nextBlock).locator('mark[data-annotation]')).toHaveText('力争到')
})
