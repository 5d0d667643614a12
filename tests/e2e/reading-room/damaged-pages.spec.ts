import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { folders } from '../../../electron/tools/project.ts'
import { damagedPdfs } from '../../harness/damaged-pdf.ts'
import { expect, test as base } from '../host.ts'
import { drawnPage, goTo, open } from '../reader.ts'
import { wordsOf } from '../words.ts'

const facsimile = (library: string) => join(library, 'packs', 'nantong-2022-06', 'data', 'facsimile.pdf')

/** With a library of its own, whose page file may be spoiled. */
const test = base.extend({
  library: async ({ hostIsHere: _here }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-damaged-'))
    cpSync(folders.archive, folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  // a browser says so itself where a file is not there, or has no first part
  expectedErrors: /416|404/,
})

const fault = (page: Page) => page.locator('#page').getByRole('alert').first()

/** What the page pane has come to: the fault it tells, or how each sheet ended; null while something is still awaited. */
const outcome = (page: Page): Promise<string | null> =>
  page.locator('#page').evaluate((pane) => {
    const told = pane.querySelector<HTMLElement>('[role="alert"]')?.innerText
    if (told !== undefined) return told
    const sheets = [...pane.querySelectorAll<HTMLElement>('[data-image] > [data-drawn]')]
    if (sheets.length === 0 || pane.querySelector('[data-pdf="opening"]')) return null
    const ends = sheets.map((sheet) => sheet.dataset['drawn'])
    return ends.includes('drawing') ? null : ends.join(' ')
  })

test('whatever happened to the page file, the text is read and the fault is named', async ({ page, host, library }) => {
  test.setTimeout(400_000)
  if (library === null) throw new Error('No library to spoil')
  const damaged = await damagedPdfs(readFileSync(facsimile(library)))
  expect(damaged.length).toBeGreaterThanOrEqual(30)
  await open(page, host.url)
  const outcomes: Record<string, string> = {}
  for (const { name, bytes } of damaged) {
    writeFileSync(facsimile(library), bytes)
    await page.reload()
    await expect(page.locator('article h1'), name).toContainText('通知')
    await expect.poll(() => outcome(page), { message: name, timeout: 40_000 }).not.toBeNull()
    outcomes[name] = (await outcome(page)) ?? ''
    // the text goes on being read
    await page.locator('#text [role="document"]').press('ArrowDown')
    await expect(page.locator('[data-here]'), name).toHaveCount(1)
  }
  const told = Object.values(outcomes).filter((words) => !/^(drawn ?)+$/.test(words))
  expect(told.length, JSON.stringify(outcomes, null, 1)).toBeGreaterThan(25)
})

test('a missing, empty, locked, broken or shortened page file is told apart, and a sound one is taken again', async ({
  page,
  host,
  library,
  locale,
}) => {
  const { reader } = wordsOf(locale)
  if (library === null) throw new Error('No library to spoil')
  const sound = readFileSync(facsimile(library))
  const damaged = new Map((await damagedPdfs(sound)).map(({ name, bytes }) => [name, bytes]))
  await open(page, host.url)
  const expectFault = async (name: string, words: string) => {
    const bytes = damaged.get(name)
    if (bytes) writeFileSync(facsimile(library), bytes)
    else rmSync(facsimile(library))
    await page.reload()
    await expect(fault(page), name).toContainText(words)
    await expect(page.locator('article h1')).toBeVisible()
  }
  await expectFault('not there at all', reader.pdfMissing)
  await expectFault('nothing', reader.pdfEmpty)
  await expectFault('another kind of file', reader.pdfBroken)
  await expectFault('a lock', reader.pdfLocked)
  await test.step('a sound file is taken on asking', async () => {
    writeFileSync(facsimile(library), sound)
    await page.getByRole('button', { name: reader.retry }).click()
    await expect(drawnPage(page, 4)).toBeVisible()
  })
  await test.step('a page that lost its image says so, and the others stand', async () => {
    await expectFault('images that are nowhere', reader.pageBlankHint)
    await goTo(page, '/nantong-2022-06/d5')
    await expect(fault(page)).toContainText(reader.pageAbsentHint)
  })
})
