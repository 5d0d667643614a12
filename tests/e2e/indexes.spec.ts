import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, goTo, open } from './reader.ts'
import { wordsOf } from './words.ts'

/** What axe finds wrong in the window as it is: the rule and where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

test('from a cited number to the sentence that cites it, by keyboard', async ({ page, host, locale }) => {
  const { indexes } = wordsOf(locale)
  await open(page, host.url)
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { name: indexes.title })).toBeVisible()
  const list = page.getByRole('listbox', { name: indexes.numbers })
  await expect(list.getByRole('option')).toHaveCount(12)
  await page.getByRole('textbox', { name: indexes.filter }).fill('国发[2021]11')
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(list.getByRole('option')).toContainText(indexes.notHere)
  await list.getByRole('option').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(indexes.notHereHint)).toBeVisible()
  const cited = page.getByRole('link').filter({ hasText: '国发' })
  await cited.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('article [data-block]').filter({ hasText: '国发〔2021〕11' })).toBeInViewport()
  await page.goBack()
  await expect(page.getByText(indexes.notHereHint)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('article h1')).toBeAttached()
})

test('bodies, people, days, tables and doubtful readings each lead to the text, and are saved as CSV', async ({
  page,
  host,
  locale,
}) => {
  const { indexes } = wordsOf(locale)
  await open(page, host.url)
  await goTo(page, '/indexes')
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  const saved = page.getByText(/\.csv/)

  await tab(indexes.bodies).click()
  await page.getByRole('option', { name: /^市财政局/ }).click()
  await expect(page.getByRole('link').filter({ hasText: '规划建设股权投资基金集聚区' })).toBeVisible()
  await page.getByRole('button', { name: indexes.exportList }).last().click()
  await expect(saved).toContainText('19')
  expect(await faults(page), 'bodies').toEqual([])

  await tab(indexes.people).click()
  await page.getByRole('textbox', { name: indexes.filter }).fill('高山')
  await page.getByRole('option', { name: /^高山/ }).click()
  await expect(page.getByText(indexes.namesakes)).toBeVisible()
  await expect(page.getByRole('link').filter({ hasText: '组长' })).toBeVisible()
  expect(await faults(page), 'people').toEqual([])

  await tab(indexes.days).click()
  await page.getByRole('button', { name: /^2022-08-16/ }).click()
  await expect(page.getByRole('heading', { name: new RegExp(indexes.appointments) })).toBeVisible()
  expect(await faults(page), 'days').toEqual([])

  await tab(indexes.tables).click()
  await page.getByRole('option').last().click()
  await expect(page.locator('td[data-filled]').first()).toBeVisible()
  await expect(page.locator('tr[data-repaired]')).toHaveCount(1)
  expect(await faults(page), 'tables').toEqual([])

  await tab(indexes.remarks).click()
  const misread = page.getByRole('link').filter({ hasText: '吴李明' })
  expect(await faults(page), 'doubtful readings').toEqual([])
  await misread.click()
  await expect(block(page, 'l1290')).toBeInViewport()
})

test.describe('by touch in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a list, what is chosen of it, and back', async ({ page, host, locale }) => {
    const { indexes, app } = wordsOf(locale)
    await open(page, host.url)
    await goTo(page, '/indexes?of=bodies')
    await page.getByRole('option', { name: /^市体育局/ }).tap()
    await expect(page.getByRole('heading', { name: '市体育局' })).toBeVisible()
    await page.getByRole('button', { name: indexes.toList }).tap()
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.getByRole('button', { name: app.backToText }).tap()
    await expect(page.locator('article h1')).toBeAttached()
  })
})
