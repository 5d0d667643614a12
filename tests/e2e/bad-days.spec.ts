import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from './host.ts'
import { wordsOf } from './words.ts'

const test = base.extend<{ bytes: string | null }>({
  /** A folder with nothing in it but a file that calls itself a library, where `bytes` says what it holds. */
  library: async ({ bytes }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-bad-'))
    if (bytes !== null) writeFileSync(join(folder, 'library.sqlite'), bytes)
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  bytes: [null, { option: true }],
})

/** An error's words without the values that come in. */
const plain = (words: string) => words.replace(/\{\{.*?\}\}/g, '')

test('a missing library is named, with what to do', async ({ page, host, locale }) => {
  await page.goto(host.url)
  await expect(page.locator('body')).toContainText(plain(wordsOf(locale).errors['archive-missing'].what))
  await expect(page.locator('body')).toContainText('npx gazette build')
})

test.describe(() => {
  test.use({ bytes: 'SQLite format 3\0and then nothing of the sort' })
  test('a damaged library is named, with what to do', async ({ page, host, locale }) => {
    await page.goto(host.url)
    await expect(page.locator('body')).toContainText(plain(wordsOf(locale).errors['archive-corrupt'].what))
    await expect(page.locator('body')).toContainText('npx gazette build')
  })
})
