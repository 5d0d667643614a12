import { createRequire } from 'node:module'
import { downloadArtifact } from '@electron/get'

// Run as a child process: fetches the Electron runtime into the cache of @electron/get and lets Electron's own
// installer unpack it from there. Tells its parent how far it is, and in one line on standard error why it failed.
const require = createRequire(import.meta.url)

/** How far the fetching is; `percent` is a fraction (0–1). */
export interface FetchProgress {
  readonly stage: 'fetching' | 'unpacking'
  readonly percent: number
}

const tell = (progress: FetchProgress) => process.send?.(progress)

try {
  await downloadArtifact({
    version: (require('electron/package.json') as { version: string }).version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env['electron_config_cache'],
    checksums: require('electron/checksums.json') as Record<string, string>,
    downloadOptions: {
      quiet: true,
      getProgressCallback: ({ percent }: { percent: number }) => {
        tell({ stage: 'fetching', percent })
        return Promise.resolve()
      },
    },
  })
  tell({ stage: 'unpacking', percent: 1 })
  require('electron/install.js')
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exitCode = 1
}
// the channel to the parent would keep this process alive
process.disconnect?.()

/** The message with what lies behind it: "fetch failed" alone tells nobody anything. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error && error.cause.message ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`
}
