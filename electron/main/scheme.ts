import { net, protocol } from 'electron'
import type { ResourceHandler } from '../core/resources/handler.ts'

const scheme = 'gazette'
const host = 'app'

/** Where the window's page lives. */
export const pageAddress = `${scheme}://${host}/`

/** Makes the scheme a proper origin with fetch and streams. Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** True for the application's own page. In Node the `origin` of a custom scheme is the string "null": parts are compared. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${scheme}:` && url.host === host
}

/**
 * Answers every request of the scheme with `resources`; other hosts are refused. In dev mode the page's files come from
 * the dev server through the same address, so that the page's origin is the same in both.
 */
export function serveScheme(resources: ResourceHandler, devServer: string | undefined): void {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url)
    if (!isOwnPage(request.url)) return new Response('Not found', { status: 404 })
    if (!devServer || url.pathname.startsWith('/facsimile/')) return resources(request)
    return net.fetch(new URL(`${url.pathname}${url.search}`, devServer).href)
  })
}
