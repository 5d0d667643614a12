/** Where the page stands for Chromium, which knows no `gazette:` outside Electron. */
export const pageOrigin = 'http://gazette.test'

const shellOrigin = 'gazette://app'

/** The address in Chromium of an address of the program's scheme. */
export const pageAddressOf = (address: string): string =>
  address.startsWith(`${shellOrigin}/`) ? pageOrigin + address.slice(shellOrigin.length) : address

/** The address as the program knows it. */
export const shellAddressOf = (address: string): string =>
  address.startsWith(`${pageOrigin}/`) ? shellOrigin + address.slice(pageOrigin.length) : address
