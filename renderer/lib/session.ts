import type { Reply } from '../../electron/contract/errors.ts'

const bearerKey = 'gazette.bearer'

/** The bearer this tab was given, or null. Worthless once its host has ended. */
export function bearer(): string | null {
  return sessionStorage.getItem(bearerKey)
}

const startSecret = /^#k=([\w-]+)/

/** A start address put into a tab that is open already changes no more than its hash: the page is then begun anew with it. */
export function heedSecret(): void {
  addEventListener('hashchange', () => {
    if (startSecret.test(location.hash)) location.reload()
  })
}

/**
 * Takes the start secret out of the address (`#k=<secret>`) before the router sees it, exchanges it for a bearer and
 * puts `#/` in its place, so that no copied link carries it. Without a secret nothing happens; a refused secret leaves
 * the tab with read alone.
 */
export async function takeSecret(): Promise<void> {
  const match = startSecret.exec(location.hash)
  if (!match) return
  history.replaceState(null, '', '#/')
  try {
    const response = await fetch('api/session.exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret: match[1] }),
    })
    const body = (await response.json()) as Reply<{ bearer: string }>
    if (body.ok) sessionStorage.setItem(bearerKey, body.value.bearer)
  } catch {
    // The host did not answer; the first call will say so where a person can see it.
  }
}
