import { expect, test } from './host.ts'
import { block, nextBlock, openAt, select } from './reader.ts'
import { wordsOf } from './words.ts'

test.use({ colorScheme: 'dark' })

test('a highlight stands in the dark theme, and theme, size and highlight are there after a reload', async ({
  page,
  host,
  locale,
}) => {
  const { settings, notes } = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))
  const dark = await paper()

  await select(page, nextBlock, '力争到')
  await page.keyboard.press('2')
  const highlight = block(page, nextBlock).locator('mark[data-annotation]')
  await expect(highlight).toHaveText('力争到')
  const fill = await highlight.evaluate((mark) => getComputedStyle(mark).backgroundColor)
  await highlight.click()
  await expect(block(page, nextBlock).locator('aside').getByRole('button', { name: notes.colour2 })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Escape')
  await expect(block(page, nextBlock).locator('aside')).toHaveCount(0)

  const size = () =>
    page
      .locator('article p')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize)
  await page.getByRole('button', { name: settings.appearance }).click()
  await page.getByRole('button', { name: settings.larger, exact: true }).click()
  expect(await size()).toBe('18px')
  await page.getByRole('radio', { name: settings.themeLight }).press('Space')
  expect(await paper()).not.toBe(dark)

  // at once: what was chosen or written the moment before is kept
  await page.reload()
  await expect(highlight).toHaveText('力争到')
  expect(await size()).toBe('18px')
  expect(await paper()).not.toBe(dark)
  expect(await highlight.evaluate((mark) => getComputedStyle(mark).backgroundColor)).not.toBe(fill)
})
