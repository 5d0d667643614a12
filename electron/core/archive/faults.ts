import { GazetteError } from '../../contract/errors.ts'

/** A library or pack that cannot be trusted: the file, and in one word the check that failed. */
export function corrupt(file: string, reason: string, cause?: unknown): GazetteError {
  return new GazetteError('archive-corrupt', { values: { file, reason }, cause })
}

/** Throws `cancelled` when the caller has given up. Long work asks between its steps. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new GazetteError('cancelled')
}
