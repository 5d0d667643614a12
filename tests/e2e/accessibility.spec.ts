import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, nextBlock, open, openAt, rows, search, select, selectByHandles } from './reader.ts'
import { wordsOf } from './words.ts'

/** What axe finds wrong in the window as it is: the rule and where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

test('notes and settings break no rule of axe', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  await select(page, nextBlock, '力争到')
  await page.keyboard.press('n')
  await block(page, nextBlock).getByRole('textbox').fill('待核')
  await page.getByRole('tab', { name: words.app.notes }).click()
  await expect(page.getByRole('tabpanel')).toContainText('待核')
  await selectByHandles(page, nextBlock, '加强职业健康')
  await expect(page.getByRole('region', { name: words.notes.selection })).toBeVisible()
  expect(await faults(page), 'a note, the list of notes, a selection').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.settings.appearance }).click()
  await expect(page.getByRole('radio', { name: words.settings.themeSepia })).toBeAttached()
  expect(await faults(page), 'type size and theme').toEqual([])
})

test('search results break no rule of axe', async ({ page, host }) => {
  await open(page, host.url)
  await search(page, '健身')
  await expect(rows(page).first()).toBeVisible()
  expect(await faults(page)).toEqual([])
})
