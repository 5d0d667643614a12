import { existsSync } from 'node:fs'
import { changedIn, libraryHome } from '../core/own-library.ts'
import type { WorkerData } from './messages.ts'
import type { Pool } from './pool.ts'

/**
 * Ends what a killed program left half done in a person's own library. Asked once, when a host starts; nothing is asked
 * where there is none yet, and a library that was named is only looked after when it is changed.
 */
export function reconcileAtStart(pool: Pool, { library, data }: WorkerData): void {
  const home = libraryHome(library, data)
  if (home.own === null || !existsSync(changedIn(home))) return
  void pool.call('library.reconcile', {}, { caller: 'host', grants: ['curate'] })
}
