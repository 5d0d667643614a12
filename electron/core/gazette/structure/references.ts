import type { Block } from '../../../contract/schemas/block.ts'
import type { Reference } from '../../../contract/schemas/structure.ts'
import { findNumbers } from './document-numbers.ts'
import { codePointsOf, sentencesOf } from './ranges.ts'
import { relationIn } from './relations.ts'

interface Stretch {
  from: number
  to: number
}

const longestTitle = 200
const longestLead = 300
const address = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+,;=%]{3,500}/g

/** The 《titles》 in a text, marks included; a title may hold another. One that is not closed, or is overlong, is none. */
export function findTitles(text: string): Stretch[] {
  const found: Stretch[] = []
  for (let from = text.indexOf('《'); from >= 0; ) {
    let depth = 0
    let to = from
    for (; to < text.length && to - from <= longestTitle; to++) {
      const character = text.charAt(to)
      if (character === '《') depth++
      else if (character === '》' && --depth === 0) break
    }
    const isClosed = depth === 0 && text.charAt(to) === '》'
    if (isClosed) found.push({ from, to: to + 1 })
    from = text.indexOf('《', isClosed ? to + 1 : from + 1)
  }
  return found
}

/** The title a number belongs to: the 《…》 right before the bracket it opens, or null. */
function titleBefore(text: string, number: Stretch, titles: Map<number, Stretch>): string | null {
  const isBracketed = '（(〔［['.includes(text.charAt(number.from - 1)) && number.from > 0
  const title = titles.get(number.from - (isBracketed ? 1 : 0))
  return title ? text.slice(title.from + 1, title.to - 1) : null
}

/** The numbers a block cites. The number of an order in its own title, …令（第12号）, is not cited. */
function citedNumbers({ kind, text }: Block): ReturnType<typeof findNumbers> {
  const found = findNumbers(text)
  return kind === 'title' ? found.filter(({ parts }) => parts.year !== null) : found
}

function blockReferences(block: Block): Reference[] {
  const { id, text } = block
  const titles = findTitles(text)
  const numbers = block.kind === 'number' ? [] : citedNumbers(block)
  const addresses = text.includes('http') || text.includes('www.') ? [...text.matchAll(address)] : []
  if (titles.length + numbers.length + addresses.length === 0) return []
  const points = codePointsOf(text)
  const titleEnds = new Map(titles.map((title) => [title.to, title]))
  const common = (stretch: Stretch, sentence: Stretch) => {
    return {
      block: id,
      from: points(stretch.from),
      to: points(stretch.to),
      relation: relationIn(
        text.slice(Math.max(sentence.from, stretch.from - longestLead), stretch.from),
        text.slice(stretch.to, Math.min(sentence.to, stretch.to + longestLead)),
      ),
      sentence: { from: points(sentence.from), to: points(sentence.to) },
    }
  }
  const make = [
    ...titles.map((stretch) => ({
      stretch,
      as: (sentence: Stretch): Reference => ({
        kind: 'title',
        ...common(stretch, sentence),
        text: text.slice(stretch.from + 1, stretch.to - 1),
      }),
    })),
    ...numbers.map((number) => ({
      stretch: number,
      as: (sentence: Stretch): Reference => ({
        kind: 'number',
        ...common(number, sentence),
        text: text.slice(number.from, number.to),
        number: number.parts,
        title: titleBefore(text, number, titleEnds),
      }),
    })),
    ...addresses.map((match) => {
      const printed = match[0].replace(/[.,;:!?]+$/, '')
      const stretch = { from: match.index, to: match.index + printed.length }
      return {
        stretch,
        as: (sentence: Stretch): Reference => ({
          kind: 'address',
          ...common(stretch, sentence),
          relation: null,
          text: printed,
        }),
      }
    }),
  ].toSorted((one, other) => one.stretch.from - other.stretch.from)
  const sentenceAt = sentencesOf(text)
  return make.map(({ stretch, as }) => as(sentenceAt(stretch.from, stretch.to)))
}

/** What the blocks of a document cite: numbers of other documents, 《titles》 and web addresses, in printed order. */
export function readReferences(blocks: Block[]): Reference[] {
  return blocks.flatMap(blockReferences)
}
