import { join } from 'node:path'
import { openHost } from '../../../electron/reading-room/host.ts'
import { folders } from '../../../electron/tools/project.ts'
import { expect, test } from '../host.ts'
import { open } from '../reader.ts'
import { wordsOf } from '../words.ts'

// a host that ends breaks off what it was sending, and the next one refuses whom it does not know
test.use({ expectedErrors: /net::ERR_|Failed to fetch|status of 403/ })

test('a tab whose host was started anew says what to do, and reads on where the port is the same', async ({
  page,
  dataFolder,
  locale,
}) => {
  const words = wordsOf(locale)
  const start = (port: number) =>
    openHost({
      port,
      library: { folder: folders.archive, named: false },
      renderer: folders.renderer,
      data: join(dataFolder, 'own'),
      version: '0.0.0-test',
      log: () => undefined,
    })
  const first = await start(0)
  await open(page, first.url)
  await first.close()
  await page
    .getByRole('row', { name: /卫生健康/ })
    .first()
    .click()
  await expect(page.getByRole('status').getByText(words.app.hostLost)).toBeVisible()

  const second = await start(first.port)
  try {
    await expect(page.getByRole('status').getByText(words.app.hostLost)).toHaveCount(0)
    await expect(page.locator('article h1')).toContainText('卫生健康发展规划的通知')
    await expect(page.getByText(words.errors.forbidden.what)).toBeVisible()
    // what it was told to do, in the same tab
    await page.goto(second.url)
    await expect(page.getByText(words.errors.forbidden.what)).toHaveCount(0)
  } finally {
    await page.goto('about:blank')
    await second.close()
  }
})
