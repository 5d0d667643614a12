import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readPack } from '../../../electron/core/archive/pack.ts'
import { folders } from '../../../electron/tools/project.ts'
import { unbroken } from '../../../renderer/lib/titles.ts'
import type { Sign } from '../lib/browser.ts'

/** The bundled issue as the bench needs it. */
export interface BenchIssue {
  /** File of its page images. */
  pdf: string
  images: number
  /** Its documents with the image (1-based page of the file) each begins on. */
  documents: { title: string; image: number }[]
  text: string
}

/** Reads the bundled issue from the built archive. */
export async function benchIssue(): Promise<BenchIssue> {
  const folder = join(folders.archive, 'packs', 'nantong-2022-06')
  const { model } = await readPack(folder)
  const pages = model.facsimile?.pages ?? []
  const blocks = model.documents.flatMap((document) => document.blocks)
  return {
    pdf: join(folder, 'data', 'facsimile.pdf'),
    images: pages.length,
    documents: model.documents.map(({ title, pages: printed }) => ({
      title: unbroken(title),
      image: pages.find(({ page }) => page !== null && page === printed?.[0])?.image ?? 1,
    })),
    text: blocks.map(({ text }) => text).join('\n'),
  }
}

/** The drawn image of a page, in view. */
export const drawnSign = (image: number): Sign => ({
  selector: `[data-image="${image}"]:has([data-drawn="drawn"])`,
  inView: true,
})

/** The text of a document at its beginning. */
export const textSign = (title: string): Sign => ({ selector: 'article h1', text: title })

/** Opens the application and waits until text and page can be read. */
export async function openApplication(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('article h1').waitFor()
  await page.locator('[data-drawn="drawn"]').first().waitFor()
}

/** How wide the application draws its pages here, in CSS pixels: the bare page draws them as wide. */
export async function drawnWidth(page: Page): Promise<number> {
  const box = await page.locator('[data-drawn="drawn"]').first().boundingBox()
  if (!box) throw new Error('No page is drawn')
  return Math.round(box.width)
}
