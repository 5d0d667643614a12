import { isUnfinished } from './characters.ts'
import { isDateLine } from './dates.ts'
import { type Draft, draft, draftTail } from './draft.ts'
import type { SourceLine } from './lines.ts'

const decides = /[任免聘撤辞]|为.{2,60}[；。，]?$|职务[；。，]?$/

/** Reads a list of appointments and removals below its title: dates, what they rest on, and one block per decision or row of a table. */
export function readAppointments(lines: SourceLine[]): Draft[] {
  const blocks: Draft[] = []
  for (const [at, entry] of lines.entries()) {
    const last = blocks.at(-1)
    if (entry.form === 'rule') continue
    if (entry.form === 'row') {
      const row = draft('table-row', 'notice', entry)
      blocks.push({ ...row, header: lines[at + 1]?.form === 'rule' })
    } else if (isDateLine(entry.text)) blocks.push(draft('appointment-date', 'notice', entry))
    else if (last?.kind === 'appointment' && isUnfinished(draftTail(last))) last.fragments.push(entry)
    else if (/[：:]$/.test(entry.text) || !decides.test(entry.text))
      blocks.push(draft('appointment-basis', 'notice', entry))
    else blocks.push(draft('appointment', 'notice', entry))
  }
  return blocks
}
