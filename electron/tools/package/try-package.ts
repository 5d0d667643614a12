import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import type { LogEntry } from '../../contract/dispatch.ts'
import type { WorkerData } from '../../workers/messages.ts'
import { openLane } from '../../workers/lane.ts'
import type { PackageCheck, PackageListing } from './inspect.ts'

/**
 * Runs the packed reader worker, taken out of the package to a folder of its own, on the packed library: what it needs
 * is then in the package. SQLite's binding is one for Node and Electron.
 */
export async function tryPackage({ resources }: PackageListing): Promise<PackageCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-package-'))
  const faults: string[] = []
  const log = ({ level, message }: LogEntry) => {
    if (level === 'error') faults.push(message)
  }
  try {
    extractAll(join(resources, 'app.asar'), folder)
    const data: WorkerData = { library: { folder: join(resources, 'archive'), named: true }, data: null }
    const lane = openLane({ entry: pathToFileURL(join(folder, 'out', 'main', 'reader.js')), data }, log)
    const ask = async (path: string, input: unknown): Promise<string | null> => {
      const reply = await lane.ask({ kind: 'call', path, input, caller: { caller: 'package', grants: ['read'] } })
      return reply.ok ? JSON.stringify(reply.value) : (faults.push(`${path}: ${reply.error.code}`), null)
    }
    const issues = await ask('issues.list', {})
    if (issues === '[]') faults.push('the library is empty')
    const hits = await ask('search.find', { query: '全民健身', limit: 1 })
    if (hits !== null && !hits.includes('全民健身')) faults.push('a search finds nothing')
    await lane.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { statement: 'taken out by itself, its reader answers from its library', faults }
}
