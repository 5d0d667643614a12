import { parseArgs } from 'node:util'
import { ensureApplication, ensureArchive } from '../../../electron/tools/ensure-built.ts'
import { benchIssue, drawnWidth, openApplication } from '../application/issue.ts'
import { clickFigures, turnFigures } from '../application/reading.ts'
import { bareAddress, bareSigns, startBarePage } from '../lib/bare-page.ts'
import { openBrowser, openPage, paintedAt } from '../lib/browser.ts'
import type { Figure } from '../lib/figure.ts'
import { machineLine } from '../lib/machine.ts'
import { startReadingRoom } from '../lib/reading-room.ts'
import { tableLines } from '../lib/table.ts'
import { javascriptFigures } from './javascript.ts'
import { longFigures } from './long.ts'
import { memoryFigures } from './memory.ts'
import { pointingFigures } from './pointing.ts'
import { scrollFigures } from './scroll.ts'

// npm run bench:reader: the reader beside a bare pdf.js page on the same file, in one run; --only names parts
const parts = ['click', 'turn', 'scroll', 'memory', 'pointing', 'long', 'javascript'] as const
const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } })
const chosen = values.only?.split(',') ?? [...parts]
if (values.help || chosen.some((part) => !parts.some((each) => each === part))) {
  console.log(`npm run bench:reader -- [--only ${parts.join(',')}]`)
  process.exit(values.help ? 0 : 2)
}

const say = (line: string) => process.stderr.write(`${line}\n`)
await ensureArchive(say)
await ensureApplication(say)
const issue = await benchIssue()
const browser = await openBrowser()
const host = await startReadingRoom()
const bareHost = await startBarePage(issue.pdf)
const figures: Figure[] = []
try {
  const page = await openPage(browser)
  await openApplication(page, host.url)
  const bare = await openPage(browser)
  await bare.goto(bareAddress(bareHost.url, 1, await drawnWidth(page)))
  await paintedAt(bare, bareSigns(1))
  const measures: Record<(typeof parts)[number], () => Promise<Figure[]>> = {
    click: () => clickFigures(page, bare, issue),
    turn: () => turnFigures(page, bare, issue),
    scroll: () => scrollFigures(browser, page, bareHost.url),
    memory: () => memoryFigures(issue),
    pointing: () => pointingFigures(page),
    long: () => longFigures(browser, say),
    javascript: () => javascriptFigures(browser, host.url),
  }
  for (const part of parts.filter((each) => chosen.includes(each))) {
    say(`measuring: ${part}`)
    figures.push(...(await measures[part]()))
  }
} finally {
  await browser.close()
  await bareHost.stop()
  await host.stop()
}
const row = ({ figure, ours, beside, ratio, goal }: Figure) => [figure, ours, beside, ratio, goal]
console.log(machineLine(browser.version()))
for (const line of tableLines(['figure', 'ours', 'bare pdf.js', 'ratio', 'goal'], figures.map(row))) console.log(line)
for (const { figure, note } of figures) if (note !== undefined) console.log(`${figure}: ${note}`)
