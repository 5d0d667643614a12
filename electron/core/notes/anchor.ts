import type { Placement, Target } from '../../contract/schemas/notes.ts'
import { codePointLength, codePointOffset, sliceCodePoints } from '../../text/code-points.ts'
import { spanAt } from '../archive/spans.ts'
import { contextLength } from './lookup.ts'
import type { BlockText, TextLookup } from './lookup.ts'

/** The words at a range of a block, with the words around them. */
export type Quotation = Pick<Target, 'quote' | 'prefix' | 'suffix'>

/** Han characters from which a quote with the context inside its own block is enough to be known again. */
const tellingLength = 8

/**
 * The quotation of a range of a block, end excluded, in code points. Prefix and suffix hold 32 code points each, or
 * all there is in the document; U+000A in them stands for the border of two blocks and is not counted.
 */
export function quotation(block: BlockText, from: number, to: number): Quotation {
  const before = block.before + sliceCodePoints(block.text, Math.max(0, from - contextLength), from)
  const after = sliceCodePoints(block.text, to, to + contextLength) + block.after
  const prefix = firstCodePoints(Array.from(before).toReversed()).toReversed()
  const suffix = firstCodePoints(Array.from(after))
  return { quote: sliceCodePoints(block.text, from, to), prefix: prefix.join(''), suffix: suffix.join('') }
}

/**
 * Where a target stands in the library that is open now. Nothing is compared but text as printed, character by
 * character, so another digit or 第X条 is another text. The rules, first that fits:
 * 1. `exact`: quote and whole context at the stored address.
 * 2. `moved`: quote and whole context at one other place of the issue. At more than one: `orphaned`.
 * 3. `exact`: at the stored address the quote, the context inside its block, and the whole context on one side
 *    (something changed in the neighbourhood on the other side).
 * 4. A quote of 8 Han characters or more, with the context inside its block, at one place: `exact` at the stored
 *    address, else `moved`.
 * 5. `orphaned`.
 */
export function placement(target: Target, lookup: TextLookup): Placement {
  const own = lookup.block(target.issue, target.document, target.block)
  const home = own && holds(own, target) ? { block: own, from: target.from } : null
  if (home && wholeContext(home, target)) return placed('exact', home, target)

  const places = findPlaces(target, lookup)
  const whole = places.filter((place) => wholeContext(place, target))
  if (whole.length > 0) return onlyOne(whole, target)
  if (home && ownContext(home, target) && oneSide(home, target)) return placed('exact', home, target)

  if (hanLength(target.quote) < tellingLength) return orphaned
  return onlyOne(
    places.filter((place) => ownContext(place, target)),
    target,
  )
}

interface Place {
  block: BlockText
  from: number
}

const orphaned: Placement = { state: 'orphaned', document: null, block: null, from: 0, to: 0, page: null, image: null }

function onlyOne(places: Place[], target: Target): Placement {
  const [place, ...others] = places
  if (!place || others.length > 0) return orphaned
  const same = place.block.block === target.block && place.block.document === target.document
  return placed(same && place.from === target.from ? 'exact' : 'moved', place, target)
}

function placed(state: 'exact' | 'moved', { block, from }: Place, target: Target): Placement {
  const to = from + codePointLength(target.quote)
  const span = spanAt(block.spans, from)
  return {
    state,
    document: block.document,
    block: block.block,
    from,
    to,
    page: span?.page ?? null,
    image: span?.image ?? null,
  }
}

/** The places of the issue where the quote stands, overlapping ones too, without those that plainly are others. */
function findPlaces(target: Target, lookup: TextLookup): Place[] {
  if (target.quote === '') return []
  const last = run(target.prefix).at(-1)
  const next = run(target.suffix).at(0)
  return lookup.candidates(target.issue, target.quote).flatMap((block) => {
    const { text } = block
    const places: Place[] = []
    for (let at = text.indexOf(target.quote); at !== -1; at = text.indexOf(target.quote, at + 1)) {
      const end = at + target.quote.length
      // Contexts take long to compare, and at most places the character beside the quote is another one.
      if ((at > 0 && text[at - 1] !== last) || (end < text.length && text[end] !== next)) continue
      places.push({ block, from: codePointOffset(text, at) })
    }
    return places
  })
}

function holds(block: BlockText, target: Target): boolean {
  return sliceCodePoints(block.text, target.from, target.to) === target.quote && target.to > target.from
}

function contextAt({ block, from }: Place, target: Target): Quotation {
  return quotation(block, from, from + codePointLength(target.quote))
}

function wholeContext(place: Place, target: Target): boolean {
  const here = contextAt(place, target)
  return run(here.prefix) === run(target.prefix) && run(here.suffix) === run(target.suffix)
}

function oneSide(place: Place, target: Target): boolean {
  const here = contextAt(place, target)
  return run(here.prefix) === run(target.prefix) || run(here.suffix) === run(target.suffix)
}

/** The context inside the quote's own block, borders of the block included, is as it was. */
function ownContext(place: Place, target: Target): boolean {
  const here = contextAt(place, target)
  return ownPrefix(here) === ownPrefix(target) && ownSuffix(here) === ownSuffix(target)
}

function ownPrefix({ prefix }: Quotation): string {
  return prefix.slice(prefix.lastIndexOf('\n') + 1)
}

function ownSuffix({ suffix }: Quotation): string {
  return suffix.split('\n', 1)[0] ?? ''
}

/** Context as one run of text: where a parser sets the borders of blocks says nothing of the words. */
function run(context: string): string {
  return context.replaceAll('\n', '')
}

function hanLength(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

/** The first 32 code points and the borders among them; a border at the very end is left out. */
function firstCodePoints(points: string[]): string[] {
  const kept: string[] = []
  let count = 0
  for (const point of points) {
    if (count === contextLength) break
    kept.push(point)
    if (point !== '\n') count++
  }
  return kept
}
