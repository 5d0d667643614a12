import { SaxesParser } from 'saxes'
import { GazetteError } from '../../contract/errors.ts'

/** One line of text as a reader of images saw it. The box is in fractions (0–1) of the page's width and height. */
export interface AltoLine {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** One page image with its lines in file order. `page` is the printed number where the file names one; width and height are in points. */
export interface AltoPage {
  image: number
  page: number | null
  width: number
  height: number
  lines: AltoLine[]
}

/** What an ALTO file says of its own making. */
export interface AltoMeta {
  /** File name of the images the boxes are measured on. */
  fileName: string
  software: string
  /** How the lines were got, in a sentence. */
  step: string
}

/** Points in one unit of length. ALTO does not tell the resolution of pixels: archives scan at 300 to the inch. */
const pointsIn: Record<string, number> = { pixel: 72 / 300, mm10: 72 / 254, inch1200: 72 / 1200 }

type Attributes = Record<string, string>
interface OpenPage {
  attributes: Attributes
  width: number
  height: number
  lines: RawLine[]
}
interface RawLine {
  attributes: Attributes
  words: Attributes[]
  text: string
}

/**
 * Reads ALTO (versions 2 to 4, one page or many) as a stream. Words of a line are joined with nothing, a space
 * where the file has one (`SP`). Pages keep their `PHYSICAL_IMG_NR` when all have one of their own, else they are
 * counted. Throws GazetteError `source-unreadable` with `reason` (and `line`, `column` for broken XML).
 */
export function readAlto(xml: string): AltoPage[] {
  const pages: OpenPage[] = []
  let unit = 'pixel'
  let unitText: string | null = null
  let page: OpenPage | null = null
  let line: RawLine | null = null
  let sawRoot = false
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw unreadable(error.message.replace(/^\d+:\d+: /, ''), { line: parser.line, column: parser.column })
  })
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (!sawRoot && name !== 'alto') throw unreadable(`the root element is <${tag.name}>, not <alto>`)
    sawRoot = true
    if (name === 'MeasurementUnit') unitText = ''
    else if (name === 'Page') {
      page = {
        attributes: tag.attributes,
        width: length(tag.attributes.WIDTH),
        height: length(tag.attributes.HEIGHT),
        lines: [],
      }
      pages.push(page)
    } else if (name === 'PrintSpace' && page && !(page.width > 0 && page.height > 0)) {
      page.width = length(tag.attributes.HPOS) + length(tag.attributes.WIDTH)
      page.height = length(tag.attributes.VPOS) + length(tag.attributes.HEIGHT)
    } else if (name === 'TextLine' && page) {
      line = { attributes: tag.attributes, words: [], text: '' }
      page.lines.push(line)
    } else if (name === 'String' && line) {
      line.words.push(tag.attributes)
      line.text += tag.attributes.CONTENT ?? ''
    } else if (name === 'SP' && line) line.text += ' '
    else if (name === 'HYP' && line) line.text += tag.attributes.CONTENT ?? ''
  })
  parser.on('text', (text) => {
    if (unitText !== null) unitText += text
  })
  parser.on('closetag', (tag) => {
    const name = localName(tag.name)
    if (name === 'MeasurementUnit') {
      unit = (unitText ?? '').trim()
      unitText = null
    } else if (name === 'TextLine') line = null
    else if (name === 'Page') page = null
  })
  parser.write(xml).close()
  if (pages.length === 0) throw unreadable('there is no <Page> in it')
  const points = pointsIn[unit]
  if (points === undefined) throw unreadable(`the measurement unit “${unit}” is unknown`)
  const images = imageNumbers(pages)
  return pages.map((open, index) => finishPage(open, images[index] ?? index + 1, points))
}

/** Writes ALTO 4 with lengths in 1/1200 inch. Lines that stand under one another become a TextBlock. */
export function writeAlto(pages: AltoPage[], meta: AltoMeta): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" SCHEMAVERSION="4.4">',
    '<Description>',
    '<MeasurementUnit>inch1200</MeasurementUnit>',
    `<sourceImageInformation><fileName>${escape(meta.fileName)}</fileName></sourceImageInformation>`,
    `<Processing ID="making"><processingStepDescription>${escape(meta.step)}</processingStepDescription>` +
      `<processingSoftware><softwareName>${escape(meta.software)}</softwareName></processingSoftware></Processing>`,
    '</Description>',
    '<Layout>',
    ...pages.flatMap(writePage),
    '</Layout>',
    '</alto>',
    '',
  ].join('\n')
}

function writePage(page: AltoPage): string[] {
  const width = Math.round(page.width / (72 / 1200))
  const height = Math.round(page.height / (72 / 1200))
  const place = (box: Box) =>
    `HPOS="${Math.round(box.x * width)}" VPOS="${Math.round(box.y * height)}" ` +
    `WIDTH="${Math.round(box.width * width)}" HEIGHT="${Math.round(box.height * height)}"`
  const printed = page.page === null ? '' : ` PRINTED_IMG_NR="${page.page}"`
  return [
    `<Page ID="page-${page.image}" PHYSICAL_IMG_NR="${page.image}"${printed} WIDTH="${width}" HEIGHT="${height}">`,
    `<PrintSpace HPOS="0" VPOS="0" WIDTH="${width}" HEIGHT="${height}">`,
    ...textBlocks(page.lines).flatMap((lines, index) => [
      `<TextBlock ID="page-${page.image}-block-${index + 1}" ${place(union(lines))}>`,
      ...lines.map(
        (line) => `<TextLine ${place(line)}><String ${place(line)} CONTENT="${escape(line.text)}"/></TextLine>`,
      ),
      '</TextBlock>',
    ]),
    '</PrintSpace>',
    '</Page>',
  ]
}

type Box = Pick<AltoLine, 'x' | 'y' | 'width' | 'height'>

/** Cuts lines into runs in which each line stands below the one before and shares some of its width. */
function textBlocks(lines: AltoLine[]): AltoLine[][] {
  const blocks: AltoLine[][] = []
  let last: AltoLine | undefined
  for (const line of lines) {
    const below = last && line.y > last.y + last.height / 2 && line.y < last.y + 3 * last.height
    const shares = last && line.x < last.x + last.width && last.x < line.x + line.width
    const block = blocks.at(-1)
    if (block && below && shares) block.push(line)
    else blocks.push([line])
    last = line
  }
  return blocks
}

function union(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function finishPage(open: OpenPage, image: number, points: number): AltoPage {
  if (!(open.width > 0 && open.height > 0)) throw unreadable(`page ${image} has no WIDTH and HEIGHT`)
  const printed = Number(open.attributes.PRINTED_IMG_NR)
  return {
    image,
    page: Number.isInteger(printed) && printed > 0 ? printed : null,
    width: open.width * points,
    height: open.height * points,
    lines: open.lines.flatMap((raw) => finishLine(raw, open) ?? []),
  }
}

/** A line takes its own box, else that of its words; a line with no text or no box at all tells nothing. */
function finishLine(raw: RawLine, page: OpenPage): AltoLine | null {
  const text = raw.text.trim()
  const own = boxOf(raw.attributes)
  const words = raw.words.flatMap((word) => boxOf(word) ?? [])
  const found = own ?? (words.length > 0 ? union(words) : null)
  if (text === '' || found === null) return null
  return {
    text,
    x: found.x / page.width,
    y: found.y / page.height,
    width: found.width / page.width,
    height: found.height / page.height,
  }
}

function boxOf(attributes: Attributes): Box | null {
  const [x, y] = [length(attributes.HPOS), length(attributes.VPOS)]
  const [width, height] = [length(attributes.WIDTH), length(attributes.HEIGHT)]
  return x >= 0 && y >= 0 && width > 0 && height > 0 ? { x, y, width, height } : null
}

/** A length in the file's own unit, NaN where there is none. */
function length(value: string | undefined): number {
  return value === undefined || value.trim() === '' ? Number.NaN : Number(value)
}

/** Trap: some programs number every page 0 or 1, having seen one image at a time. */
function imageNumbers(pages: OpenPage[]): number[] {
  const given = pages.map((page) => Number(page.attributes.PHYSICAL_IMG_NR))
  const usable = given.every((number) => Number.isInteger(number) && number > 0) && new Set(given).size === given.length
  return usable ? given : pages.map((_, index) => index + 1)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function unreadable(reason: string, at: { line?: number; column?: number } = {}): GazetteError {
  return new GazetteError('source-unreadable', { values: { what: 'ALTO', reason, ...at } })
}
