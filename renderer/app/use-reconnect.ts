import { useEffect } from 'react'
import { call, useConnection } from '../lib/client.ts'
import { renewGrants } from '../lib/preferences.ts'
import { queryClient } from '../lib/queries.ts'

/** How often a lost host is called, ms. */
const callAgain = 2000

/**
 * Calls a lost host until it answers. Then what could not be read is read again, and the grants are those of the host
 * that answered: one that was started anew does not know this window any more. True while the host is lost.
 */
export function useReconnect(): boolean {
  const lost = useConnection((state) => state.lost)
  useEffect(() => {
    if (!lost) return undefined
    const timer = setInterval(() => void call('session.get', {}).catch(() => undefined), callAgain)
    return () => {
      clearInterval(timer)
      void renewSession()
    }
  }, [lost])
  return lost
}

/** Asks again who is asking and whether notes can be kept; what could not be read is then read again. */
export async function renewSession(): Promise<void> {
  const session = await call('session.get', {}).catch(() => null)
  if (!session) return
  renewGrants(session)
  await queryClient.invalidateQueries({ predicate: (query) => query.state.status === 'error' })
}
