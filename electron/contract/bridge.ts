import { z } from 'zod'
import { commandIds } from './commands.ts'
import type { Reply } from './errors.ts'
import type { JobEvent } from './schemas/jobs.ts'

const commandId = z.enum(commandIds)

/** What the window's shell tells its page unasked. */
export const shellEvent = z.discriminatedUnion('name', [
  /** A link or command line asks for a place (`/<issue>/<document>/<block>`). */
  z.object({ name: z.literal('place.opened'), place: z.string() }),
  /** A line of the menu was chosen. */
  z.object({ name: z.literal('command.given'), command: commandId }),
])
export type ShellEvent = z.infer<typeof shellEvent>

/** Everything that may come to a page unasked. */
export type HostEvent = ShellEvent | JobEvent

/** What only the window's shell can do for its page. */
export const shellRequest = z.discriminatedUnion('name', [
  /** Tells which commands can be given now: the others are grey in the menu. */
  z.strictObject({ name: z.literal('commands.offered'), commands: z.array(commandId).max(500) }),
  /** Says that the page hears places from now on; one that was asked for while it loaded follows. */
  z.strictObject({ name: z.literal('places.awaited') }),
  /** Shows the data folder in the system's file manager. */
  z.strictObject({ name: z.literal('folder.show') }),
])
export type ShellRequest = z.infer<typeof shellRequest>

/** `window.gazette` in the Electron window; absent in a browser. */
export interface Bridge {
  /** Carries one call to the core; answers always, never rejects for what the core refused. */
  call(path: string, input: unknown, ticket?: number): Promise<Reply>
  /** Gives up the call that was made with this ticket; it then answers `cancelled`. */
  cancel(ticket: number): void
  /** Asks something of the shell itself; answers `{ ok: true, value: {} }` when it is done. */
  ask(request: ShellRequest): Promise<Reply>
  /** Where a file that a person chose or dropped lies on this machine. */
  pathOf(file: File): string
  /** Hears events until the returned function is called. */
  on(listener: (event: HostEvent) => void): () => void
}
