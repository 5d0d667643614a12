import { z } from 'zod'

/** Every error that may cross a boundary. The words for each live with the interface languages. */
export const errorCodes = [
  'bad-input',
  'unknown-operation',
  'forbidden',
  'internal',
  'cancelled',
  'worker-lost',
  'host-lost',
  'archive-missing',
  'archive-corrupt',
  'archive-too-new',
  'archive-stale',
  'library-in-use',
  'pack-damaged',
  'nothing-to-add',
  'nothing-to-check',
  'issue-not-found',
  'document-not-found',
  'page-not-found',
  'block-not-found',
  'range-outside-block',
  'annotation-not-found',
  'annotation-changed',
  'bookmark-not-found',
  'number-not-found',
  'body-not-found',
  'person-not-found',
  'table-not-found',
  'notes-unwritable',
  'notes-corrupt',
  'notes-too-new',
  'notes-locked',
  'disk-full',
  'data-folder-in-use',
  'data-folder-unwritable',
  'source-unreadable',
  'source-not-text',
  'source-empty',
  'port-taken',
  'folder-not-shown',
] as const
export const errorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCode>

/** Which field of the input was refused and why: `path` as `target.from`, `''` for the whole. */
export const fieldFault = z.object({ path: z.string(), reason: z.string() })
export type FieldFault = z.infer<typeof fieldFault>

/** An error as it crosses a boundary (after RFC 9457): a code, what it speaks of, and never a stack. */
export const wireError = z.object({
  code: errorCode,
  fields: z.array(fieldFault).optional(),
  /** Values for the message, as a file name or a port. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Names the log line of a sealed bug. */
  incident: z.string().optional(),
})
export type WireError = z.infer<typeof wireError>

/** What every call answers: a value, or an error; never a throw across a boundary. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: WireError }

/** An expected failure, thrown inside and sealed into a Reply at the boundary. */
export class GazetteError extends Error {
  readonly code: ErrorCode
  readonly values: Record<string, string | number> | undefined
  readonly fields: FieldFault[] | undefined
  constructor(
    code: ErrorCode,
    options: { values?: Record<string, string | number>; fields?: FieldFault[]; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'GazetteError'
    this.code = code
    this.values = options.values
    this.fields = options.fields
  }
}
