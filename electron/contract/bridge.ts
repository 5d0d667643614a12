import { z } from 'zod'
import type { Reply } from './errors.ts'

/** What the window's shell tells its page unasked: a link or command line asks for a place (`/<issue>/<document>/<block>`). */
export const shellEvent = z.object({ name: z.literal('place.opened'), place: z.string() })
export type ShellEvent = z.infer<typeof shellEvent>

/** `window.gazette` in the Electron window; absent in a browser. */
export interface Bridge {
  /** Carries one call to the core; answers always, never rejects for what the core refused. */
  call(path: string, input: unknown): Promise<Reply>
  /** Hears the shell's events until the returned function is called. */
  on(listener: (event: ShellEvent) => void): () => void
}
