import { isUnfinished } from './characters.ts'
import { isDateLine } from './dates.ts'
import { type Draft, draft, draftTail } from './draft.ts'
import type { SourceLine } from './lines.ts'

/** Reads a list of appointments and removals below its title: dates, what they rest on, and one block per decision or row of a table. */
export function readAppointments(lines: SourceLine[]): Draft[] {
  const blocks: Draft[] = []
  for (const entry of lines) {
    const last = blocks.at(-1)
    if (entry.form === 'row') blocks.push(draft('table-row', 'notice', entry))
    else if (isDateLine(entry.text)) blocks.push(draft('appointment-date', 'notice', entry))
    else if (last?.kind === 'appointment' && isUnfinished(draftTail(last))) last.fragments.push(entry)
    else if (/[：:]$/.test(entry.text) || !/[任免聘撤]/.test(entry.text))
      blocks.push(draft('appointment-basis', 'notice', entry))
    else blocks.push(draft('appointment', 'notice', entry))
  }
  return blocks
}
