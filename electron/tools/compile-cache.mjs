import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Keeps what Node makes of the TypeScript sources for the next start, which is twice as fast or better with it. Node
 * itself takes nothing from there that another source or another Node gave; where it cannot be written nothing is kept.
 */
export function keepCompiled() {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))
  const { directory } = enableCompileCache(folder)
  // threads and child processes find it by their environment
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= folder
}
