import type { z } from 'zod'
import type { ContractMap, JobPath, OperationPath } from './index.ts'
import type { Reply, WireError } from './errors.ts'
import type { JobStarted } from './schemas/jobs.ts'

/** Carries one call to wherever the core runs. The renderer never asks where that is. */
export type Transport = (path: OperationPath, input: unknown, options?: { signal?: AbortSignal }) => Promise<Reply>

export type Input<P extends OperationPath> = z.input<ContractMap[P]['input']>
/** What a call resolves with; a long one answers at once and gives its output when the job ends. */
export type Output<P extends OperationPath> = P extends JobPath ? JobStarted : z.output<ContractMap[P]['output']>
/** What a job gives when it ends well. */
export type JobOutput<P extends JobPath> = z.output<ContractMap[P]['output']>

/** A typed call: resolves with the value or throws a CallError. */
export type Call = <P extends OperationPath>(
  path: P,
  input: Input<P>,
  options?: { signal?: AbortSignal },
) => Promise<Output<P>>

/** A refused or failed call, with the code that the message tables speak of. */
export class CallError extends Error {
  readonly error: WireError
  constructor(error: WireError) {
    super(error.code)
    this.name = 'CallError'
    this.error = error
  }
}

/** Makes the typed client over a transport. Output was checked by dispatch, so it is not parsed twice. */
export function createClient(transport: Transport): Call {
  return async (path, input, options) => {
    const reply = await transport(path, input, options)
    if (!reply.ok) throw new CallError(reply.error)
    return reply.value as never
  }
}
