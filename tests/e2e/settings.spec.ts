import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { open } from './reader.ts'
import { wordsOf } from './words.ts'

const token = (page: Page, name: string) =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(), name)

const style = (page: Page, name: 'fontFamily' | 'fontSize' | 'lineHeight') =>
  page
    .locator('article [data-block] p')
    .first()
    .evaluate((text, property) => getComputedStyle(text)[property], name)

test('every setting acts at once and is there after a reload', async ({ page, host, locale }) => {
  const { app, settings } = wordsOf(locale)
  const other = wordsOf(locale === 'zh-CN' ? 'en' : 'zh-CN')
  await open(page, host.url)
  const before = { face: await style(page, 'fontFamily'), line: await style(page, 'lineHeight') }
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('heading', { name: settings.title, exact: true })).toBeVisible()
  // the radio itself is hidden; a person presses its words
  const choose = (group: string, words: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(words, { exact: true }).click()
  const preview = page.locator('figure p')

  await test.step('each theme', async () => {
    const papers = new Set<string>()
    for (const theme of [settings.themeDark, settings.themeContrast, settings.themeLight, settings.themeSepia]) {
      await choose(settings.theme, theme)
      papers.add(await token(page, '--paper'))
    }
    expect(papers.size).toBe(4)
  })

  await test.step('typeface, size and line spacing show in the paragraph beside them', async () => {
    await choose(settings.textFace, settings.faceKai)
    await expect(preview).toHaveCSS('font-family', /WenKai/)
    await page.getByRole('slider', { name: settings.textSize }).press('ArrowRight')
    await page.getByRole('slider', { name: settings.lineHeight }).press('End')
    await expect(preview).toHaveCSS('font-size', '18px')
    await expect(preview).toHaveCSS('line-height', `${(18 * 2.4).toFixed(1)}px`)
  })

  await test.step('layout and language', async () => {
    await choose(settings.layout, settings.layoutText)
    await choose(settings.language, other.settings[locale === 'zh-CN' ? 'languageEn' : 'languageZh'])
    await expect(page.getByRole('heading', { name: other.settings.title, exact: true })).toBeVisible()
  })

  await test.step('the data folder is told', async () => {
    await expect(page.getByText(host.dataFolder, { exact: true })).toBeVisible()
  })

  await test.step('all of it is there after a reload', async () => {
    const sepia = await token(page, '--paper')
    await page.reload()
    await expect(page.getByRole('heading', { name: other.settings.title, exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('article h1')).toBeVisible()
    expect(await token(page, '--paper')).toBe(sepia)
    expect(await style(page, 'fontFamily')).not.toBe(before.face)
    expect(await style(page, 'fontSize')).toBe('18px')
    expect(await style(page, 'lineHeight')).not.toBe(before.line)
    await expect(page.locator('#page')).toHaveCount(0)
    await expect(page.getByRole('radio', { name: other.app.layoutText })).toBeChecked()
  })

  await test.step('reset brings the defaults back, and can itself be undone', async () => {
    await page.keyboard.press('ControlOrMeta+,')
    await page.getByRole('button', { name: other.settings.resetAll }).click()
    await expect(page.getByRole('heading', { name: settings.title, exact: true })).toBeVisible()
    await expect(preview).toHaveCSS('font-size', '17px')
    await page.getByRole('button', { name: other.settings.undo }).click()
    await expect(preview).toHaveCSS('font-size', '18px')
    await page.getByRole('button', { name: other.settings.resetAll }).click()
    await page.getByRole('button', { name: app.backToText }).click()
    await expect(page.locator('#page')).toBeVisible()
    expect(await style(page, 'fontFamily')).toBe(before.face)
  })
})
