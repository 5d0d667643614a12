import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, nextBlock, openAt, select } from './reader.ts'
import { wordsOf } from './words.ts'

const card = (tab: Page) => block(tab, nextBlock).locator('aside')

test('a note changed in two tabs keeps both texts until one is chosen', async ({ page, newWindow, host, locale }) => {
  const { notes } = wordsOf(locale)
  const add = async (tab: Page, text: string) => {
    await card(tab).getByRole('button', { name: notes.edit, exact: true }).click()
    await expect(card(tab).getByRole('textbox')).toBeFocused()
    await tab.keyboard.insertText(text)
  }
  await openAt(page, host.url, nextBlock)
  await select(page, nextBlock, '力争到')
  await page.keyboard.press('n')
  await card(page).getByRole('textbox').fill('核。')
  await page.keyboard.press('Escape')
  await expect(card(page)).toContainText('核。')

  const other = await newWindow()
  await openAt(other, host.url, nextBlock)
  await add(other, '那边')
  await expect(card(other).getByText(notes.saved, { exact: true })).toBeVisible()
  await add(page, '这里')
  await expect(card(page).getByRole('alert')).toContainText('核。那边')
  await expect(card(page).getByRole('alert')).toContainText('核。这里')
  await card(page).getByRole('button', { name: notes.keepBoth }).click()
  await expect(card(page).getByText(notes.saved, { exact: true })).toBeVisible()

  await test.step('the words typed last are kept though the tab is closed at once', async () => {
    await page.keyboard.press('Escape')
    await add(page, '末')
    await page.close({ runBeforeUnload: true })
    await other.reload()
    await expect(card(other)).toContainText('核。那边')
    await expect(card(other)).toContainText('核。这里末')
  })
})
