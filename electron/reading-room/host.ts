import type { Log } from '../contract/dispatch.ts'
import type { LibraryChoice } from '../contract/schemas/curation.ts'
import { createResourceHandler } from '../core/resources/handler.ts'
import type { WorkerData, WriterData } from '../workers/messages.ts'
import { openPool } from '../workers/pool.ts'
import { reconcileAtStart } from '../workers/start-up.ts'
import { openReadingRoom } from './server.ts'
import { createUploads } from './uploads.ts'

/** A whole application on the loopback address. */
export interface Host {
  readonly port: number
  /** Where a person opens it; carries the start secret. */
  readonly url: string
  /** Ends connections and workers; every file is closed when it resolves. */
  readonly close: () => Promise<void>
}

/** What a host serves: folders of library and built renderer, and the data folder, null for the usual place. */
export interface HostOptions {
  /** 0 for any free one. */
  readonly port: number
  readonly library: LibraryChoice
  readonly renderer: string
  readonly data: string | null
  readonly version: string
  readonly log: Log
}

/** Starts workers and server for one person. Throws `port-taken`. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { library, data, version, log } = options
  const shared: WorkerData = { library, data }
  const writer: WriterData = { ...shared, host: 'reading-room', version }
  const pool = openPool({
    reader: { entry: new URL('../workers/reader.ts', import.meta.url), data: shared },
    writer: { entry: new URL('../workers/writer.ts', import.meta.url), data: writer },
    job: { entry: new URL('../workers/job.ts', import.meta.url), data: shared },
    log,
  })
  const uploads = createUploads()
  const resources = createResourceHandler({ renderer: options.renderer, facsimile: pool.facsimile })
  try {
    // the data folder is taken, or said to be of no use, at the start and not with the first note
    const taken = pool.call('session.get', {}, { caller: 'host', grants: ['read', 'annotate'] })
    const room = await openReadingRoom({
      port: options.port,
      personal: true,
      call: pool.call,
      events: pool.on,
      uploads,
      resources,
      log,
    })
    await taken
    reconcileAtStart(pool, shared)
    return {
      port: room.port,
      url: room.url,
      async close() {
        await room.close()
        await pool.close()
        await uploads.close()
      },
    }
  } catch (error) {
    await pool.close()
    throw error
  }
}
