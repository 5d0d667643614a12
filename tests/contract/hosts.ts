import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../electron/contract/dispatch.ts'
import type { Reply } from '../../electron/contract/errors.ts'
import { contract } from '../../electron/contract/index.ts'
import type { Grant } from '../../electron/contract/schemas/session.ts'
import { createReaderCore, createWriterCore, indexers } from '../../electron/core/core.ts'
import { buildArchive } from '../../electron/core/ingest/build-archive.ts'
import { openHost } from '../../electron/reading-room/host.ts'
import { openPool } from '../../electron/workers/pool.ts'

/** The application behind one kind of boundary. */
export interface TestHost {
  readonly call: (path: string, input: unknown, grants?: readonly Grant[]) => Promise<Reply>
  readonly close: () => Promise<void>
}

interface HostSetup {
  library: string
  data: string
}

const version = '0.0.0-test'
const everything: readonly Grant[] = ['read', 'annotate', 'curate']

/** Logs of a test are its failures: a sealed bug must show. */
const log: Log = ({ level, message }) => {
  if (level === 'error') console.error(message)
}

async function inProcess({ library, data }: HostSetup): Promise<TestHost> {
  const reader = createReaderCore({ library, log })
  const writer = createWriterCore({ library, data, host: 'reading-room', version, log })
  return {
    call(path, input, grants = everything) {
      const runs = Object.hasOwn(contract, path) ? contract[path as keyof typeof contract].runs : 'reader'
      return (runs === 'reader' ? reader : writer).dispatch(path, input, { caller: 'test', grants })
    },
    async close() {
      reader.close()
      writer.close()
    },
  }
}

const entry = (name: string) => new URL(`../../electron/workers/${name}.ts`, import.meta.url)

async function overWorkers({ library, data }: HostSetup): Promise<TestHost> {
  const pool = openPool({
    reader: { entry: entry('reader'), data: { library } },
    writer: { entry: entry('writer'), data: { library, data, host: 'reading-room', version } },
    log,
  })
  return {
    call: (path, input, grants = everything) => pool.call(path, input, { caller: 'test', grants }),
    close: pool.close,
  }
}

/** Over HTTP the bearer stands for all grants, and no bearer for reading. */
async function overHttp({ library, data }: HostSetup): Promise<TestHost> {
  const host = await openHost({ port: 0, library, data, renderer: join(library, 'no-renderer'), version, log })
  const { origin, hash } = new URL(host.url)
  const post = async (path: string, input: unknown, headers: Record<string, string> = {}) => {
    const body = JSON.stringify(input)
    const response = await fetch(`${origin}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    })
    return (await response.json()) as Reply
  }
  const exchanged = (await post('session.exchange', { secret: hash.slice('#k='.length) })) as Reply<{ bearer: string }>
  if (!exchanged.ok) throw new Error('The start secret was refused')
  const { bearer } = exchanged.value
  return {
    call: (path, input, grants = everything) =>
      post(path, input, grants.includes('annotate') ? { Authorization: `Bearer ${bearer}` } : {}),
    close: host.close,
  }
}

/** Every way to the core. */
export const hosts = [
  { name: 'in process', open: inProcess },
  { name: 'over workers', open: overWorkers },
  { name: 'over HTTP', open: overHttp },
] as const

/** Builds the bundled archive into a folder of its own; `remove` takes everything away again. */
export async function testArchive(): Promise<{ library: string; data: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-contract-'))
  const library = join(folder, 'library')
  const sources = join(import.meta.dirname, '../../resources/source')
  await buildArchive({ sources, out: library, indexers })
  return { library, data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
