import { parseArgs } from 'node:util'
import { type ApplicationPart, applicationFigures, applicationParts } from './application/index.ts'
import type { Figure } from './lib/figure.ts'
import { machineLine } from './lib/machine.ts'
import { tableLines } from './lib/table.ts'

const parts = [...applicationParts]
const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', default: false } } })
const chosen = values.only?.split(',') ?? parts
const unknown = chosen.filter((part) => !parts.some((each) => each === part))
if (values.help || unknown.length > 0) {
  console.log(`npm run bench -- [--only ${parts.join(',')}]`)
  process.exit(values.help ? 0 : 2)
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const isChosen = (part: ApplicationPart) => chosen.includes(part)
const { figures, browserVersion } = await applicationFigures(applicationParts.filter(isChosen), say)

const row = ({ figure, ours, beside, ratio, goal }: Figure) => [figure, ours, beside, ratio, goal]
console.log(machineLine(browserVersion))
for (const line of tableLines(['figure', 'ours', 'beside', 'ratio', 'goal'], figures.map(row))) console.log(line)
for (const { figure, note } of figures) if (note !== undefined) console.log(`${figure}: ${note}`)
