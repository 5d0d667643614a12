import type { Browser } from '@playwright/test'
import type { ParsedIssue } from '../../contract/schemas/gazette.ts'
import type { AltoLine } from '../../core/ingest/alto.ts'
import { openTypeset, styleSheets } from './browser.ts'
import { columnBreaks, type SetColumn } from './columns.ts'
import { typesetHtml } from './html.ts'
import { typesetPages } from './pages.ts'
import { imageSize } from './scan-look.ts'

/** A printed line with what it prints: block and code points, null for running heads, page numbers and marks. */
export interface TypesetLine extends AltoLine {
  block: string | null
  from: number
  to: number
}

/** One page as set: its lines, how far its text runs over the type area (CSS pixels, 0 when it fits), and its picture where asked for. */
export interface TypesetPageResult {
  image: number
  page: number | null
  lines: TypesetLine[]
  overflow: number
  png: Uint8Array | null
}

/** Width of a page in CSS pixels, as `facsimile.css` has it. */
const pageWidth = 793.6

/** Sets every page of an issue in a browser and gives them one by one, with pictures unless `pictures` is false. */
export async function* typesetIssue(
  browser: Browser,
  issue: ParsedIssue,
  options: { pictures: boolean },
): AsyncGenerator<TypesetPageResult> {
  const pages = typesetPages(issue)
  const scale = imageSize.width / pageWidth
  const view = await openTypeset(browser, typesetHtml(issue.issue, pages, styleSheets), scale)
  try {
    for (const { image, page } of pages) {
      await view.evaluate(`facsimile.show(${image})`)
      await view.evaluate('document.fonts.ready')
      const columns = await view.evaluate<SetColumn[]>(`facsimile.columns(${image})`)
      await view.evaluate(`facsimile.breakLines(${image}, ${JSON.stringify(columns.map(columnBreaks))})`)
      const overflow = await view.evaluate<number>(`facsimile.fit(${image})`)
      const lines = await view.evaluate<TypesetLine[]>(`facsimile.lines(${image})`)
      const png = options.pictures ? await view.screenshot({ type: 'png' }) : null
      yield { image, page, lines, overflow, png }
    }
  } finally {
    await view.close()
  }
}
