/** The value below which `share` (0–1) of the values lie, by nearest rank. Throws on no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('No values to take a percentile of')
  return value
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value that nineteen of twenty do not exceed. */
export const p95 = (values: readonly number[]): number => percentile(values, 0.95)

/** How long work took, in milliseconds, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}

/** A time as a person reads it: `0.48 ms`, `83 ms`, `1.62 s`. */
export function milliseconds(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 1 : 2)} s`
  return `${ms >= 10 ? Math.round(ms) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(2)} ms`
}

/** A size as a person reads it, in decimal megabytes. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes >= 1e8 ? 0 : 1)} MB`

/** How many times `value` is `of`: `1.28×`. */
export const times = (value: number, of: number): string => `${(value / of).toFixed(2)}×`
