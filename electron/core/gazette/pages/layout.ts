import type { Flow } from './atoms.ts'
import { composePages, measureFlow, type Page } from './compose.ts'

/** The pages of a flow and what they cost. */
export interface Layout {
  pages: Page[]
  cost: number
}

/**
 * Lays a flow out on pages at the least cost, by a dynamic programme over page starts. With `count` the layout has
 * just so many pages. Null when there is none.
 */
export function layOut(flow: Flow, count: number | null = null): Layout | null {
  const total = flow.atoms.length
  if (total === 0) return null
  const measured = measureFlow(flow)
  // A state is an atom where a page begins and, where pages are counted, the number of pages before it.
  const counts = count === null ? 1 : count + 1
  const step = count === null ? 0 : 1
  const cost = new Float64Array((total + 1) * counts).fill(Number.POSITIVE_INFINITY)
  const came = new Map<number, { from: number; segments: Page }>()
  cost[0] = 0
  for (let start = 0; start < total; start++) {
    const states = Array.from({ length: counts }, (_, page) => page).filter(
      (page) => page + step < counts && Number.isFinite(cost[start * counts + page]),
    )
    if (states.length === 0) continue
    for (const choice of composePages(measured, start)) {
      for (const page of states) {
        const from = start * counts + page
        const to = choice.to * counts + page + step
        const whole = (cost[from] ?? 0) + choice.cost
        if (whole >= (cost[to] ?? 0)) continue
        cost[to] = whole
        came.set(to, { from, segments: choice.segments })
      }
    }
  }
  const end = total * counts + (count ?? 0)
  const pages: Page[] = []
  for (let at = end; at !== 0; ) {
    const last = came.get(at)
    if (!last) return null
    pages.unshift(last.segments)
    at = last.from
  }
  return { pages, cost: cost[end] ?? 0 }
}
