import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, cutBlock, drawnPage, goTo, health, open, select } from './reader.ts'
import { wordsOf } from './words.ts'

const frames = (page: Page) => page.locator('[data-frame]')

test('reads, follows both ways, searches, marks and keeps a note', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  await open(page, host.url)

  await test.step('the gazette opens: contents, text and page', async () => {
    await expect(page).toHaveURL(/#\/nantong-2022-06\//)
    await expect(page.getByRole('treegrid').or(page.getByRole('tree'))).toBeVisible()
    await expect(page.locator('article h1')).toBeVisible()
    await expect(page.locator('[data-drawn="drawn"]').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale?.startsWith('zh') ? 'zh-CN' : 'en')
  })

  await test.step('a document is opened from the contents', async () => {
    await page
      .getByRole('row', { name: /卫生健康/ })
      .first()
      .click()
    await expect(page.locator('article h1')).toContainText('卫生健康发展规划的通知')
    await expect(page).toHaveURL(new RegExp(health))
    await expect(drawnPage(page, 37)).toBeVisible()
  })

  await test.step('the page follows the text: a cut paragraph is framed in both columns', async () => {
    await block(page, cutBlock).scrollIntoViewIfNeeded()
    await block(page, cutBlock).locator('p').click()
    await expect(page).toHaveURL(new RegExp(`${health}/${cutBlock}$`))
    await expect(drawnPage(page, 45)).toBeVisible()
    await expect(frames(page)).toHaveCount(2)
    await expect(frames(page).first()).toBeInViewport()
  })

  await test.step('the text follows the page', async () => {
    const sheet = page.locator('[data-image="45"] [data-drawn]')
    const box = await sheet.boundingBox()
    if (!box) throw new Error('The page is not laid out')
    // the upper half of the right column, below the end of the cut paragraph: 5. 加强职业健康保护
    await page.mouse.click(box.x + box.width * 0.72, box.y + box.height * 0.25)
    await expect(page).toHaveURL(new RegExp(`${health}/l801$`))
    await expect(block(page, 'l801')).toBeInViewport()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, box.height * 4)
    await expect(page).not.toHaveURL(/l801$/)
    await expect(page).toHaveURL(new RegExp(`${health}/l\\d+`))
  })

  await test.step('a search whose brackets and spaces differ finds the number; the hit is marked in text and page', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('通政发[2022] 29 号')
    const results = page.getByRole('main')
    await expect(results).toContainText('通政发〔2022〕29号')
    await page.keyboard.press('Enter')
    await expect(page.locator('a[data-row]:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/nantong-2022-06\/d1\/l89\?from=0&to=12/)
    await expect(block(page, 'l89').locator('mark.hit')).toHaveText('通政发〔2022〕29号')
    await expect(page.locator('[data-image="4"] [data-mark="hit"]')).toBeInViewport()
  })

  await test.step('selected words are highlighted, and a note is written', async () => {
    await goTo(page, `/${health}/${cutBlock}`)
    await block(page, cutBlock).scrollIntoViewIfNeeded()
    await select(page, cutBlock, '严重精神障碍患者管理率达到90%')
    await page.keyboard.press('n')
    await page
      .getByRole('textbox', { name: words.notes.writeHere })
      .or(page.locator('aside textarea'))
      .first()
      .fill('此处目标待核')
    await expect(page.locator('aside').getByText(words.notes.saved, { exact: true })).toBeVisible()
    await expect(block(page, cutBlock).locator('mark[data-annotation]').first()).toContainText('严重精神障碍')
    await expect(page.locator('[data-image="45"] [data-mark="annotation"]').first()).toBeVisible()
  })

  await test.step('a bookmark is set from the keyboard', async () => {
    await page.keyboard.press('Escape')
    await block(page, 'l801').scrollIntoViewIfNeeded()
    await block(page, 'l801').locator('p').click()
    await page.keyboard.press('b')
    await expect(page.getByRole('tab', { name: words.app.bookmarks })).toContainText('1')
  })

  const expectKept = async () => {
    await expect(page.getByRole('tab', { name: words.app.bookmarks })).toContainText('1')
    await expect(page.getByRole('tab', { name: words.app.notes })).toContainText('1')
    await goTo(page, `/${health}/${cutBlock}`)
    await expect(block(page, cutBlock).locator('aside')).toContainText('此处目标待核')
    await expect(block(page, cutBlock).locator('mark[data-annotation]').first()).toContainText('严重精神障碍')
  }

  await test.step('after a reload everything is there, and the address does not carry the secret', async () => {
    await page.reload()
    await expectKept()
    expect(page.url()).not.toContain('k=')
  })

  await test.step('after the host was killed everything is there', async () => {
    await page.goto('about:blank')
    await host.restart('SIGKILL')
    await open(page, host.url)
    await expectKept()
  })

  await test.step('the note is found in the list, and a deleted one comes back by undo', async () => {
    await page.getByRole('tab', { name: words.app.notes }).click()
    await expect(page.getByRole('tabpanel')).toContainText('此处目标待核')
    await block(page, cutBlock).locator('aside').getByRole('button', { name: words.notes.delete }).click()
    await expect(block(page, cutBlock).locator('aside')).toHaveCount(0)
    await page.getByRole('button', { name: words.notes.undo }).click()
    await expect(block(page, cutBlock).locator('aside')).toContainText('此处目标待核')
  })
})

test('the language is changed and kept', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  const others = wordsOf(locale?.startsWith('zh') ? 'en' : 'zh-CN')
  await open(page, host.url)
  await page.getByRole('button', { name: words.app.language }).click()
  await page.getByRole('menuitemradio', { name: others.app.languageName, exact: true }).click()
  await expect(page.getByRole('tab', { name: others.app.notes })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('tab', { name: others.app.notes })).toBeVisible()
})
