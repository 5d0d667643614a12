import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, goTo, open, rows, search } from './reader.ts'
import { wordsOf } from './words.ts'

/** What axe finds wrong in the window as it is: the rule and where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

test('words, fields, chips and order: how it was read, what it gives, and the same after a reload', async ({
  page,
  host,
  locale,
}) => {
  const { results, search: words } = wordsOf(locale)
  await open(page, host.url)
  await search(page, '体育 -老年 国发[2021]11号|健身')
  const main = page.getByRole('main')
  await expect(main).toContainText(results.readAs)
  await expect(main).toContainText(results.asNumber)
  const all = await main.locator('strong').first().textContent()
  const filters = page.getByRole('complementary', { name: words.filters })
  await filters.getByRole('button', { name: /通政发〔2022〕31号/ }).click()
  await expect(main.locator('strong').first()).not.toHaveText(all ?? '')
  await page.getByRole('button', { name: results.orders['date-desc'] }).click()
  await page.getByRole('menuitem', { name: results.orders.relevance }).click()
  await expect(page).toHaveURL(/order=relevance/)
  await expect(rows(page).first()).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: results.exportCsv }).click()
  await expect(page.getByText(/\.csv/)).toBeVisible()

  await page.getByRole('button', { name: results.keepSearch }).click()
  await expect(page.getByRole('button', { name: results.forgetSearch })).toBeVisible()
  await goTo(page, '/search')
  await page
    .getByRole('region', { name: results.savedSearches })
    .getByRole('button', { name: /^体育 -老年/ })
    .click()
  await expect(page).toHaveURL(/order=relevance/)
  await expect(rows(page).first()).toBeVisible()
})

test('a fault is shown at its place and said beneath', async ({ page, host, locale }) => {
  const { results } = wordsOf(locale)
  await open(page, host.url)
  await search(page, '健身 日期:昨天')
  await expect(page.getByRole('main')).toContainText(results.faults['bad-date'])
  await expect(page.getByRole('search').locator('u')).toHaveText('日期:昨天')
})

test('quick open goes by initials to a heading, and runs a command', async ({ page, host, locale }) => {
  const { results, settings } = wordsOf(locale)
  await open(page, host.url)
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: results.palette })
  await expect(palette.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('qmjs')
  await expect(palette.getByRole('menuitem').first()).toContainText('全民健身')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page).toHaveURL(/nantong-2022-06\/d2/)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(settings.title)
  await expect(palette.getByRole('menuitem').last()).toContainText(settings.title)
  await palette.getByRole('menuitem').last().click()
  await expect(page.getByRole('heading', { name: settings.title })).toBeVisible()
})

test('find in the document counts, steps, marks the page, and goes on Escape', async ({ page, host, locale }) => {
  const { search: words } = wordsOf(locale)
  await open(page, host.url)
  await goTo(page, '/nantong-2022-06/d2')
  await expect(page.locator('article h1')).toContainText('健身')
  await page.keyboard.press('ControlOrMeta+f')
  const bar = page.getByRole('search', { name: words.findInDocument })
  await expect(bar.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('健身设施')
  const count = bar.locator('output')
  await expect(count).toHaveText(/^1 \/ \d\d$/)
  await expect(page.locator('article mark.hit').first()).toBeInViewport()
  await expect(page.locator('[data-mark="hit"]').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/^2 \/ /)
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText(/^1 \/ /)
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.locator('article mark.hit')).toHaveCount(0)
})

test.describe('by touch in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('filters open in a drawer, and a hit opens the text', async ({ page, host, locale }) => {
    const { search: words, app } = wordsOf(locale)
    await open(page, host.url)
    await page.getByRole('navigation', { name: app.tabs }).getByRole('button', { name: app.tabSearch }).tap()
    await page.getByRole('textbox', { name: words.field }).fill('健身')
    await expect(rows(page).first()).toBeVisible()
    await page.getByRole('button', { name: words.filters }).tap()
    await page
      .getByRole('dialog', { name: words.filters })
      .getByRole('button', { name: /通政发〔2022〕31号/ })
      .tap()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/chip=document/)
    await rows(page).first().tap()
    await expect(block(page, 'l183')).toBeInViewport()
  })
})
