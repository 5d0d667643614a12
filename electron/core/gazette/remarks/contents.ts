import type { ContentsEntry } from '../../../contract/schemas/front.ts'
import type { GazetteDocument } from '../../../contract/schemas/gazette.ts'
import type { Remark } from '../../../contract/schemas/records.ts'
import { type ReadBlock, remarkOn } from './source.ts'

const word = /[\p{L}\p{N}]/u
const longestDifference = 20

/** The letters and digits of a text with their offsets. */
function lettersOf(text: string): { letter: string; at: number }[] {
  const letters: { letter: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) if (word.test(text.charAt(at))) letters.push({ letter: text.charAt(at), at })
  return letters
}

/** Titles that the contents print otherwise than the document itself; the remark stands in the contents. */
export function contentsDifferences(
  contents: ContentsEntry[],
  documents: GazetteDocument[],
  sources: Map<string, ReadBlock>,
): Remark[] {
  return contents.flatMap(({ title, block, document }) => {
    const source = sources.get(block)
    const own = documents.find(({ id }) => id === document)
    if (!source || !own) return []
    const [listed, printed] = [lettersOf(title), lettersOf(own.title)]
    const shorter = Math.min(listed.length, printed.length)
    let start = 0
    while (start < shorter && listed[start]?.letter === printed[start]?.letter) start++
    let end = 0
    while (end < shorter - start && listed.at(-1 - end)?.letter === printed.at(-1 - end)?.letter) end++
    const [more, less] = [listed.length - end, printed.length - end]
    if (start === more && start === less) return []
    if (start === more || start === less) start = Math.max(0, start - 1)
    if (Math.max(more, less) - start > longestDifference) return []
    const [from, to] = [listed[start]?.at ?? 0, (listed[more - 1]?.at ?? 0) + 1]
    const meant = own.title.slice(printed[start]?.at ?? 0, (printed[less - 1]?.at ?? 0) + 1)
    return [remarkOn(source, 'contents-differ', [from, to], meant)]
  })
}
