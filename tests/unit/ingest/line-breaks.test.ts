import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnBreaks, type SetParagraph } from '../../../electron/tools/facsimile/columns.ts'
import {
  fewestLines,
  fullLines,
  type LineBreaks,
  type MeasuredText,
} from '../../../electron/tools/facsimile/line-breaks.ts'

/** Text in a measure of 18, a Han character being 1 wide, a digit one half. */
function measured(text: string, indent = 0): MeasuredText {
  const characters = Array.from(text)
  return { characters, widths: characters.map((one) => (/\d/u.test(one) ? 0.5 : 1)), measure: 18, indent }
}

const han = (count: number) => '南通市人民政府公报'.repeat(40).slice(0, count)

function linesOf({ characters }: MeasuredText, breaks: LineBreaks | null): string[] | null {
  if (!breaks) return null
  const starts = [0, ...breaks.starts]
  return starts.map((start, at) => characters.slice(start, starts[at + 1]).join(''))
}

function lengths(text: MeasuredText, breaks: LineBreaks | null): number[] | undefined {
  return linesOf(text, breaks)?.map((line) => Array.from(line).length)
}

const paragraph = (count: number, lines: number, goesOn = false): SetParagraph => ({
  ...measured(han(count)),
  lines,
  goesOn,
})

describe('full lines', () => {
  it('takes lines of the measure where they come out even, the indent counted', () => {
    expect(lengths(measured(han(34), 2), fullLines(measured(han(34), 2)))).toEqual([16, 18])
  })

  it('shares a short rest out over the lines', () => {
    const text = measured(han(56))
    expect(lengths(text, fullLines(text))?.toSorted()).toEqual([18, 19, 19])
  })

  it('stretches lines where the rest is long', () => {
    const text = measured(han(87))
    expect(lengths(text, fullLines(text))?.toSorted()).toEqual([17, 17, 17, 18, 18])
  })

  it('begins no line with a closing mark, ends none with an opening one and breaks no number', () => {
    const closing = measured(`${han(18)}，${han(17)}`)
    expect(linesOf(closing, fullLines(closing))?.[0]).toBe(`${han(18)}，`)
    const opening = measured(`${han(17)}（${han(17)}`)
    expect(linesOf(opening, fullLines(opening))?.[1]?.startsWith('（')).toBe(true)
    const number = measured(`${han(17)}2022${han(16)}`)
    expect(linesOf(number, fullLines(number))?.join('|')).toMatch(/2022/)
  })

  it('gives up where no lines near the measure hold the text', () => {
    expect(fullLines(measured(han(9)))).toBeNull()
    expect(fullLines(measured(han(24)))).toBeNull()
  })

  it('keeps every line near the measure, whatever the text', () => {
    const characters = fc.constantFrom(...Array.from('南通市人民政府公报，。（）“”2022%'))
    fc.assert(
      fc.property(fc.array(characters, { minLength: 60, maxLength: 300 }), (list) => {
        const text = measured(list.join(''))
        const lines = linesOf(text, fullLines(text))
        if (!lines) return
        expect(lines.join('')).toBe(list.join(''))
        for (const [at, line] of lines.entries()) {
          const width = measured(line).widths.reduce((sum, one) => sum + one, 0)
          expect(width / 18).toBeGreaterThanOrEqual(0.75)
          expect(width / 18).toBeLessThanOrEqual(1.06)
          if (at > 0) expect(line).not.toMatch(/^[，。）”%]/)
        }
      }),
    )
  })
})

describe('fewest lines', () => {
  it('draws a last line of one character in, and leaves a longer one', () => {
    expect(lengths(measured(han(37)), fewestLines(measured(han(37))))?.toSorted()).toEqual([18, 19])
    const text = measured(han(45))
    const breaks = fewestLines(text)
    expect(lengths(text, breaks)).toEqual([18, 18, 9])
    expect(breaks?.blank).toBe(9)
  })
})

describe('a column', () => {
  it('fills the last line of what goes on, and leaves the rest alone while there is room', () => {
    const breaks = columnBreaks({ lines: 6, paragraphs: [paragraph(37, 3), paragraph(38, 3, true)] })
    expect(breaks).toEqual([null, { starts: [19], blank: 0 }])
  })

  it('sets as many paragraphs in fewer lines as it is too long, the least tight first', () => {
    const paragraphs = [paragraph(38, 3), paragraph(37, 3), paragraph(30, 2)]
    const saved = (lines: number) => columnBreaks({ lines, paragraphs }).map((breaks) => breaks !== null)
    expect(saved(29)).toEqual([false, false, false])
    expect(saved(30)).toEqual([false, true, false])
    expect(saved(32)).toEqual([true, true, false])
  })
})
