import { z } from 'zod'
import type { Grant } from './schemas/session.ts'

/**
 * Where an operation runs: `reader` touches the library only, `writer` owns `notes.sqlite` and preferences, `job` takes
 * long and answers `{ job }` at once, `host` is the process that keeps the jobs.
 */
export type Role = 'reader' | 'writer' | 'job' | 'host'

/** One operation: who may call it, what it takes and gives. Types, validation, routing and clients derive from it. */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, R extends Role = Role> {
  readonly grant: Grant
  readonly runs: R
  readonly input: I
  readonly output: O
}

export type Contract = Readonly<Record<string, Operation>>

/** Declares an operation, keeping the precise types of its schemas and of where it runs. */
export function operation<I extends z.ZodType, O extends z.ZodType, const R extends Role>(
  definition: Operation<I, O, R>,
): Operation<I, O, R> {
  return definition
}

/** The operations of a contract that one core runs. */
export type RoleContract<C extends Contract, R extends Role> = {
  readonly [P in keyof C as C[P]['runs'] extends R ? P : never]: C[P]
}

/** Picks the operations of a contract that the core of this role runs. */
export function operationsOf<C extends Contract, const R extends Role>(contract: C, role: R): RoleContract<C, R> {
  return Object.fromEntries(Object.entries(contract).filter(([, { runs }]) => runs === role)) as RoleContract<C, R>
}

/** The input of an operation that takes none, and the output of one that gives none. */
export const nothing = z.strictObject({})
