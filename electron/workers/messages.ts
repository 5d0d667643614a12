import type { Caller, LogEntry } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import type { JobProgress } from '../contract/schemas/jobs.ts'

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

/** What a reader worker is started with: the folder of the library. */
export interface ReaderData {
  readonly library: string
}

/** What the job worker is started with: the folder of the library. */
export interface JobData {
  readonly library: string
}

/** What the writer worker is started with; `data` is the data folder, null for the system's usual place. */
export interface WriterData {
  readonly library: string
  readonly data: string | null
  readonly host: 'electron' | 'reading-room'
  readonly version: string
}
