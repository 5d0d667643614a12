import { parseArgs } from 'node:util'
import { applicationFigures, applicationParts } from './application/index.ts'
import { archiveFigures, archiveParts } from './archive/index.ts'
import type { Figure } from './lib/figure.ts'
import { machineLine } from './lib/machine.ts'
import { tableLines } from './lib/table.ts'

// npm run bench: everything in one run and one table; --only names parts, --issues another size of the large library
const parts: readonly string[] = [...applicationParts, ...archiveParts]
const { values } = parseArgs({
  options: { only: { type: 'string' }, issues: { type: 'string', default: '368' }, help: { type: 'boolean' } },
})
const chosen = values.only?.split(',') ?? parts
const issues = Number(values.issues)
if (values.help || !Number.isInteger(issues) || issues < 2 || chosen.some((part) => !parts.includes(part))) {
  console.log(`npm run bench -- [--only ${parts.join(',')}] [--issues 368]`)
  process.exit(values.help ? 0 : 2)
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const ofApplication = applicationParts.filter((part) => chosen.includes(part))
const ofArchive = archiveParts.filter((part) => chosen.includes(part))
const archive = await archiveFigures(ofArchive, issues, say)
const application = ofApplication.length > 0 ? await applicationFigures(ofApplication, say) : null
const figures = [...(application?.figures ?? []), ...archive]

const row = ({ figure, ours, beside, ratio, goal }: Figure) => [figure, ours, beside, ratio, goal]
console.log(machineLine(application?.browserVersion ?? null))
for (const line of tableLines(['figure', 'ours', 'beside', 'ratio', 'goal'], figures.map(row))) console.log(line)
for (const { figure, note } of figures) if (note !== undefined) console.log(`${figure}: ${note}`)
