import { z } from 'zod'
import type { Reply } from './errors.ts'
import type { JobEvent } from './schemas/jobs.ts'

/** What the window's shell tells its page unasked: a link or command line asks for a place (`/<issue>/<document>/<block>`). */
export const shellEvent = z.object({ name: z.literal('place.opened'), place: z.string() })
export type ShellEvent = z.infer<typeof shellEvent>

/** Everything that may come to a page unasked. */
export type HostEvent = ShellEvent | JobEvent

/** `window.gazette` in the Electron window; absent in a browser. */
export interface Bridge {
  /** Carries one call to the core; answers always, never rejects for what the core refused. */
  call(path: string, input: unknown, ticket?: number): Promise<Reply>
  /** Gives up the call that was made with this ticket; it then answers `cancelled`. */
  cancel(ticket: number): void
  /** Hears events until the returned function is called. */
  on(listener: (event: HostEvent) => void): () => void
}
