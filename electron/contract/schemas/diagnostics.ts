import { z } from 'zod'
import { errorCode } from '../errors.ts'
import { libraryStatus } from './archive.ts'
import { preferences, session } from './session.ts'

/**
 * What helps to find a fault: versions, state, and the last things that went wrong. Nothing of what a person wrote, looked
 * for or read; the home folder in paths is `~`.
 */
export const diagnostics = z.object({
  version: z.string(),
  host: session.shape.host,
  /** Name, release and processor of the system. */
  system: z.string(),
  /** Versions of what the program runs on, as `node` or `chrome`. */
  runtime: z.record(z.string(), z.string()),
  library: libraryStatus.extend({ folder: z.string() }),
  dataFolder: z.string(),
  notes: z.object({
    /** `open`, or why they are not. */
    state: z.union([z.literal('open'), errorCode]),
    annotations: z.int().nonnegative(),
    bookmarks: z.int().nonnegative(),
  }),
  preferences: preferences.omit({ place: true }),
  /** The last warnings and errors of the log, newest first. */
  faults: z
    .array(z.object({ time: z.string(), level: z.string(), message: z.string(), incident: z.string().optional() }))
    .max(20),
})
export type Diagnostics = z.infer<typeof diagnostics>
