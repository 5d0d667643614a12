import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { unbroken } from '../../../lib/titles.ts'
import { drawSheets } from './draw-sheets.ts'
import { type PagePart, pageParts } from './page-parts.ts'
import type { Margins } from './page-rules.ts'

/** What is printed: the text, the pages, or each page with its text beside it. */
export type PrintKind = 'text' | 'pages' | 'facing'

/** Everything that a print is drawn from. */
export interface Print {
  kind: PrintKind
  issue: IssueView
  view: DocumentView
  /** The pages to print; of a text on its own only those whose words are printed. */
  parts: readonly PagePart[]
  /** True where only part of the document is printed. */
  excerpt: boolean
  /** Page images by image number, as object URLs. */
  images: ReadonlyMap<number, string>
  /** When it was asked for. */
  time: Date
}

/** Draws what a print needs. Rejects as `drawSheets` does. */
export async function preparePrint(
  wanted: { kind: PrintKind; issue: IssueView; view: DocumentView; image: number | null },
  options: { signal: AbortSignal; onDrawn: (done: number, total: number) => void },
): Promise<Print> {
  const { kind, issue, view, image } = wanted
  const parts = pageParts(view).filter((part) => image === null || part.image === image)
  const file = kind === 'text' ? undefined : issue.facsimile?.file
  const images =
    file === undefined
      ? new Map<number, string>()
      : await drawSheets(
          file,
          parts.map((part) => part.image),
          { signal: options.signal, onDrawn: (done) => options.onDrawn(done, parts.length) },
        )
  return { kind, issue, view, parts, excerpt: image !== null, images, time: new Date() }
}

/** Gives back what a print holds. */
export function endPrint({ images }: Print): void {
  for (const url of images.values()) URL.revokeObjectURL(url)
}

/** The words in the margins. `words` are the interface's own. */
export function marginsOf(
  { issue: { issue, facsimile }, view, parts }: Print,
  words: { pages: (from: number, to: number, recovered: boolean) => string; printed: string },
): Margins {
  const which = [
    issue.year === null ? '' : `${issue.year}年`,
    issue.number === null ? '' : `第${issue.number}期`,
    issue.serial === null ? '' : `（总第${issue.serial}期）`,
  ].join('')
  const pages = parts.map(({ page }) => page).filter((page) => page !== null)
  const recovered = facsimile?.numbering === 'recovered'
  return {
    issue: [issue.title, which].filter(Boolean).join(' '),
    pages: pages.length === 0 ? '' : words.pages(Math.min(...pages), Math.max(...pages), recovered),
    document: [view.number ?? shortened(unbroken(view.title)), view.date ?? issue.date].filter(Boolean).join(' · '),
    printed: words.printed,
  }
}

/** Most characters of a title in the margin of a sheet. */
const longest = 24

const shortened = (title: string): string => (title.length > longest ? `${title.slice(0, longest)}…` : title)
