import type { Caller, Log } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import { contract } from '../contract/index.ts'
import type { ServedFile } from '../core/resources/listing.ts'
import { type Lane, openLane, type WorkerSpec } from './lane.ts'

/** The core as a host sees it: calls routed to worker threads. */
export interface Pool {
  /** Answers one call. An aborted signal answers `cancelled` and makes a running search give up. */
  readonly call: (path: string, input: unknown, caller: Caller, signal?: AbortSignal) => Promise<Reply>
  /** Where the facsimile of an issue lies; null where there is none or the library is not open. */
  readonly facsimile: (issue: string) => Promise<ServedFile | null>
  /** Lets the workers close their files and ends them. */
  readonly close: () => Promise<void>
}

/** Opens a pool of readers and the one writer. SQLite is synchronous: this keeps it off the thread of windows and sockets. */
export function openPool(options: {
  reader: WorkerSpec
  writer: WorkerSpec
  log: Log
  /** Reader threads; one until a measurement asks for more. */
  readers?: number
}): Pool {
  const readers = Array.from({ length: options.readers ?? 1 }, () => openLane(options.reader, options.log))
  const writer = openLane(options.writer, options.log)

  const leastBusy = (): Lane => readers.reduce((best, lane) => (lane.busy() < best.busy() ? lane : best))

  return {
    call(path, input, caller, signal) {
      const operation = Object.hasOwn(contract, path) ? contract[path as keyof typeof contract] : null
      if (!operation) {
        return Promise.resolve({
          ok: false,
          error: { code: 'unknown-operation', values: { path: path.slice(0, 100) } },
        })
      }
      const lane = operation.runs === 'reader' ? leastBusy() : writer
      return lane.ask({ kind: 'call', path, input, caller }, signal)
    },
    async facsimile(issue) {
      const reply = await leastBusy().ask({ kind: 'facsimile', issue })
      return reply.ok ? (reply.value as ServedFile | null) : null
    },
    async close() {
      await Promise.all([...readers, writer].map((lane) => lane.close()))
    },
  }
}
