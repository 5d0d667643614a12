import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { indexers } from '../../electron/core/core.ts'
import { buildArchive } from '../../electron/core/ingest/build-archive.ts'
import { expect, test as base } from './host.ts'
import { block, goTo, open } from './reader.ts'
import { wordsOf } from './words.ts'

const link = (page: Page, id: string, words: string) => block(page, id).locator('[data-link]', { hasText: words })

base('a body and what is cited are previewed by mouse and by keys', async ({ page, host, locale }) => {
  const { reader } = wordsOf(locale)
  const card = (name: string) => page.getByRole('dialog', { name })
  await open(page, host.url)
  await goTo(page, '/nantong-2022-06/d2/l221')

  await base.step('a body: pointed at, its tasks are shown; they lead there', async () => {
    const body = link(page, 'l221', '市体育局')
    await body.scrollIntoViewIfNeeded()
    await body.hover()
    await expect(card('市体育局')).toContainText('22')
    await card('市体育局').getByRole('link').nth(1).click()
    await expect(page).toHaveURL(/d2\/l225\?from=347/)
    await expect(card('市体育局')).toHaveCount(0)
  })

  await base.step('by keys: Enter goes into it, Esc comes back', async () => {
    const body = link(page, 'l225', '市体育局')
    await body.focus()
    await page.keyboard.press('Enter')
    await expect(card('市体育局')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(card('市体育局').getByRole('link').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card('市体育局')).toHaveCount(0)
    await expect(body).toBeFocused()
  })

  await base.step('what is not in the archive says so, and a title of the document itself leads to it', async () => {
    await link(page, 'l221', '南通市区城市公共体育设施布局专项规划').click()
    await expect(card('南通市区城市公共体育设施布局专项规划（2021—2035 年）')).toContainText(reader.previewAbsent)
    await page.keyboard.press('Escape')
    await goTo(page, '/nantong-2022-06/d2/l189')
    await link(page, 'l189', '南通市全民健身实施计划').click()
    await expect(page).toHaveURL(/d2\/l\d+$/)
    await expect(page.locator('[data-here] h2', { hasText: '南通市全民健身实施计划' })).toBeInViewport()
  })
})

/** Two small issues without page images, of which the later cites a document of the earlier. */
const test = base.extend({
  library: async ({ dataFolder }, use) => {
    const text = readFileSync(join(import.meta.dirname, '../fixtures/gazette/haizhou.txt'), 'utf8')
    const later = text
      .replace('海政发［２０１９］ ２３ 号', '海政发〔2019〕31号')
      .replace('国发〔2019〕9号', '海政发〔2019〕23号')
    const sources = join(dataFolder, 'sources')
    for (const [id, words] of [
      ['haizhou-2019-03', text],
      ['haizhou-2019-04', later],
    ] as const) {
      mkdirSync(join(sources, id), { recursive: true })
      writeFileSync(join(sources, id, 'issue.txt'), words)
    }
    const out = join(dataFolder, 'library')
    await buildArchive({ sources, out, indexers })
    await use(out)
  },
})

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('a number cited from another issue leads to its document; a finger sees the preview first', async ({
  page,
  host,
  locale,
}) => {
  const { reader } = wordsOf(locale)
  await open(page, host.url)
  await goTo(page, '/haizhou-2019-04/d2')
  const number = page.locator('[data-link]', { hasText: '海政发〔2019〕23号' })
  await number.tap()
  const card = page.getByRole('dialog', { name: '海政发〔2019〕23号' })
  await expect(card).toContainText('若干规定的通知')
  await card.getByRole('link', { name: reader.openDocument }).tap()
  await expect(page).toHaveURL(/haizhou-2019-03\/d2/)
  await expect(page.locator('article h1')).toContainText('若干规定')
  await page.goBack()
  await expect(page).toHaveURL(/haizhou-2019-04\/d2/)
})
