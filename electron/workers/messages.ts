import type { Caller, LogEntry } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import type { JobProgress } from '../contract/schemas/jobs.ts'
import type { LibraryChoice } from '../contract/schemas/curation.ts'

/** What a host asks of a worker. `flag` is one shared 32-bit number, 1 once nobody waits for the answer. */
export type WorkerTask =
  | { readonly kind: 'call'; readonly path: string; readonly input: unknown; readonly caller: Caller }
  /** Where the facsimile of an issue lies; answers a ServedFile or null. Never reachable from a page. */
  | { readonly kind: 'facsimile'; readonly issue: string }
  | { readonly kind: 'close' }

export interface WorkerRequest {
  readonly id: number
  readonly task: WorkerTask
  readonly flag: Int32Array | null
}

export type WorkerMessage =
  | { readonly id: number; readonly reply: Reply }
  | { readonly id: number; readonly progress: JobProgress }
  | { readonly log: LogEntry }

/** What every worker is started with: the library, and the data folder, null for the system's usual place. */
export interface WorkerData {
  readonly library: LibraryChoice
  readonly data: string | null
}

/** What the writer worker is started with besides. */
export interface WriterData extends WorkerData {
  readonly host: 'electron' | 'reading-room'
  readonly version: string
}
