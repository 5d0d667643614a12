import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page, TestInfo } from '@playwright/test'
import { expect, test } from './host.ts'
import { goTo, open } from './reader.ts'
import { wordsOf } from './words.ts'

const fixture = join(import.meta.dirname, '../fixtures/gazette/haizhou.txt')

/** Chooses files in the dialog of a button. The window asks its shell where they lie, which is told here. */
async function choose(page: Page, button: string, files: readonly string[]): Promise<void> {
  const places = Object.fromEntries(files.map((file) => [file.split(/[/\\]/).at(-1), file]))
  await page.evaluate((known) => Object.assign(window, { gazettePlaces: known }), places)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await chooser).setFiles([...files])
}

async function layPdf(info: TestInfo): Promise<string> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  const file = info.outputPath('haizhou.pdf')
  writeFileSync(file, await pdf.save())
  return file
}

test('an issue is added, with its pages, removed, put back, and verified', async ({ page, host, locale }, info) => {
  const words = wordsOf(locale).library
  await open(page, host.url)
  await goTo(page, '/library')
  await expect(page.getByRole('heading', { name: words.title, level: 2 })).toBeVisible()

  // a text alone
  await choose(page, words.chooseFiles, [fixture])
  await expect(page.getByRole('button', { name: /^海州市人民政府公报/ })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(2)
  await expect(page.getByRole('table').last()).toContainText(words.missing)

  // the same with its pages takes its place
  await choose(page, words.chooseFiles, [fixture, await layPdf(info)])
  await expect(page.getByText(words.outcome.replaced)).toBeVisible()
  await expect(page.getByRole('heading', { name: words.removedPacks })).toBeVisible()

  const year = page.getByRole('button', { name: /^2019/ })
  await year.click()
  const remove = page.getByRole('button', { name: new RegExp(`^${words.remove} 海州`) })
  await remove.click()
  await page.getByRole('button', { name: words.undo }).click()
  await expect(remove).toBeVisible()

  await page.getByRole('button', { name: new RegExp(`^${words.details} 海州`) }).click()
  await expect(page.getByText('haizhou-2019-03', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: words.checkNow }).click()
  await expect(page.getByText(words.whole, { exact: true })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([])
})

test('damaged pages are named and the text stays readable', async ({ page, host, locale }) => {
  const words = wordsOf(locale).library
  await open(page, host.url)
  await goTo(page, '/library')
  await choose(page, words.chooseFiles, [fixture])
  await expect(page.getByRole('button', { name: /^海州市人民政府公报/ })).toBeVisible()
  const pdf = join(host.dataFolder, 'library/packs/nantong-2022-06/data/facsimile.pdf')
  truncateSync(pdf, readFileSync(pdf).length - 100)
  await page.getByRole('button', { name: words.checkNow }).click()
  await expect(page.getByText(words.broken, { exact: true })).toBeVisible()
  await expect(page.getByText(words.problem.pages)).toBeVisible()
  await goTo(page, '/nantong-2022-06/d1')
  await expect(page.locator('article h1')).toBeVisible()
})
