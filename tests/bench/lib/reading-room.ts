import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../../electron/tools/project.ts'
import { type ServingProcess, startServing } from './process.ts'

/** Starts the application as `npm start` does where there is no window, on a data folder of its own, removed when it stops. */
export async function startReadingRoom(args: readonly string[] = []): Promise<ServingProcess> {
  const data = mkdtempSync(join(tmpdir(), 'gazette-bench-data-'))
  const script = join(projectFolder, 'electron', 'tools', 'start.mjs')
  const host = await startServing(script, ['--no-open', '--port', '0', '--data', data, ...args])
  return {
    ...host,
    async stop() {
      await host.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
