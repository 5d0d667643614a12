import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { block, cutBlock, drawnPage, goTo, health, nextBlock, openAt, selectByHandles } from './reader.ts'
import { wordsOf } from './words.ts'

const pane = (page: Page) => page.locator('#page section[data-pdf]')
const sheet = (page: Page, image: number) => page.locator(`[data-image="${image}"]:not([data-ahead]) > [data-drawn]`)
const lines = (page: Page) => page.locator('[data-line="selected"]')

async function boxOf(page: Page, image: number) {
  const box = await sheet(page, image).boundingBox()
  if (!box) throw new Error(`Image ${image} is not laid out`)
  return { ...box, at: (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const }
}

/** Drags over a page from one corner of a rectangle to the other, in fractions of the page. */
async function dragOver(page: Page, image: number, from: readonly [number, number], to: readonly [number, number]) {
  const box = await boxOf(page, image)
  await page.mouse.move(...box.at(...from))
  await page.mouse.down()
  await page.mouse.move(...box.at(...to), { steps: 5 })
  await page.mouse.up()
}

async function choose(page: Page, menu: string, line: string) {
  await page.locator('#page').getByRole('button', { name: menu }).click()
  await page.getByRole('menu').getByText(line, { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
}

test('pages are laid out, enlarged, turned and moved by the mouse, and stay so', async ({ page, host, locale }) => {
  const { reader } = wordsOf(locale)
  await openAt(page, host.url, cutBlock)
  await expect(drawnPage(page, 45)).toBeVisible()

  await test.step('facing pages stand beside one another, the odd one at the right', async () => {
    await choose(page, reader.view, reader.spread)
    await expect(drawnPage(page, 46)).toBeVisible()
    const [left, right] = [await boxOf(page, 45), await boxOf(page, 46)]
    expect(left.x).toBeLessThan(right.x)
    await expect(sheet(page, 44)).toHaveCount(0)
    await page.mouse.move(left.x + 20, left.y + 20)
    await page.mouse.wheel(0, 400)
    await expect(drawnPage(page, 47)).toBeVisible()
    await page.getByRole('button', { name: reader.previousPage }).click()
    await expect(drawnPage(page, 45)).toBeVisible()
  })

  await test.step('a size is typed, and the wheel enlarges about the pointer', async () => {
    await choose(page, reader.view, reader.single)
    await page.getByRole('textbox', { name: reader.zoom }).fill('150')
    await page.keyboard.press('Enter')
    await expect.poll(async () => Math.round((await boxOf(page, 45)).width)).toBe(1191)
    const box = await pane(page).boundingBox()
    if (!box) throw new Error('No pane')
    const [x, y] = [box.x + 200, box.y + 300]
    const before = await boxOf(page, 45)
    const share = (y - before.y) / before.height
    await page.mouse.move(x, y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -60)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await boxOf(page, 45)).width).toBeGreaterThan(1300)
    const after = await boxOf(page, 45)
    expect(Math.abs((y - after.y) / after.height - share)).toBeLessThan(0.01)
  })

  await test.step('the hand moves the page', async () => {
    await choose(page, reader.view, reader.toolHand)
    const before = await boxOf(page, 45)
    const box = await pane(page).boundingBox()
    if (!box) throw new Error('No pane')
    await page.mouse.move(box.x + 300, box.y + 400)
    await page.mouse.down()
    await page.mouse.move(box.x + 200, box.y + 250, { steps: 4 })
    await page.mouse.up()
    const after = await boxOf(page, 45)
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([-100, -150])
  })

  await test.step('everything is as it was after a reload', async () => {
    await choose(page, reader.image, reader.invert)
    await choose(page, reader.view, reader.rotateRight)
    await page.reload()
    await expect(sheet(page, 45)).toBeVisible()
    const box = await boxOf(page, 45)
    expect(box.width).toBeGreaterThan(box.height)
    await expect(pane(page)).toHaveAttribute('data-tool', 'hand')
    await choose(page, reader.view, reader.swap)
    const [text, pages] = [await page.locator('#text').boundingBox(), await page.locator('#page').boundingBox()]
    expect(pages?.x ?? 0).toBeLessThan(text?.x ?? 0)
  })
})

test('what is drawn round on the page is selected in the text, and what is selected shows its lines', async ({
  page,
  host,
  locale,
}) => {
  const { notes, reader } = wordsOf(locale)
  await openAt(page, host.url, cutBlock)
  await expect(drawnPage(page, 45)).toBeVisible()
  const bar = page.getByRole('region', { name: notes.selection })

  await test.step('lines of one column are one selection', async () => {
    await dragOver(page, 45, [0.1, 0.18], [0.49, 0.3])
    await expect(bar).toBeVisible()
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(selected).toContain('专业机构建设')
    await expect(lines(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(lines(page)).toHaveCount(0)
  })

  await test.step('lines of both columns are highlighted as they were drawn round', async () => {
    await dragOver(page, 45, [0.1, 0.12], [0.85, 0.2])
    await expect(bar).toBeVisible()
    await page.keyboard.press('2')
    await expect(page.locator('article mark[data-annotation]').first()).toBeVisible()
    await expect(page.locator('[data-image="45"] [data-mark="annotation"]').first()).toBeVisible()
    expect(await page.locator('article mark[data-annotation]').count()).toBeGreaterThan(2)
  })

  await test.step('words selected in the text show their line', async () => {
    await goTo(page, `/${health}/${nextBlock}`)
    await expect(block(page, nextBlock)).toBeInViewport()
    await selectByHandles(page, nextBlock, '力争到')
    await expect(lines(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
  })

  await test.step('pointing at a line on the page marks its paragraph in the text', async () => {
    const box = await boxOf(page, 45)
    await page.mouse.move(...box.at(0.3, 0.3))
    await expect(block(page, cutBlock)).toHaveAttribute('data-hovered', '')
    await page.mouse.click(...box.at(0.3, 0.3))
    await expect(page.locator('[data-frame]')).toHaveCount(2)
  })
  await test.step('a margin holds no words, which is said', async () => {
    await dragOver(page, 45, [0.02, 0.02], [0.06, 0.06])
    await expect(page.getByText(reader.nothingInArea).first()).toBeVisible()
  })
})

test('the pages are worked by keys alone, and break no rule of axe', async ({ page, host, locale }) => {
  const { reader } = wordsOf(locale)
  await openAt(page, host.url, cutBlock)
  await expect(drawnPage(page, 45)).toBeVisible()
  await pane(page).focus()
  await page.keyboard.press('t')
  const strip = page.getByRole('listbox', { name: reader.thumbnailsList })
  await expect(strip.getByRole('option', { selected: true })).toContainText('44')
  expect(await strip.getByRole('option').count()).toBeLessThan(30)
  await strip.getByRole('option', { selected: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(strip.getByRole('option', { selected: true })).toContainText('45')
  await expect(drawnPage(page, 46)).toBeInViewport()
  await page.getByRole('textbox', { name: reader.pageField }).fill('p45')
  await page.keyboard.press('Enter')
  await expect(strip.getByRole('option', { selected: true })).toContainText('44')
  await pane(page).focus()
  const width = (await boxOf(page, 45)).width
  await page.keyboard.press('+')
  await expect.poll(async () => (await boxOf(page, 45)).width).toBeGreaterThan(width)
  await page.keyboard.press('0')
  await expect.poll(async () => Math.round((await boxOf(page, 45)).width)).toBe(Math.round(width))
  await page.keyboard.press('r')
  await expect.poll(async () => (await boxOf(page, 45)).height).toBeLessThan(width)
  await page.keyboard.press('Shift+R')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([])
})
