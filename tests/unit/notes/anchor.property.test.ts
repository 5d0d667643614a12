import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Placement, Target } from '../../../electron/contract/schemas/notes.ts'
import { libraryLookup, placement } from '../../../electron/core/notes/index.ts'
import { makeTarget } from '../../../electron/core/notes/target.ts'
import { issue, libraryOf } from '../../fixtures/notes/library.ts'
import type { Paragraph } from '../../fixtures/notes/library.ts'

/** Few characters, so that the same words stand at many places; one of them beyond U+FFFF. */
const character = fc.constantFrom('市', '政', '第', '条', '2', '3', '，', '𠮷')
const text = fc.array(character, { minLength: 1, maxLength: 24 }).map((characters) => characters.join(''))
const blocks = fc
  .array(fc.tuple(text, fc.constantFrom('d1', 'd2')), { minLength: 1, maxLength: 10 })
  .map((rows): Paragraph[] =>
    rows
      .toSorted(([, one], [, other]) => one.localeCompare(other))
      .map(([words, document], index) => ({ id: `l${10 + index}`, text: words, document })),
  )

/** Some blocks, and a range of one of them. */
const marked = fc.tuple(blocks, fc.nat(), fc.nat(), fc.nat()).map(([list, which, start, length]) => {
  const { id, document = 'd1', text: words } = list[which % list.length] as Paragraph
  const count = Array.from(words).length
  const from = start % count
  const to = from + 1 + (length % (count - from))
  const block = libraryLookup(libraryOf(list)).block(issue, document, id)
  if (!block) throw new Error('the block that was just made is not there')
  return { list, target: makeTarget(issue, block, from, to) }
})

/** What may become of a library: blocks go, come, are reworded, and all ids shift. */
const change = fc.record({
  shift: fc.nat({ max: 3 }),
  gone: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }),
  come: fc.array(fc.tuple(fc.nat({ max: 9 }), text), { maxLength: 2 }),
  reworded: fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 23 }), character), { maxLength: 3 }),
})

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

function changed(list: Paragraph[], { shift, gone, come, reworded }: Change): Paragraph[] {
  const texts = list.map((block) => ({ ...block }))
  for (const [at, offset, to] of reworded) {
    const block = texts[at]
    if (block)
      block.text = Array.from(block.text)
        .with(Math.min(offset, Array.from(block.text).length - 1), to)
        .join('')
  }
  const kept = texts.filter((_, index) => !gone.includes(index))
  for (const [at, words] of come) {
    const document = kept[Math.min(at, kept.length - 1)]?.document ?? 'd1'
    kept.splice(Math.min(at, kept.length), 0, { id: 'l0', text: words, document })
  }
  return kept.map((block, index) => ({ ...block, id: `l${10 + shift + index}` }))
}

interface Place {
  document: string
  block: string
  from: number
  whole: boolean
}

/** Every place where the quote stands, and whether 32 characters on both sides are the same, counted plainly. */
function everyPlace(list: readonly Paragraph[], target: Target): Place[] {
  const quote = Array.from(target.quote)
  return list.flatMap(({ id, text: words, document = 'd1' }, index) => {
    const mine = list.filter((block) => (block.document ?? 'd1') === document)
    const all = Array.from(mine.map((block) => block.text).join(''))
    const before = Array.from(
      list
        .slice(0, index)
        .filter((block) => (block.document ?? 'd1') === document)
        .map((block) => block.text)
        .join(''),
    ).length
    const characters = Array.from(words)
    const starts = characters.flatMap((_, from) =>
      characters.slice(from, from + quote.length).join('') === target.quote ? [from] : [],
    )
    return starts.map((from) => {
      const at = before + from
      const prefix = all.slice(Math.max(0, at - 32), at).join('')
      const suffix = all.slice(at + quote.length, at + quote.length + 32).join('')
      const whole = prefix === target.prefix.replaceAll('\n', '') && suffix === target.suffix.replaceAll('\n', '')
      return { document, block: id, from, whole }
    })
  })
}

const place = (target: Target, list: readonly Paragraph[]): Placement =>
  placement(target, libraryLookup(libraryOf(list)))
const isAt = (found: Placement, at: Place): boolean =>
  found.document === at.document && found.block === at.block && found.from === at.from
const runs = { numRuns: Number(process.env['GAZETTE_RUNS'] ?? 400) }

it('is exact, where it was made, as long as nothing changes', () => {
  fc.assert(
    fc.property(marked, ({ list, target }) => {
      const { document, block, from, to } = target
      expect(place(target, list)).toMatchObject({ state: 'exact', document, block, from, to })
    }),
    runs,
  )
})

it('never stands on other words, and says exact of its own address alone', () => {
  fc.assert(
    fc.property(marked, change, ({ list, target }, how) => {
      const later = changed(list, how)
      const found = place(target, later)
      if (found.state === 'orphaned') {
        expect(found.block).toBeNull()
        return
      }
      const words = later.find((block) => block.id === found.block && block.document === found.document)?.text ?? ''
      expect(Array.from(words).slice(found.from, found.to).join('')).toBe(target.quote)
      const same = found.document === target.document && found.block === target.block && found.from === target.from
      expect(found.state).toBe(same ? 'exact' : 'moved')
    }),
    runs,
  )
})

it('finds the one place that has quote and whole context, and takes none where there are several', () => {
  fc.assert(
    fc.property(marked, change, ({ list, target }, how) => {
      const later = changed(list, how)
      const whole = everyPlace(later, target).filter((one) => one.whole)
      const [only] = whole
      const found = place(target, later)
      if (only && whole.length === 1) expect(isAt(found, only)).toBe(true)
      else if (whole.length > 1) expect(found.state).not.toBe('moved')
    }),
    runs,
  )
})

it('moves a quote of fewer than 8 Han characters only to its whole context', () => {
  fc.assert(
    fc.property(marked, change, ({ list, target }, how) => {
      fc.pre((target.quote.match(/[市政第条𠮷]/gu) ?? []).length < 8)
      const later = changed(list, how)
      const found = place(target, later)
      if (found.state !== 'moved') return
      const whole = everyPlace(later, target).filter((one) => one.whole)
      expect(whole).toHaveLength(1)
      expect(whole.every((one) => isAt(found, one))).toBe(true)
    }),
    runs,
  )
})

it('follows its block through new ids, where its words and their context stand once', () => {
  fc.assert(
    fc.property(marked, fc.integer({ min: 1, max: 5 }), ({ list, target }, shift) => {
      const later = list.map((block) => ({ ...block, id: `l${Number(block.id.slice(1)) + shift}` }))
      fc.pre(everyPlace(list, target).filter((one) => one.whole).length === 1)
      expect(place(target, later)).toMatchObject({
        state: 'moved',
        block: `l${Number(target.block.slice(1)) + shift}`,
        from: target.from,
      })
    }),
    runs,
  )
})

it('never takes another digit for its own', () => {
  fc.assert(
    fc.property(marked, fc.nat(), ({ list, target }, which) => {
      const digits = [...target.quote.matchAll(/[23]/g)].map(({ index }) => index)
      fc.pre(digits.length > 0)
      const at = digits[which % digits.length] ?? 0
      const swapped = target.quote[at] === '2' ? '3' : '2'
      const quote = target.quote.slice(0, at) + swapped + target.quote.slice(at + 1)
      const only = list.filter((block) => block.id === target.block)
      const later = only.map((block) => ({ ...block, text: block.text.replaceAll(target.quote, quote) }))
      fc.pre(!later.some((block) => block.text.includes(target.quote)))
      expect(place(target, later).state).toBe('orphaned')
    }),
    runs,
  )
})
