import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import type { LogEntry } from '../../contract/dispatch.ts'
import type { WorkerData } from '../../workers/messages.ts'
import { openLane } from '../../workers/lane.ts'
import type { PackageCheck, PackageListing } from './inspect.ts'

/**
 * Runs the packed workers, taken out of the package to a folder of their own: the reader on the packed library, then the
 * job worker, which adds a text with a PDF to a library of its own. What they need is then in the package. SQLite's
 * binding is one for Node and Electron.
 */
export async function tryPackage({ resources }: PackageListing): Promise<PackageCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-package-'))
  const faults: string[] = []
  const log = ({ level, message }: LogEntry) => {
    if (level === 'error') faults.push(message)
  }
  try {
    extractAll(join(resources, 'app.asar'), join(folder, 'app'))
    const data: WorkerData = {
      library: { folder: join(resources, 'archive'), named: false },
      data: join(folder, 'data'),
    }
    const ask = async (worker: string, path: string, input: unknown): Promise<string> => {
      const entry = pathToFileURL(join(folder, 'app', 'out', 'main', `${worker}.js`))
      const lane = openLane({ entry, data }, log)
      const reply = await lane.ask({
        kind: 'call',
        path,
        input,
        caller: { caller: 'package', grants: ['read', 'curate'] },
      })
      await lane.close()
      if (!reply.ok) faults.push(`${path}: ${reply.error.code}`)
      return reply.ok ? JSON.stringify(reply.value) : ''
    }
    const expect = (answer: string, part: string) => {
      if (!answer.includes(part)) faults.push(`no ${part} in ${answer.slice(0, 400)}`)
    }
    const [pack] = readdirSync(join(resources, 'archive', 'packs'))
    const given = join(resources, 'archive', 'packs', pack ?? '', 'data')
    const [text, pdf] = [join(folder, 'added-2000-01.txt'), join(folder, 'added-2000-01.pdf')]
    cpSync(join(given, 'issue.txt'), text)
    cpSync(join(given, 'facsimile.pdf'), pdf)
    expect(await ask('reader', 'search.find', { query: '全民健身', limit: 1 }), '全民健身')
    expect(await ask('job', 'library.add', { paths: [text, pdf] }), '"failures":[]')
    expect(await ask('reader', 'issues.list', {}), '"images":75')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { statement: 'taken out by itself, it reads its library and adds to it', faults }
}
