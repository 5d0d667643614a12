import { expect, test } from './host.ts'
import { open, rows, search } from './reader.ts'
import { wordsOf } from './words.ts'

test('nothing found says what was searched, and offers what is near', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  await open(page, host.url)
  await search(page, '全名健身')
  const [none = ''] = words.search.none.split('{{issues}}')
  await expect(page.getByRole('main')).toContainText(none.replace('{{query}}', '全名健身'))
  await expect(page.getByRole('main')).toContainText('75')
  await page.getByRole('main').getByText('全民健身', { exact: true }).first().click()
  await expect(page.getByRole('main')).toContainText('通政发〔2022〕31号')
})

test('what an input method is still composing is not asked', async ({ page, host }) => {
  await open(page, host.url)
  const asked: string[] = []
  // what is asked stands in the address
  page.on('framenavigated', (frame) => {
    const query = new URLSearchParams(frame.url().split('?')[1]).get('q')
    if (query !== null) asked.push(query)
  })
  await page.keyboard.press('/')
  const session = await page.context().newCDPSession(page)
  for (const text of ['j', 'ji', 'jian', 'jianshen']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: '健身' })
  await expect(rows(page).first()).toContainText('健身')
  expect(new Set(asked)).toEqual(new Set(['健身']))
})

test('the list is found as it was left, with the keyboard on its row', async ({ page, host }) => {
  await open(page, host.url)
  await search(page, '健身')
  const main = page.getByRole('main')
  await main.locator('button[data-row]').first().click()
  await expect(rows(page).nth(30)).toBeAttached()
  await rows(page).nth(30).click()
  await expect(page.locator('article mark.hit').first()).toBeVisible()
  const place = page.url()
  await page.goBack()
  await expect(rows(page).nth(30)).toBeFocused()
  await expect(rows(page).nth(30)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(31)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(place)
})

test('the preview and the foot follow the chosen row', async ({ page, host, locale }) => {
  const words = wordsOf(locale)
  await open(page, host.url)
  await search(page, '3500元')
  await expect(page.locator('[data-image="11"] [data-mark="hit"]').first()).toBeInViewport()
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText(words.app.pageRecovered.replace('{{page}}', '10'))
  await expect(page.locator('[data-image="11"] figcaption')).toContainText(
    words.search.pageHits.replace('{{page}}', '1').replace('{{block}}', '1'),
  )
  await expect(page.getByRole('slider')).toHaveValue('11')
})
