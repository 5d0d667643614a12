import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseIssue } from '../../core/gazette/parse.ts'
import { alignBlocks } from '../../core/ingest/align.ts'
import { type AltoPage, readAlto } from '../../core/ingest/alto.ts'
import { launchChromium } from './browser.ts'
import { distortPages } from './distort.ts'
import { regionAccuracy, trueBoxes } from './region-accuracy.ts'
import { typesetIssue, type TypesetPageResult } from './typeset.ts'

const usage = `Usage: node electron/tools/facsimile/measure-alignment.ts [SOURCE FOLDER] [--seeds N]

Typesets the issue again to learn where every block truly stands, aligns the text with the lines of
SOURCE FOLDER/facsimile.alto.xml alone, and prints how many blocks were found where they are (intersection over
union of 0.6 or more): with the lines as they are, then N times (5 by default) with 2 % of the characters replaced,
1 % dropped and the lines of every page shuffled.`

await run()

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seeds: { type: 'string', default: '5' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  const source = resolve(positionals[0] ?? 'resources/source/nantong-2022-06')
  const issue = parseIssue(await readFile(join(source, 'issue.txt'), 'utf8'), { id: basename(source) })
  const pages = readAlto(await readFile(join(source, 'facsimile.alto.xml'), 'utf8'))
  const truth = trueBoxes(await typesetAgain(issue))
  const measure = (name: string, seen: AltoPage[]) => {
    const started = performance.now()
    const { blocks, right, wrong } = regionAccuracy(truth, alignBlocks(issue, seen))
    const share = ((100 * right) / blocks).toFixed(2)
    const took = Math.round(performance.now() - started)
    const names = wrong.map(({ block, overlap }) => `${block} (${overlap.toFixed(2)})`).join(', ')
    console.log(`${name}: ${right} of ${blocks} blocks, ${share} %, ${took} ms${names && `; wrong: ${names}`}`)
  }
  measure('as printed', pages)
  for (let seed = 1; seed <= Number(values.seeds); seed++) measure(`seed ${seed}`, distortPages(pages, seed))
}

async function typesetAgain(issue: ReturnType<typeof parseIssue>): Promise<TypesetPageResult[]> {
  const browser = await launchChromium()
  const pages: TypesetPageResult[] = []
  try {
    for await (const page of typesetIssue(browser, issue, { pictures: false })) pages.push(page)
  } finally {
    await browser.close()
  }
  return pages
}
