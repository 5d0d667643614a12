import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { paintedAfter } from './browser.ts'
import { type ServingProcess, startServing } from './process.ts'

/** Serves a page of nothing but pdf.js with this file, from a process of its own: what every figure of ours stands beside. */
export const startBarePage = (pdf: string): Promise<ServingProcess> =>
  startServing(join(import.meta.dirname, 'bare-server.ts'), [pdf])

/** Address of the bare page drawing this PDF page (1-based) at this width in CSS pixels. */
export const bareAddress = (url: string, page: number, width: number): string => `${url}#page=${page}&width=${width}`

const drawn = (page: number) => [{ selector: `canvas[data-drawn="${page}"]` }]

/** Signs of a page drawn. */
export const bareSigns = drawn

/** Milliseconds from the click until the file was opened anew and this page painted. */
export async function openBare(page: Page, image: number, width: number): Promise<number> {
  await page.evaluate((hash) => history.replaceState(null, '', hash), `#page=${image}&width=${width}`)
  return paintedAfter(page, 'click', drawn(image), () => page.locator('#open').click())
}

/** Milliseconds from the click until the page after the present one, which is `image`, was painted. */
export const turnBare = (page: Page, image: number): Promise<number> =>
  paintedAfter(page, 'click', drawn(image), () => page.locator('#next').click())
