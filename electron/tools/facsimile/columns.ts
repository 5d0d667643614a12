import { fewestLines, fullLines, type LineBreaks, type MeasuredText } from './line-breaks.ts'

/** A paragraph of running text as the browser set it. */
export interface SetParagraph extends MeasuredText {
  /** How many lines it takes. */
  lines: number
  /** Whether it goes on in another column. */
  goesOn: boolean
}

/** A column as the browser set it; `lines` is its height, headings and other things included. */
export interface SetColumn {
  lines: number
  paragraphs: SetParagraph[]
}

/** How many lines a column of the print holds. */
const columnLines = 29

/**
 * Says how to break the paragraphs of a column; null leaves one to the browser. What goes on elsewhere is set in full
 * lines, as print has it at the end of a column. In a column that is then still too long, paragraphs are set in fewer
 * lines where they can be, first those which that makes the least tight.
 */
export function columnBreaks({ lines, paragraphs }: SetColumn): (LineBreaks | null)[] {
  const breaks = paragraphs.map((paragraph) => (paragraph.goesOn ? fullBreaks(paragraph) : null))
  let surplus = lines - columnLines
  for (const [index, paragraph] of paragraphs.entries()) surplus -= linesSaved(paragraph, breaks[index] ?? null)
  const savings = paragraphs
    .map((paragraph, index) => ({ index, paragraph, fewer: paragraph.goesOn ? null : fewestLines(paragraph) }))
    .filter(({ paragraph, fewer }) => linesSaved(paragraph, fewer) > 0)
    .toSorted((a, b) => tightness(a.paragraph, a.fewer) - tightness(b.paragraph, b.fewer))
  for (const { index, paragraph, fewer } of savings) {
    if (surplus <= 0) break
    breaks[index] = fewer
    surplus -= linesSaved(paragraph, fewer)
  }
  return breaks
}

function fullBreaks(paragraph: SetParagraph): LineBreaks | null {
  const breaks = fullLines(paragraph)
  return breaks && { ...breaks, blank: 0 }
}

function linesSaved(paragraph: SetParagraph, breaks: LineBreaks | null): number {
  return breaks ? paragraph.lines - breaks.starts.length - 1 : 0
}

/** Length of a paragraph as a share of what its lines hold. */
function tightness(paragraph: SetParagraph, breaks: LineBreaks | null): number {
  const length = paragraph.widths.reduce((sum, width) => sum + width, paragraph.indent)
  return breaks ? length / (paragraph.measure * (breaks.starts.length + 1)) : Infinity
}
