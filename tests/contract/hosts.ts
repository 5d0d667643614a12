import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Log } from '../../electron/contract/dispatch.ts'
import type { Reply } from '../../electron/contract/errors.ts'
import { contract } from '../../electron/contract/index.ts'
import type { JobEvent, JobStage } from '../../electron/contract/schemas/jobs.ts'
import type { Grant } from '../../electron/contract/schemas/session.ts'
import { createJobCore, createReaderCore, createWriterCore, indexers } from '../../electron/core/core.ts'
import { buildArchive } from '../../electron/core/ingest/build-archive.ts'
import { openHost } from '../../electron/reading-room/host.ts'
import { createJobs } from '../../electron/workers/jobs.ts'
import { openPool } from '../../electron/workers/pool.ts'

/** The application behind one kind of boundary. */
export interface TestHost {
  readonly call: (path: string, input: unknown, grants?: readonly Grant[]) => Promise<Reply>
  /** Hears of jobs until the returned function is called. Nothing is missed once it has resolved. */
  readonly listen: (listener: (event: JobEvent) => void) => Promise<() => void>
  readonly close: () => Promise<void>
}

/** One kind of boundary, and how its callers differ: every grant by itself, reading or everything, everything or nothing. */
export interface HostKind {
  readonly name: string
  readonly grants: 'each' | 'read and all' | 'all or none'
  readonly open: (setup: HostSetup) => Promise<TestHost>
}

export interface HostSetup {
  library: string
  data: string
}

const version = '0.0.0-test'
const everything: readonly Grant[] = ['read', 'annotate', 'curate']

/** As if it had come with the program: what changes it goes on in the data folder. */
const shipped = (folder: string) => ({ folder, named: false })

/** Logs of a test are its failures: a sealed bug must show. */
const log: Log = ({ level, message }) => {
  if (level === 'error') console.error(message)
}

async function inProcess({ library, data }: HostSetup): Promise<TestHost> {
  const options = { library: shipped(library), data, log }
  const reader = createReaderCore(options)
  const writer = createWriterCore({ ...options, host: 'reading-room', version })
  const job = createJobCore(options)
  const jobs = createJobs((path, input, caller, { signal, progress }) => {
    const control = {
      signal,
      cancelled: () => signal.aborted,
      progress: (stage: JobStage, done: number, total: number | null) => progress({ stage, done, total }),
    }
    return job.dispatch(path, input, caller, control)
  }, log)
  return {
    async call(path, input, grants = everything) {
      const runs = Object.hasOwn(contract, path) ? contract[path as keyof typeof contract].runs : 'reader'
      const caller = { caller: 'test', grants }
      if (runs === 'job') return jobs.start(path, input, caller)
      return { reader, writer, host: jobs }[runs].dispatch(path, input, caller)
    },
    listen: async (listener) => jobs.on(listener),
    async close() {
      await jobs.close()
      reader.close()
      writer.close()
    },
  }
}

const entry = (name: string) => new URL(`../../electron/workers/${name}.ts`, import.meta.url)

async function overWorkers({ library, data }: HostSetup): Promise<TestHost> {
  const shared = { library: shipped(library), data }
  const pool = openPool({
    reader: { entry: entry('reader'), data: shared },
    writer: { entry: entry('writer'), data: { ...shared, host: 'reading-room', version } },
    job: { entry: entry('job'), data: shared },
    log,
  })
  return {
    call: (path, input, grants = everything) => pool.call(path, input, { caller: 'test', grants }),
    listen: async (listener) => pool.on(listener),
    close: pool.close,
  }
}

/** Over HTTP the bearer stands for all grants, and no bearer for reading. */
async function overHttp({ library, data }: HostSetup): Promise<TestHost> {
  const renderer = join(library, 'no-renderer')
  const host = await openHost({ port: 0, library: shipped(library), data, renderer, version, log })
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
    listen: (listener) => followStream(`${origin}/api/events`, bearer, listener),
    close: host.close,
  }
}

/** Reads the stream of events; resolves when its first, empty line is there. */
async function followStream(url: string, bearer: string, listener: (event: JobEvent) => void): Promise<() => void> {
  const ended = new AbortController()
  const response = await fetch(url, { headers: { Authorization: `Bearer ${bearer}` }, signal: ended.signal })
  const lines = createInterface({ input: Readable.fromWeb(response.body as never) })[Symbol.asyncIterator]()
  await lines.next()
  const read = async () => {
    for await (const line of { [Symbol.asyncIterator]: () => lines }) {
      if (line !== '') listener(JSON.parse(line) as JobEvent)
    }
  }
  void read().catch(() => undefined)
  return () => ended.abort()
}

/** Every way to the core but the window's, which needs the built application. */
export const hosts: readonly HostKind[] = [
  { name: 'in process', grants: 'each', open: inProcess },
  { name: 'over workers', grants: 'each', open: overWorkers },
  { name: 'over HTTP', grants: 'read and all', open: overHttp },
]

/** Builds the bundled archive into a folder of its own; `remove` takes everything away again. */
export async function testArchive(): Promise<{ library: string; data: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-contract-'))
  const library = join(folder, 'library')
  const sources = join(import.meta.dirname, '../../resources/source')
  await buildArchive({ sources, out: library, indexers })
  return { library, data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
