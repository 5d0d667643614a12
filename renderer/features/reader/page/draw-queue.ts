/** A page waiting to be drawn. `rank` is asked when its turn may come: the lowest is drawn next. */
interface Waiting {
  rank: () => number
  run: () => Promise<void>
}

/**
 * Draws pages one at a time, the one in view before its neighbours: pdf.js has one worker, so two drawings at once only
 * make both late.
 */
export interface DrawQueue {
  /** Puts a drawing in the queue; the result takes it out again if its turn has not come. */
  add: (rank: () => number, run: () => Promise<void>) => () => void
}

/** Makes an empty queue. A drawing reports its own failure: what it throws is not looked at. */
export function createDrawQueue(): DrawQueue {
  const waiting = new Set<Waiting>()
  let drawing = false
  const next = async (): Promise<void> => {
    if (drawing) return
    drawing = true
    while (waiting.size > 0) {
      const [first] = [...waiting].toSorted((a, b) => a.rank() - b.rank())
      if (!first) break
      waiting.delete(first)
      await first.run().catch(() => undefined)
    }
    drawing = false
  }
  return {
    add: (rank, run) => {
      const entry = { rank, run }
      waiting.add(entry)
      // Sheets that appear together are ranked together.
      queueMicrotask(() => void next())
      return () => waiting.delete(entry)
    },
  }
}
