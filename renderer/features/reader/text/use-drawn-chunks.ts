import { type RefObject, startTransition, useEffect, useState } from 'react'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { blockHere } from '../../../lib/document-index.ts'
import { useReading } from '../../../lib/reading.ts'
import type { Chunks } from './chunks.ts'

/** Chunks drawn at once on either side of the place. */
const beside = 1

/** Chunks added in one idle moment: few enough that no frame is late for them. */
const atOnce = 2

/** How long an idle moment is waited for, ms. */
const patience = 250

/**
 * Which chunks are drawn, by number: at once those around the place, and those that come into view; then, in idle
 * moments, all the others, the nearest first, so that selecting, finding in the page, copying and reading aloud have the
 * whole text.
 */
export function useDrawnChunks(
  article: RefObject<HTMLElement | null>,
  view: DocumentView,
  chunks: Chunks,
): ReadonlySet<number> {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(new Set())
  const here = useReading(({ place }) => chunks.of.get(blockHere(view, place) ?? '') ?? chunks.list[0]?.key ?? 0)
  const needed = missing(chunks, drawn, here).filter((key) => Math.abs(key - here) <= beside)
  // Within this very drawing: whoever moves the place finds its block there.
  if (needed.length > 0) setDrawn(new Set([...drawn, ...needed]))

  useEffect(() => {
    const next = missing(chunks, drawn, here).slice(0, atOnce)
    if (next.length === 0) return undefined
    const idle = requestIdleCallback(() => startTransition(() => setDrawn((old) => new Set([...old, ...next]))), {
      timeout: patience,
    })
    return () => cancelIdleCallback(idle)
  }, [chunks, drawn, here])

  useEffect(() => {
    const element = article.current
    if (!element) return undefined
    const seen = (event: Event) => {
      const key = event.target instanceof HTMLElement ? event.target.dataset['chunk'] : undefined
      if (key !== undefined) setDrawn((old) => (old.has(Number(key)) ? old : new Set([...old, Number(key)])))
    }
    // It does not bubble.
    const options = { capture: true }
    element.addEventListener('contentvisibilityautostatechange', seen, options)
    return () => element.removeEventListener('contentvisibilityautostatechange', seen, options)
  }, [article])
  return drawn
}

/** Numbers of the chunks that are not drawn, the nearest first. */
function missing(chunks: Chunks, drawn: ReadonlySet<number>, here: number): number[] {
  if (drawn.size >= chunks.list.length && chunks.list.every(({ key }) => drawn.has(key))) return []
  return chunks.list
    .map(({ key }) => key)
    .filter((key) => !drawn.has(key))
    .toSorted((a, b) => Math.abs(a - here) - Math.abs(b - here))
}
