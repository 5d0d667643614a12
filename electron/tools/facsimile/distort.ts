import type { AltoPage } from '../../core/ingest/alto.ts'

/** A small repeatable generator of numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Does to pages what a poor recognition does: replaces 2 % of the characters by other Han characters, drops 1 %, and
 * shuffles the lines of each page. The same seed gives the same pages; the input is left alone.
 */
export function distortPages(pages: AltoPage[], seed: number): AltoPage[] {
  const random = seededRandom(seed)
  const misread = (character: string): string => {
    const chance = random()
    if (chance < 0.02) return String.fromCodePoint(0x4e00 + Math.floor(random() * 0x5000))
    return chance < 0.03 ? '' : character
  }
  return pages.map((page) => ({
    ...page,
    lines: page.lines
      .map((line) => ({ line: { ...line, text: Array.from(line.text, misread).join('') }, order: random() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ line }) => line),
  }))
}
