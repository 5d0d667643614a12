import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendar, type Slot } from './calendar.ts'
import { issueText } from './issue.ts'

export { calendar, type Slot } from './calendar.ts'
export { issueText } from './issue.ts'

/** How large a generated run is, and what it follows from. */
export interface RunOptions {
  /** 368 unless told: 总第1–368期, 1991–2022. */
  issues?: number
  /** 1 unless told. The same seed and number of issues give the same bytes. */
  seed?: number
}

const record = {
  origin: 'reconstruction',
  numbering: 'recovered',
  note: 'Generated text of a made-up city, for measuring; not a record of anything. 为测试而生成的虚构文本，并非任何公报的记录。',
}

/** The issues of a generated run, oldest first, one at a time. */
export function* generatedIssues({ issues = 368, seed = 1 }: RunOptions = {}): Generator<Slot & { text: string }> {
  for (const slot of calendar(issues)) yield { ...slot, text: issueText(slot, seed) }
}

/** Writes a generated run as source folders (`<issue id>/issue.txt`, `source.json`), ready for a build; tells their ids. */
export function writeSources(folder: string, options: RunOptions = {}): string[] {
  return [...generatedIssues(options)].map(({ id, text }) => {
    mkdirSync(join(folder, id), { recursive: true })
    writeFileSync(join(folder, id, 'issue.txt'), text)
    writeFileSync(join(folder, id, 'source.json'), `${JSON.stringify(record, null, 2)}\n`)
    return id
  })
}
