import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { openApplication } from '../application/issue.ts'
import { openPage } from '../lib/browser.ts'
import { type Figure, none } from '../lib/figure.ts'

/** Most that the first page may need, in kilobytes. */
const most = 250

/** The JavaScript that the window fetched until its first page was painted, compressed, pdf.js aside. */
export async function javascriptFigures(browser: Browser, url: string): Promise<Figure[]> {
  const page = await openPage(browser)
  const fetched: Promise<{ name: string; bytes: number }>[] = []
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? ''
    if (/\.m?js$/.test(name) && !/^pdf[-.]/.test(name)) {
      fetched.push(response.body().then((body) => ({ name, bytes: gzipSync(body, { level: 9 }).length })))
    }
  })
  await openApplication(page, url)
  const files = await Promise.all(fetched)
  await page.close()
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const parts = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes }) => `${name} ${Math.round(bytes / 1000)}`)
  return [
    {
      figure: 'JavaScript for the first page, gzip, pdf.js aside',
      ours: `${Math.round(total)} KB`,
      beside: none,
      ratio: none,
      goal: `≤ ${most} KB${total <= most ? '' : ' missed'}`,
      note: parts.join(', '),
    },
  ]
}
