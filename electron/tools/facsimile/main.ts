import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ParsedIssue } from '../../contract/schemas/gazette.ts'
import { parseIssue } from '../../core/gazette/parse.ts'
import { type AltoPage, writeAlto } from '../../core/ingest/alto.ts'
import type { SourceRecord } from '../../core/ingest/source-folder.ts'
import { launchChromium } from './browser.ts'
import { reconstructionMark } from './html.ts'
import { imagePdf, pageSize } from './image-pdf.ts'
import { imageSize, scanLook } from './scan-look.ts'
import { typesetIssue } from './typeset.ts'

const usage = `Usage: npm run facsimile -- [SOURCE FOLDER] [--out FOLDER]

Typesets the pages recovered from SOURCE FOLDER/issue.txt (resources/source/nantong-2022-06 by default) and writes
facsimile.pdf (page images only), facsimile.alto.xml (text lines with their boxes) and source.json beside it.
Needs a Chromium: on PATH, named by GAZETTE_CHROMIUM, or Playwright's own.`

const note =
  'Typeset reconstruction of pages recovered from the text; not images of the printed original. ' +
  '据文本复原的版式，并非原件影像；页码系推定。'

await run()

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  const source = resolve(positionals[0] ?? 'resources/source/nantong-2022-06')
  const issue = parseIssue(await readFile(join(source, 'issue.txt'), 'utf8'), { id: basename(source) })
  await writeFacsimile(issue, resolve(values.out ?? source))
}

async function writeFacsimile(issue: ParsedIssue, out: string): Promise<void> {
  const browser = await launchChromium()
  const pages: AltoPage[] = []
  const images: Uint8Array[] = []
  try {
    for await (const page of typesetIssue(browser, issue, { pictures: true })) {
      if (page.overflow > 0) console.warn(`image ${page.image}: the text runs ${Math.ceil(page.overflow)} px over`)
      if (page.png) images.push(await scanLook(page.png, page.image))
      const lines = page.lines.map(({ text, x, y, width, height }) => ({ text, x, y, width, height }))
      pages.push({ image: page.image, page: page.page, ...pageSize, lines })
    }
  } finally {
    await browser.close()
  }
  const { title, year, number, date } = issue.issue
  const pdf = await imagePdf(images, {
    title: `${title} ${year ?? ''}年第${number ?? ''}期（复原版式）`,
    subject: note,
    keywords: [reconstructionMark, 'typeset reconstruction'],
    date: new Date(`${date ?? '1970-01-01'}T00:00:00Z`),
  })
  const record: SourceRecord = {
    origin: 'reconstruction',
    numbering: 'recovered',
    note,
    image: { format: 'image/jpeg', ...imageSize, resolution: 150 },
  }
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'facsimile.pdf'), pdf)
  await writeFile(
    join(out, 'facsimile.alto.xml'),
    writeAlto(pages, { fileName: 'facsimile.pdf', software: 'Gazette Reader', step: note }),
  )
  await writeFile(join(out, 'source.json'), `${JSON.stringify(record, null, 2)}\n`)
  const lines = pages.reduce((sum, page) => sum + page.lines.length, 0)
  console.log(`${pages.length} pages, ${lines} lines, ${(pdf.length / 2 ** 20).toFixed(1)} MB → ${out}`)
}
