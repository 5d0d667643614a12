import { milliseconds, times } from './statistics.ts'

/** One line of a bench's table. A cell that has nothing to say is a dash, and the note says why. */
export interface Figure {
  figure: string
  ours: string
  /** What stands beside it, with its own figure. */
  beside: string
  ratio: string
  goal: string
  note?: string
}

export const none = '–'

/** A time of ours beside a peer's, in milliseconds. */
export function compared(figure: string, ours: number, peer: number, goal: number | null = null): Figure {
  return {
    figure,
    ours: milliseconds(ours),
    beside: milliseconds(peer),
    ratio: times(ours, peer),
    goal: goal === null ? none : `≤ ${goal}×${ours <= goal * peer ? '' : ' missed'}`,
  }
}

/** A figure that has no peer. */
export const alone = (figure: string, ours: string, note?: string): Figure => ({
  figure,
  ours,
  beside: none,
  ratio: none,
  goal: none,
  ...(note !== undefined && { note }),
})
