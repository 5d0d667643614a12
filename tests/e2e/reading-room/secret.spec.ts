import { expect, test } from '../host.ts'
import { open } from '../reader.ts'
import { wordsOf } from '../words.ts'

test('without the start secret the gazette can be read, and the notes say why they are not there', async ({
  page,
  host,
  locale,
}) => {
  const words = wordsOf(locale)
  await open(page, new URL('/', host.url).href)
  await page.getByRole('tab', { name: words.app.notes }).click()
  await expect(page.getByRole('tabpanel')).toContainText(words.notes.readOnly)
})
