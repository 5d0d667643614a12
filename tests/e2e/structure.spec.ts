import { expect, test } from './host.ts'
import { block, goTo, openAt } from './reader.ts'
import { wordsOf } from './words.ts'

test('merged cells, a row put right, doubtful places and weak page starts are shown as what they are', async ({
  page,
  host,
  locale,
}) => {
  const { reader, settings } = wordsOf(locale)
  await openAt(page, host.url, 'l774')
  const row = block(page, 'l774')
  await expect(row.locator('td')).toHaveText([/^健康服务$/, /^22$/, /^乡镇卫生院/, /^%$/, /^30$/, /^预期性$/])
  await expect(page.getByText(reader.remarkShifted)).toBeVisible()
  await expect(block(page, 'l770').locator('td').first()).toHaveText('健康服务')

  await goTo(page, '/nantong-2022-06/d2/l267')
  const doubtful = block(page, 'l267').getByRole('list', { name: reader.remarks })
  await expect(doubtful.getByRole('listitem')).toHaveCount(2)
  await expect(doubtful).toContainText('and')
  await expect(block(page, 'l289').getByText('17?')).toBeAttached()

  await goTo(page, '/settings')
  await page.getByRole('radio', { name: settings.remarksHidden }).press('Space')
  await goTo(page, '/nantong-2022-06/d2/l267')
  await expect(block(page, 'l267')).toContainText('and')
  await expect(doubtful).toHaveCount(0)
})
