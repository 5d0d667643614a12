import { net, protocol } from 'electron'
import type { ResourceHandler } from '../core/resources/handler.ts'
import { devAddress, isOwnPage, scheme } from './page-address.ts'

/** Makes the scheme a proper origin with fetch and streams. Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/**
 * Answers every request of the scheme with `resources`; other hosts are refused. In dev mode the page's files come from
 * the dev server through the same address, so that the page's origin is the same in both.
 */
export function serveScheme(resources: ResourceHandler, devServer: string | undefined): void {
  protocol.handle(scheme, (request) => {
    if (!isOwnPage(request.url)) return new Response('Not found', { status: 404 })
    if (!devServer || new URL(request.url).pathname.startsWith('/facsimile/')) return resources(request)
    return net.fetch(devAddress(request.url, devServer))
  })
}
