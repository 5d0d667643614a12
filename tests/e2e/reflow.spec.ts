import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, goTo, health, nextBlock, openAt } from './reader.ts'
import { wordsOf } from './words.ts'

/** What axe finds wrong in the window as it is, and whether the page scrolls sideways. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
  return wide ? [...found, 'scrolls sideways'] : found
}

/** Closes a menu, and the tooltip of its button, which has the focus again. */
async function closeMenu(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.locator('#text [role="document"]').focus()
  await expect(page.getByRole('tooltip')).toHaveCount(0)
}

test('every theme is clean to axe, and forced colours keep the reading', async ({ page, host, locale }) => {
  const { settings } = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  for (const theme of ['themeLight', 'themeDark', 'themeSepia', 'themeContrast'] as const) {
    await page.getByRole('button', { name: settings.appearance, exact: true }).click()
    await page.getByRole('radio', { name: settings[theme], exact: true }).press('Space')
    expect(await faults(page), `${theme}, the menu open`).toEqual([])
    await closeMenu(page)
    expect(await faults(page), theme).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect(await faults(page), 'forced colours').toEqual([])
})

test('the window reads at every size, at 400 % zoom and before printing', async ({ page, host, locale }) => {
  const { reader } = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  for (const [width, height] of [
    [1024, 768],
    [390, 844],
    // 1280 × 1024 at 400 %
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const path of [
      '/nantong-2022-06/d2/l221',
      '/nantong-2022-06/d5/l631',
      '/nantong-2022-06/front',
      '/settings',
    ]) {
      await goTo(page, path)
      await expect(page.locator('article, main').first()).toBeVisible()
      expect(await faults(page), `${path} at ${width}`).toEqual([])
    }
  }
  await goTo(page, '/nantong-2022-06/d2/l221')
  await expect(block(page, 'l221')).toBeInViewport()
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.getByRole('dialog', { name: reader.print })).toBeVisible()
  expect(await faults(page), 'the question how to print').toEqual([])
})

test('one switch enlarges type and targets of the whole window, and is kept', async ({ page, host, locale }) => {
  const { settings, app } = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  const size = () =>
    page
      .getByRole('button', { name: app.forward, exact: true })
      .evaluate((button) => Math.min(button.clientWidth, button.clientHeight))
  const type = () => block(page, nextBlock).evaluate((element) => getComputedStyle(element).fontSize)
  const label = () => page.locator('#tree').evaluate((element) => getComputedStyle(element).fontSize)
  const before = { label: await label() }
  expect(await size()).toBeLessThan(44)
  await page.getByRole('button', { name: settings.appearance, exact: true }).click()
  await page.getByRole('button', { name: settings.comfortable, exact: true }).click()
  await closeMenu(page)
  const larger = async () => {
    expect(await size()).toBeGreaterThanOrEqual(44)
    expect(await type()).toBe('22px')
    expect(await label()).not.toBe(before.label)
  }
  await larger()
  expect(await faults(page)).toEqual([])
  await page.reload()
  await goTo(page, `/${health}/${nextBlock}`)
  await expect(block(page, nextBlock)).toBeInViewport()
  await larger()
})
