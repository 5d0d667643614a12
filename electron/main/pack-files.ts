import { resolve } from 'node:path'
import type { Caller } from '../contract/dispatch.ts'
import type { WireError } from '../contract/errors.ts'
import { addReport } from '../contract/schemas/curation.ts'
import { jobStarted } from '../contract/schemas/jobs.ts'
import type { Pool } from '../workers/pool.ts'

/** Ending of an issue handed on as one file; the system opens such files with this program. */
const ending = /\.gazette$/i

/** Files of issues among the words of a command line, as whole paths from the folder it was given in. */
export function packFilesOf(words: readonly string[], folder: string): string[] {
  return words.filter((word) => ending.test(word) && !word.startsWith('-')).map((word) => resolve(folder, word))
}

/** What became of files that were opened: where the first of them can be read, and what could not be added. */
export interface OpenedFiles {
  place: string | null
  failures: { path: string; error: WireError }[]
}

const caller: Caller = { caller: 'shell', grants: ['read', 'curate'] }

/** Adds files of issues to the library, as the job it is everywhere; an issue that is there already is just shown. */
export async function openPackFiles(pool: Pool, paths: readonly string[]): Promise<OpenedFiles> {
  const failed = (error: WireError): OpenedFiles => ({ place: null, failures: [{ path: paths.join(', '), error }] })
  const ends = Promise.withResolvers<OpenedFiles>()
  let job: string | null = null
  // a job may have ended before its name is known here
  const ended = new Map<string, OpenedFiles>()
  const stop = pool.on((event) => {
    if (event.name !== 'job.ended') return
    const outcome = event.reply.ok ? outcomeOf(event.reply.value) : failed(event.reply.error)
    if (event.job === job) ends.resolve(outcome)
    else if (job === null) ended.set(event.job, outcome)
  })
  try {
    const reply = await pool.call('library.add', { paths: [...paths] }, caller)
    if (!reply.ok) return failed(reply.error)
    job = jobStarted.parse(reply.value).job
    return ended.get(job) ?? (await ends.promise)
  } finally {
    stop()
  }
}

function outcomeOf(value: unknown): OpenedFiles {
  const { issues, failures } = addReport.parse(value)
  const [first] = issues
  return { place: first ? `/${first.issue}/d1` : null, failures }
}
