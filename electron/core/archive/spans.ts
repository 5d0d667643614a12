import type { Span } from '../../contract/schemas/gazette.ts'

/** The span that a code point of a block's text stands in, or its first where none holds it; undefined where it has none. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  return spans.find(({ from, to }) => from <= offset && offset < to) ?? spans[0]
}

/** The spans of a block as the library keeps them. */
export function readSpans(json: string): Span[] {
  return JSON.parse(json) as Span[]
}
