import { expect } from 'vitest'
import type { Reply } from '../../electron/contract/errors.ts'
import { contract, type OperationPath } from '../../electron/contract/index.ts'
import { type JobEvent, jobStarted } from '../../electron/contract/schemas/jobs.ts'
import type { TestHost } from './hosts.ts'

/** What a call gives in the end: of a long one, the reply that its job ended with. */
export async function answerOf(host: TestHost, path: OperationPath, input: unknown): Promise<Reply> {
  if (contract[path].runs !== 'job') return host.call(path, input)
  const { reply } = await jobOf(host, path, input)
  return reply
}

/** Runs a job to its end; `events` is everything that was told of it, the end included. */
export async function jobOf(host: TestHost, path: OperationPath, input: unknown, started?: (job: string) => void) {
  const heard: JobEvent[] = []
  const stop = await host.listen((event) => void heard.push(event))
  const begun = await host.call(path, input)
  if (!begun.ok) throw new Error(`${path} was refused: ${begun.error.code}`)
  const { job } = jobStarted.parse(begun.value)
  started?.(job)
  const events = () => heard.filter((event) => event.job === job)
  await expect.poll(() => events().some(({ name }) => name === 'job.ended'), { timeout: 20_000 }).toBe(true)
  stop()
  const last = events().at(-1)
  if (last?.name !== 'job.ended') throw new Error('A job went on after its end')
  return { job, events: events(), reply: last.reply }
}
