import { halfWidth, isUnfinished, width } from './characters.ts'
import { type Draft, draft, draftTail } from './draft.ts'
import type { SourceLine } from './lines.ts'

const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const range = `(?:\\s*[~～至—–-]+\\s*(?:${number}月)?${number}日)?`
const marked = /^(?:[●○◎△▲▽▼□■◆◇★☆•·▪]|是日|同日|当日|本月|是月|同月)/
const month = new RegExp(`^(?:\\d{4}\\s*年\\s*)?${number}\\s*月份?$`)
const dated = new RegExp(
  `^(?:\\d{4}年)?${number}月(?:${number}日|[上中下]旬|初|底|末|份)?|^${number}(?:[~～至—–-]${number})?日`,
)
const datedAlone = new RegExp(
  `^(?:\\d{4}年)?(?:${number}月(?:${number}日|[上中下]旬|初|底|份)?|${number}日)${range}(?:\\s|$)`,
)

function isPeriod(text: string): boolean {
  return width(text) <= 40 && /\d{4}/.test(text) && /^[(（]?[\d\s年月日.~～至—–-]+[)）]?$/.test(text)
}

/** An entry opens with a date or a mark (●, △, 是日). After an unfinished text a date opens one only when it stands apart from what follows. */
function opensEntry(text: string, isOpen: boolean): boolean {
  const start = halfWidth(text.slice(0, 40))
  return marked.test(start) || (isOpen ? datedAlone : dated).test(start)
}

/** Reads a chronicle of events below its title: the period it covers, then one block per entry. */
export function readChronicle(lines: SourceLine[]): Draft[] {
  const blocks: Draft[] = []
  for (const entry of lines) {
    const last = blocks.at(-1)
    const isOpen = last?.kind === 'chronicle-entry' && isUnfinished(draftTail(last))
    if (blocks.length === 0 && isPeriod(entry.text)) blocks.push(draft('chronicle-period', 'notice', entry))
    else if (width(entry.text) <= 12 && month.test(halfWidth(entry.text)))
      blocks.push(draft('chronicle-period', 'notice', entry))
    else if (opensEntry(entry.text, isOpen)) blocks.push(draft('chronicle-entry', 'notice', entry))
    else if (last && isOpen) last.fragments.push(entry)
    else blocks.push(draft('paragraph', 'notice', entry))
  }
  return blocks
}
