import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, cutBlock, goTo, health, nextBlock, openAt, select } from './reader.ts'
import { wordsOf } from './words.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

/** The path in a copied link: what follows its `#`, or its scheme. */
const pathIn = (link: string): string => link.replace(/^.*#|^gazette-reader:/, '')

test('words are copied with their citation, and a link to them leads back or says that it does not', async ({
  page,
  host,
  locale,
}) => {
  const { reader } = wordsOf(locale)
  await openAt(page, host.url, nextBlock)

  await test.step('with citation', async () => {
    await select(page, nextBlock, '力争到')
    await page.keyboard.press('q')
    await expect(page.getByText(reader.quotedCopied)).toBeVisible()
    expect(await clipboard(page)).toMatch(
      /^力争到\n——.+，通政办发〔2022〕81号，南通市人民政府公报2022年第6期（总第368期），第44页。$/u,
    )
  })

  const link = await test.step('a link to the words leads to them', async () => {
    await select(page, nextBlock, '力争到')
    await page.keyboard.press('l')
    await expect(page.getByText(reader.linkCopied)).toBeVisible()
    const copied = await clipboard(page)
    await goTo(page, `/${health}/l505`)
    await expect(block(page, nextBlock)).not.toBeInViewport()
    // as a person pastes it: into the one field there is
    await page.keyboard.press('/')
    await page.keyboard.insertText(copied)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/quote=/)
    await expect(block(page, nextBlock)).toBeInViewport()
    expect(await page.evaluate(() => [...(CSS.highlights.get('quotation') ?? [])].map(String))).toEqual(['力争到'])
    return pathIn(copied)
  })

  await test.step('where the words moved they are found, where they are gone that is said', async () => {
    await goTo(page, link.replace(/from=\d+&to=\d+/, 'from=0&to=3'))
    await expect(page.getByText(reader.quotationMoved)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(link.replace(/\?.*/, '').concat(String.raw`\?from=[1-9]\d*&to=\d+$`)))
    await goTo(page, link.replace(/quote=.*/, `quote=${encodeURIComponent('这里没有')}`))
    await expect(page.getByText(reader.quotationGone)).toBeVisible()
    await expect(block(page, nextBlock)).toBeInViewport()
  })

  await test.step('links to the document and to the page', async () => {
    const copy = async (item: string | RegExp) => {
      await page.getByRole('button', { name: reader.links, exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
      await expect(page.getByRole('menu')).toHaveCount(0)
      return pathIn(await clipboard(page))
    }
    expect(await copy(reader.linkDocument)).toBe(`/${health}`)
    const toPage = await copy(/44/)
    expect(toPage).toBe('/nantong-2022-06?page=44')
    await goTo(page, '/nantong-2022-06/d1')
    await expect(page.locator('article h1')).toContainText('股权投资')
    await goTo(page, toPage)
    await expect(page).toHaveURL(new RegExp(`${health}/l\\d+`))
    await expect(page.locator('[data-image="45"] [data-drawn="drawn"]')).toBeInViewport()
    await goTo(page, '/nantong-2022-06?page=999')
    await expect(page.getByText(reader.noPageOfLink)).toBeVisible()
  })
})

test('one goes back and forward through the places visited, by key, button and mouse', async ({
  page,
  host,
  locale,
}) => {
  const { app } = wordsOf(locale)
  await openAt(page, host.url, cutBlock)
  await goTo(page, '/nantong-2022-06/d1')
  await expect(page.locator('article h1')).toContainText('股权投资')
  const isBack = async () => {
    await expect(page).toHaveURL(new RegExp(`${cutBlock}$`))
    await expect(block(page, cutBlock)).toBeInViewport()
  }
  await page.keyboard.press('Alt+ArrowLeft')
  await isBack()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page).toHaveURL(/d1$/)
  await page.getByRole('button', { name: app.back, exact: true }).click()
  await isBack()
  await expect(page.getByRole('button', { name: app.forward, exact: true })).toBeEnabled()
  const press = (button: number) =>
    page.evaluate(
      (which) => document.body.dispatchEvent(new MouseEvent('mouseup', { button: which, bubbles: true })),
      button,
    )
  await press(4)
  await expect(page).toHaveURL(/d1$/)
  await press(3)
  await isBack()
})
