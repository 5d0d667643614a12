import type { Remark } from '../../../contract/schemas/records.ts'
import { confused } from './signs.ts'
import { type ReadBlock, remarkOn } from './source.ts'

const foreign: Record<string, string> = { and: '和', or: '或' }
const foreignWord = /(?<=[\u3400-\u9fff] ?)\b(?:and|or|of|the|in|to|for|with|by)\b(?= ?[\u3400-\u9fff])/g

/** Words that are never said twice in a row. */
const saidOnce = '和与及或在将把被由从于并'
/** Characters that end one word and begin the next (健全|全国): what may follow the second copy, and what it cannot join. */
const seam: Record<string, { follows: string; apart: readonly string[] }> = {
  全: {
    follows: '国民面市省县区程体员年球部力流周域社文方新套镇乡村校院厂行天额境貌线龄要景盘权时',
    apart: ['国境', '国防', '国库', '国际', '国家', '国债', '国旗', '国徽', '国歌', '国籍'],
  },
}

/** English words an OCR read in the middle of Chinese text. */
export function foreignWords(source: ReadBlock): Remark[] {
  const { text } = source.block
  if (!source.signs.hasLatin || source.block.kind === 'masthead') return []
  return [...text.matchAll(foreignWord)].map((match) =>
    remarkOn(source, 'foreign-word', [match.index, match.index + match[0].length], foreign[match[0]] ?? null),
  )
}

/** A word printed twice: 组织和和工作, 健全全国境. */
export function doubledCharacters(source: ReadBlock): Remark[] {
  const { text } = source.block
  return source.signs.doubled.flatMap((at) => {
    const character = text.charAt(at)
    const rules = seam[character]
    const behind = text.slice(at + 2, at + 4)
    const isFault = rules ? /^[\u3400-\u9fff]{2}/.test(behind) && isApart(rules, behind) : saidOnce.includes(character)
    return isFault ? [remarkOn(source, 'doubled-character', [at, at + 2], character)] : []
  })
}

function isApart({ follows, apart }: { follows: string; apart: readonly string[] }, behind: string): boolean {
  return apart.includes(behind) || !follows.includes(behind.charAt(0))
}

const usual = 2
/** Words that end in 休: what follows them begins another word. */
const endsWord = /[退离午轮公双调]休$/

const han = /[\u3400-\u9fff]/

/** All pairs of a confused character and the one behind it, with their places. */
function confusedPairs(sources: ReadBlock[]): Map<string, { source: ReadBlock; at: number }[]> {
  const pairs = new Map<string, { source: ReadBlock; at: number }[]>()
  for (const source of sources) {
    for (const at of source.signs.confused) {
      const pair = source.block.text.slice(at, at + 2)
      if (!han.test(pair.charAt(1))) continue
      const places = pairs.get(pair)
      if (places) places.push({ source, at })
      else pairs.set(pair, [{ source, at }])
    }
  }
  return pairs
}

/**
 * Characters misread for one that looks like them: a pair of characters that stands once in the issue (体闲), while the
 * pair with the other character is usual in it (休闲).
 */
export function misreadCharacters(sources: ReadBlock[]): Remark[] {
  const pairs = confusedPairs(sources)
  const remarks: Remark[] = []
  for (const [one, other] of confused.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    for (const [pair, places] of pairs) {
      const [place] = places
      if (!place || places.length > 1 || pair.charAt(0) !== one) continue
      const meant = other + pair.charAt(1)
      if (endsWord.test(place.source.block.text.slice(Math.max(0, place.at - 1), place.at + 1))) continue
      if ((pairs.get(meant)?.length ?? 0) >= usual)
        remarks.push(remarkOn(place.source, 'misread-character', [place.at, place.at + 2], meant))
    }
  }
  return remarks
}
