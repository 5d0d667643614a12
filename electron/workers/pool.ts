import type { Caller, Log } from '../contract/dispatch.ts'
import type { Reply } from '../contract/errors.ts'
import { contract } from '../contract/index.ts'
import type { JobEvent } from '../contract/schemas/jobs.ts'
import type { ServedFile } from '../core/resources/listing.ts'
import { createJobs } from './jobs.ts'
import { type Lane, openLane, type WorkerSpec } from './lane.ts'

/** The core as a host sees it: calls routed to worker threads. */
export interface Pool {
  /** Answers one call. An aborted signal answers `cancelled` and makes a running search give up; a job runs on. */
  readonly call: (path: string, input: unknown, caller: Caller, signal?: AbortSignal) => Promise<Reply>
  /** Hears of every job until the returned function is called. */
  readonly on: (listener: (event: JobEvent) => void) => () => void
  /** Where the facsimile of an issue lies; null where there is none or the library is not open. */
  readonly facsimile: (issue: string) => Promise<ServedFile | null>
  /** Stops the jobs, lets the workers close their files and ends them. */
  readonly close: () => Promise<void>
}

/** Opens a pool of readers, the one writer and the one job worker. SQLite is synchronous: this keeps it off the thread of windows and sockets. */
export function openPool(options: {
  reader: WorkerSpec
  writer: WorkerSpec
  job: WorkerSpec
  log: Log
  /** Reader threads; one until a measurement asks for more. */
  readers?: number
}): Pool {
  const { log } = options
  const readers = Array.from({ length: options.readers ?? 1 }, () => openLane(options.reader, log))
  const writer = openLane(options.writer, log)
  const worker = openLane(options.job, log)
  const jobs = createJobs(
    (path, input, caller, watch) => worker.ask({ kind: 'call', path, input, caller }, { ...watch, toTheEnd: true }),
    log,
  )

  const leastBusy = (): Lane => readers.reduce((best, lane) => (lane.busy() < best.busy() ? lane : best))

  return {
    call(path, input, caller, signal) {
      const operation = Object.hasOwn(contract, path) ? contract[path as keyof typeof contract] : null
      if (operation?.runs === 'job') return Promise.resolve(jobs.start(path, input, caller))
      // what is no operation is refused there too
      if (!operation || operation.runs === 'host') return jobs.dispatch(path, input, caller)
      const lane = operation.runs === 'reader' ? leastBusy() : writer
      return lane.ask({ kind: 'call', path, input, caller }, { signal })
    },
    on: jobs.on,
    async facsimile(issue) {
      const reply = await leastBusy().ask({ kind: 'facsimile', issue })
      return reply.ok ? (reply.value as ServedFile | null) : null
    },
    async close() {
      await Promise.all([jobs.close(), ...[...readers, writer, worker].map((lane) => lane.close())])
    },
  }
}
