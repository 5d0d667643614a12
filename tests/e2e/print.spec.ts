import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from './host.ts'
import { cutBlock, openAt } from './reader.ts'
import { wordsOf } from './words.ts'

declare global {
  interface Window {
    timesPrinted?: number
  }
}

/** The lines of text of every page of a PDF. */
async function textOf(pdf: Buffer): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return pages
}

/** The printer's own dialog cannot be answered: that it was asked for is counted, and the paper is a PDF. */
async function print(page: Page, options: { name: string; kind: string; range?: RegExp }): Promise<string[]> {
  await page.evaluate(() => {
    window.timesPrinted = 0
    window.print = () => {
      window.timesPrinted = (window.timesPrinted ?? 0) + 1
    }
  })
  await page.keyboard.press('ControlOrMeta+p')
  const dialog = page.getByRole('dialog', { name: options.name })
  await dialog.getByText(options.kind, { exact: true }).click()
  if (options.range) await dialog.getByText(options.range).click()
  await dialog.getByRole('button', { name: options.name, exact: true }).click()
  await expect.poll(() => page.evaluate(() => window.timesPrinted), { timeout: 60_000 }).toBe(1)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('#print')).toHaveCount(0)
  return textOf(pdf)
}

test('a document is printed as text, as pages and facing, with issue, page and date in the margin', async ({
  page,
  host,
  locale,
  kind,
}) => {
  test.skip(kind === 'electron', 'A window of Electron prints no PDF for a driver')
  const { reader } = wordsOf(locale)
  await openAt(page, host.url, cutBlock)
  const issue = '南通市人民政府公报 2022年第6期（总第368期）'
  const year = new RegExp(String(new Date().getFullYear()))

  await test.step('text', async () => {
    const pages = await print(page, { name: reader.print, kind: reader.printText })
    expect(pages.length).toBeGreaterThan(10)
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(issue)
      expect(text).toContain(reader.printPagesRecovered.replace('{{pages}}', '36—64'))
      expect(text).toContain('通政办发〔2022〕81号 · 2022-08-16')
      expect(text).toMatch(year)
      expect(text.replaceAll(' ', '')).toContain(`${at + 1}/${pages.length}`)
    }
    expect(pages.join('')).toContain('提升精神卫生服务能级')
    expect(pages.at(-1)).not.toContain('提升精神卫生服务能级')
  })

  await test.step('this page facing its text', async () => {
    const pages = await print(page, { name: reader.print, kind: reader.printFacing, range: /44/ })
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(issue)
    expect(pages[0]).toContain(reader.printPagesRecovered.replace('{{pages}}', '44'))
    expect(pages[0]).toContain('提升精神卫生服务能级')
    expect(pages[0]).not.toContain('提升重大疾病防治水平')
  })

  await test.step('pages', async () => {
    await page.evaluate(() => {
      location.hash = '/nantong-2022-06/d1'
    })
    await expect(page.locator('article h1')).toContainText('股权投资')
    const pages = await print(page, { name: reader.print, kind: reader.printImages })
    expect(pages).toHaveLength(5)
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(reader.printPagesRecovered.replace('{{pages}}', String(at + 3)))
      expect(text).toContain(reader.reconstruction)
    }
  })
})
