import type { PageLine, PageLines } from './page-lines.ts'
import { xmlText } from './xml.ts'

const round = (value: number) => Math.round(value)

/** Tenths of a millimetre in one point. */
const mm10 = 254 / 72

/** Runs of lines that belong to one block. */
function blocksOf(lines: readonly PageLine[]): PageLine[][] {
  const blocks: PageLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last?.[0]?.block === line.block) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

function boxOf(lines: readonly Pick<PageLine, 'x' | 'y' | 'width' | 'height'>[]) {
  const x = Math.min(...lines.map((line) => line.x))
  const y = Math.min(...lines.map((line) => line.y))
  const right = Math.max(...lines.map((line) => line.x + line.width))
  const bottom = Math.max(...lines.map((line) => line.y + line.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** A page as ALTO 4.4, measured in tenths of a millimetre: the library's text at the places where it was printed. */
export function pageAlto({ issue, image, page, width, height, lines }: PageLines): string {
  const place = (box: Pick<PageLine, 'x' | 'y' | 'width' | 'height'>) =>
    `HPOS="${round(box.x * mm10)}" VPOS="${round(box.y * mm10)}" WIDTH="${round(box.width * mm10)}" HEIGHT="${round(box.height * mm10)}"`
  const size = `WIDTH="${round(width * mm10)}" HEIGHT="${round(height * mm10)}"`
  const blocks = blocksOf(lines).map((block, index) => {
    const id = `b${index + 1}`
    const text = block.map(
      (line, at) =>
        `          <TextLine ID="${id}_${at + 1}" ${place(line)}><String CONTENT="${xmlText(line.text)}" ${place(line)}/></TextLine>`,
    )
    return [`        <TextBlock ID="${id}" ${place(boxOf(block))}>`, ...text, '        </TextBlock>'].join('\n')
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
  <Description>
    <MeasurementUnit>mm10</MeasurementUnit>
    <sourceImageInformation><fileName>${xmlText(issue)}/facsimile.pdf</fileName></sourceImageInformation>
    <Processing ID="export"><processingStepDescription>Text placed on the page image</processingStepDescription><processingSoftware><softwareName>Gazette Reader</softwareName></processingSoftware></Processing>
  </Description>
  <Layout>
    <Page ID="p${image}" PHYSICAL_IMG_NR="${image}"${page === null ? '' : ` PRINTED_IMG_NR="${page}"`} ${size}>
      <PrintSpace HPOS="0" VPOS="0" ${size}>
${blocks.join('\n')}
      </PrintSpace>
    </Page>
  </Layout>
</alto>
`
}

/** Pixels in one point: hOCR counts in pixels, here of an image of 300 to the inch. */
const pixels = 300 / 72

const box = (at: Pick<PageLine, 'x' | 'y' | 'width' | 'height'>): string =>
  `bbox ${[at.x, at.y, at.x + at.width, at.y + at.height].map((value) => round(value * pixels)).join(' ')}`

/** A page as hOCR 1.2: the library's text at the places where it was printed. */
export function pageHocr({ issue, title, image, page, width, height, lines }: PageLines): string {
  const areas = blocksOf(lines).map((block, index) => {
    const text = block.map(
      (line, at) =>
        `      <span class="ocr_line" id="line_${index + 1}_${at + 1}" title="${box(line)}">${xmlText(line.text)}</span>`,
    )
    return `    <p class="ocr_par" id="par_${index + 1}" lang="zh-CN" title="${box(boxOf(block))}">\n${text.join('\n')}\n    </p>`
  })
  const whole = box({ x: 0, y: 0, width, height })
  const name = `${xmlText(issue)}/facsimile.pdf`
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
  <title>${xmlText(title)} ${image}</title>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
  <meta name="ocr-system" content="Gazette Reader" />
  <meta name="ocr-capabilities" content="ocr_page ocr_par ocr_line" />
</head>
<body>
  <div class="ocr_page" id="page_${image}" title="image ${name}; ${whole}; ppageno ${image - 1}${page === null ? '' : `; lpageno ${page}`}; scan_res 300 300">
${areas.join('\n')}
  </div>
</body>
</html>
`
}
