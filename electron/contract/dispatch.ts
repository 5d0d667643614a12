import type { z } from 'zod'
import type { Contract, Operation } from './define.ts'
import { type FieldFault, GazetteError, type Reply, type WireError } from './errors.ts'
import type { JobStage } from './schemas/jobs.ts'
import { redact } from './redact.ts'
import type { Grant } from './schemas/session.ts'

/** Who is asking: `caller` names the window or connection for the log, `grants` are what the host proved of it. */
export interface Caller {
  readonly caller: string
  readonly grants: readonly Grant[]
}

/** How a call is given up while it runs, and how it tells how far it is. */
export interface CallControl {
  /** True once nobody waits for the answer; long handlers look at it between rows. */
  readonly cancelled: () => boolean
  /** The same for work that awaits: aborted at the latest when `cancelled` or `progress` was called after. */
  readonly signal: AbortSignal
  /** Tells how far a job is in a stage; heard by nobody in a call that is none. */
  readonly progress: (stage: JobStage, done: number, total: number | null) => void
}

/** What a handler knows of its call besides the input. */
export interface CallContext extends Caller, CallControl {}

/** A call that nobody gives up and nobody watches. */
export const leftAlone: CallControl = {
  cancelled: () => false,
  signal: new AbortController().signal,
  progress: () => undefined,
}

type Answer<T> = T | Promise<T>

/** One handler for every operation of a contract: leaving one out is a type error. */
export type Handlers<C extends Contract> = {
  readonly [P in keyof C]: (input: z.output<C[P]['input']>, context: CallContext) => Answer<z.input<C[P]['output']>>
}

/** A line of the log. `incident` is what a sealed error carries, so that the two can be matched. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error'
  readonly message: string
  readonly incident?: string
  /** What a person can do something about, to be told in their own words instead. */
  readonly error?: WireError
}
export type Log = (entry: LogEntry) => void

/** Answers one call. Never throws and never rejects. */
export type Dispatch = (path: string, input: unknown, caller: Caller, control?: CallControl) => Promise<Reply>

type AnyHandler = (input: unknown, context: CallContext) => unknown

/**
 * The one gate in front of the handlers: looks the operation up, asks whether the caller may, checks the input, runs,
 * checks the output and seals errors. Throws at once when a handler is missing or stands for no operation.
 */
export function createDispatch<C extends Contract>(operations: C, handlers: Handlers<C>, log: Log): Dispatch {
  requireSameKeys(operations, handlers)
  return async (path, input, caller, control = leftAlone) => {
    const admitted = admit(operations, path, input, caller)
    if ('refused' in admitted) return admitted.refused
    if (control.cancelled()) return refuse({ code: 'cancelled' })
    try {
      const handler = handlers[path] as AnyHandler
      const value = await handler(admitted.input, { ...caller, ...control })
      return { ok: true, value: admitted.operation.output.parse(value) }
    } catch (error) {
      return refuse(sealError(error, log, path, admitted.input))
    }
  }
}

/** Looks an operation up, asks whether the caller may, and checks the input; or says why not. */
export function admit(
  operations: Contract,
  path: string,
  input: unknown,
  caller: Caller,
): { operation: Operation; input: unknown } | { refused: Reply } {
  const operation = Object.hasOwn(operations, path) ? operations[path] : undefined
  if (!operation) return { refused: refuse({ code: 'unknown-operation', values: { path: path.slice(0, 100) } }) }
  if (!caller.grants.includes(operation.grant)) {
    return { refused: refuse({ code: 'forbidden', values: { path, grant: operation.grant } }) }
  }
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) return { refused: refuse({ code: 'bad-input', fields: faultsOf(parsed.error) }) }
  return { operation, input: parsed.data }
}

/**
 * Turns whatever was thrown into an error that may cross a boundary; a bug is logged and only its number goes out. What
 * a person wrote in `input` is kept out of the log.
 */
export function sealError(error: unknown, log: Log, path: string, input: unknown = null): WireError {
  if (error instanceof GazetteError) {
    const { code, values, fields } = error
    return { code, ...(values && { values }), ...(fields && { fields }) }
  }
  const incident = crypto.randomUUID()
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const [message = '', ...frames] = detail.split('\n    at ')
  log({ level: 'error', incident, message: [`${path}: ${redact(message, input)}`, ...frames].join('\n    at ') })
  return { code: 'internal', incident }
}

const faultLimit = 20

/** Names each refused field once, as `target.from`, and why; fields nobody asked for are named too. At most 20. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  const faults = error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), reason: issue.message }]
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), reason: 'Unknown field' }))
  })
  return faults.slice(0, faultLimit)
}

function refuse(error: WireError): Reply {
  return { ok: false, error }
}

function requireSameKeys(operations: object, handlers: object): void {
  const missing = Object.keys(operations).filter((path) => !Object.hasOwn(handlers, path))
  const unknown = Object.keys(handlers).filter((path) => !Object.hasOwn(operations, path))
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}`)
  if (unknown.length > 0) throw new Error(`Handlers for no operation: ${unknown.join(', ')}`)
}
