import type { z } from 'zod'
import type { Grant } from './schemas/session.ts'

/** One operation: who may call it, what it takes and gives. Types, validation, routing and clients derive from it. */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly grant: Grant
  /** Where it runs: `reader` touches the library only, `writer` owns `notes.sqlite` and preferences. */
  readonly runs: 'reader' | 'writer'
  readonly input: I
  readonly output: O
}

export type Contract = Readonly<Record<string, Operation>>

/** Declares an operation, keeping the precise types of its schemas. */
export function operation<I extends z.ZodType, O extends z.ZodType>(definition: Operation<I, O>): Operation<I, O> {
  return definition
}
