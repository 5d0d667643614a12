/** The scheme of the window's page and of everything it loads. */
export const scheme = 'gazette'
const host = 'app'

/** Where the window's page lives. */
export const pageAddress = `${scheme}://${host}/`

/** True for the application's own page. In Node the `origin` of a custom scheme is the string "null": parts are compared. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${scheme}:` && url.host === host
}

/** The address at the dev server that stands for one of the page's own; never one of another server, whatever its path. */
export function devAddress(address: string, devServer: string): string {
  const { pathname, search } = new URL(address)
  const url = new URL(devServer)
  url.pathname = pathname
  url.search = search
  return url.href
}
