import type { Locator, Page } from '@playwright/test'
import { expect } from './host.ts'
import { wordsOf } from './words.ts'

/** The health plan: the longest document of the bundled issue. */
export const health = 'nantong-2022-06/d5'

/** A run-in heading of the health plan whose paragraph runs over both columns of page 44. */
export const cutBlock = 'l797'

/** The paragraph after it. */
export const nextBlock = 'l801'

/** The button of the selection's bar that stands there only with the grant to keep notes, in either language. */
const addNote = new RegExp(`^(${['zh-CN', 'en'].map((locale) => wordsOf(locale).notes.addNote).join('|')})$`)

/** A block of the text. */
export const block = (page: Page, id: string): Locator => page.locator(`article [data-block="${id}"]`)

/** A page image once it is drawn. */
export const drawnPage = (page: Page, image: number): Locator =>
  page.locator(`[data-image="${image}"] [data-drawn="drawn"]`)

/** The rows of a search result. */
export const rows = (page: Page): Locator => page.locator('a[data-row]')

/** Goes to a place the way a link does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

/** Opens a start address and waits until there is something to read. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(page.locator('article h1')).toBeVisible()
}

/** Opens a start address at a block of the health plan. */
export async function openAt(page: Page, url: string, id: string): Promise<void> {
  await open(page, url)
  await goTo(page, `/${health}/${id}`)
  await expect(block(page, id)).toBeInViewport()
}

/** Goes to the search field by key and writes there. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
}

/** Where the first and the last character of some words of a block stand on the screen. */
function endsOf(page: Page, id: string, words: string) {
  return block(page, id).evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      const edge = (offset: number, side: 'left' | 'right') => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        const box = range.getBoundingClientRect()
        return { x: side === 'left' ? box.left + 1 : box.right - 1, y: (box.top + box.bottom) / 2 }
      }
      return [edge(at, 'left'), edge(at + sought.length - 1, 'right')] as const
    }
    throw new Error(`The block does not read ${sought} in one piece`)
  }, words)
}

/** Selects words of a block by dragging over them. The block must rest where it is. */
export async function drag(page: Page, id: string, words: string): Promise<void> {
  const [from, to] = await endsOf(page, id, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Drags over words of a block until just they are selected, and waits for what can be done with them. */
export async function select(page: Page, id: string, words: string): Promise<void> {
  await expect(async () => {
    await drag(page, id, words)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words)
  }).toPass()
  await expect(page.getByRole('button', { name: addNote })).toBeVisible()
}

/** Selects words of a block without a pointer, as the handles of a touch screen do. */
export function selectByHandles(page: Page, id: string, words: string): Promise<void> {
  return block(page, id).evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
    }
    throw new Error(`The block does not read ${sought} in one piece`)
  }, words)
}
