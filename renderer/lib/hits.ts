import { create } from 'zustand'
import type { TextRange } from '../../electron/contract/schemas/search.ts'

/** The hits of the current query, as the reader draws them: written by the search, read by text, page and fore-edge. */
interface Hits {
  /** As typed; empty where nothing is searched for. */
  query: string
  /** Ranges by block id, for the issue being read. */
  ranges: ReadonlyMap<string, readonly TextRange[]>
  /** Hit blocks by image, for the fore-edge. */
  perImage: ReadonlyMap<number, number>
}

const none: Hits = { query: '', ranges: new Map(), perImage: new Map() }

export const useHits = create<Hits>(() => none)

/** Shows these hits. */
export const showHits = (hits: Hits): void => useHits.setState(hits)

/** Shows no hits. */
export const clearHits = (): void => useHits.setState(none)
