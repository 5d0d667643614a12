import type { Remark } from '../../../contract/schemas/records.ts'
import { type ReadBlock, remarkOn } from './source.ts'

const halfWidthMark = /(?<=[\u3400-\u9fff”’》）)％%])[,;:!?](?=[\u3400-\u9fff“‘《（(\d]|$)/g
const meant: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** Half-width punctuation between Chinese characters, one remark for each source line that has it. */
export function halfWidthPunctuation(source: ReadBlock): Remark[] {
  const { text, kind } = source.block
  if (kind === 'table-row' || kind === 'masthead' || !source.signs.hasHalfWidthMark) return []
  const remarks: Remark[] = []
  let start = 0
  for (const fragment of source.fragments) {
    const marks = [...fragment.text.matchAll(halfWidthMark)].map(({ index }) => start + index)
    const [first, last] = [marks[0], marks.at(-1)]
    if (first !== undefined && last !== undefined) {
      const [from, to] = [Math.max(start, first - 1), Math.min(text.length, last + 2)]
      const better = text.slice(from, to).replace(halfWidthMark, (mark) => meant[mark] ?? mark)
      const whole = marks.length === 1 ? replaceAt(text, from, to, first) : better
      remarks.push(remarkOn(source, 'half-width-punctuation', [from, to], whole))
    }
    start += fragment.text.length
  }
  return remarks
}

function replaceAt(text: string, from: number, to: number, at: number): string {
  return text.slice(from, at) + (meant[text.charAt(at)] ?? text.charAt(at)) + text.slice(at + 1, to)
}
