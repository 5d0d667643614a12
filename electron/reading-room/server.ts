import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { type Log, sealError } from '../contract/dispatch.ts'
import { GazetteError } from '../contract/errors.ts'
import type { ResourceHandler } from '../core/resources/handler.ts'
import { plainResponse } from '../core/resources/headers.ts'
import { createAccess } from './access.ts'
import type { Uploads } from './uploads.ts'
import { type CallCore, createApplication } from './application.ts'
import type { ListenToJobs } from './events.ts'

/** A reading room that listens. */
export interface ReadingRoom {
  readonly port: number
  /** `http://127.0.0.1:<port>/`, and for one person the start secret behind it: `#k=…`. */
  readonly url: string
  /** Ends open connections and stops listening. */
  readonly close: () => Promise<void>
}

const address = '127.0.0.1'

/**
 * Serves the application on the loopback address. Port 0 takes any free one; a taken one throws `port-taken`.
 * `personal` makes a start secret: who has the URL may keep notes. A request must be there whole within `bodyTimeoutMs`.
 */
export async function openReadingRoom(options: {
  port: number
  personal: boolean
  call: CallCore
  uploads: Uploads
  events: ListenToJobs
  resources: ResourceHandler
  log: Log
  bodyTimeoutMs?: number
}): Promise<ReadingRoom> {
  const access = createAccess({ personal: options.personal })
  const application = createApplication({ ...options, access, authority: () => `${address}:${port}` })
  const listener = getRequestListener(application, {
    overrideGlobalObjects: false,
    errorHandler(error) {
      // a target or a Host that makes no address: whoever asked is wrong, not this program
      if (error instanceof RequestError) return plainResponse(400, 'The request names no address of this host')
      sealError(error, options.log, 'http')
      return plainResponse(500, 'Internal error')
    },
  })
  const bodyTimeoutMs = options.bodyTimeoutMs ?? 15_000
  const server = createServer(
    { requestTimeout: bodyTimeoutMs, headersTimeout: bodyTimeoutMs, connectionsCheckingInterval: 500 },
    (request, response) => void listener(request, response),
  )
  const port = await listen(server, options.port)
  return {
    port,
    url: `http://${address}:${port}/${access.secret === null ? '' : `#k=${access.secret}`}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new GazetteError('port-taken', { values: { port }, cause: error }) : error)
    })
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port))
  })
}
