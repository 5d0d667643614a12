import { createHash } from 'node:crypto'

/** Random choices that follow from a seed alone: the same seed gives the same choices on every machine. */
export interface Random {
  /** A fraction from 0 up to 1. */
  fraction(): number
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  /** One of the items, of which there must be at least one. */
  pick<T>(items: readonly T[]): T
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** Choices seeded by any number of parts, by Marsaglia's xorshift128 over their SHA-256. */
export function randomOf(...parts: (string | number)[]): Random {
  const hash = createHash('sha256').update(parts.join('\n')).digest()
  const state = [0, 4, 8, 12].map((at) => hash.readUInt32LE(at) | 1)
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state
    const t = a ^ (a << 11)
    const e = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) >>> 0
    state.splice(0, 4, b, c, d, e)
    return e
  }
  const fraction = (): number => next() / 2 ** 32
  const integer = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('Nothing to pick from')
    return items[integer(0, items.length - 1)] as T
  }
  return {
    fraction,
    integer,
    pick,
    shuffle(items) {
      const rest = [...items]
      return items.map(() => rest.splice(integer(0, rest.length - 1), 1)).flat()
    },
  }
}
