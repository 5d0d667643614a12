import type { ErrorCode, WireError } from '../../electron/contract/errors.ts'

/** The words for every error code: what happened, then what is safe and what to do. `{{name|otherwise}}` takes a value of the error. */
export type ErrorWords = Readonly<Record<ErrorCode, { readonly what: string; readonly next: string }>>

/**
 * Fills the words for one error with its values. Where the error does not carry a value, what follows `|` stands
 * instead (nothing without one), so that no brace is ever shown.
 */
export function errorText(words: ErrorWords, error: WireError): { what: string; next: string } {
  const { what, next } = words[error.code]
  const values: Record<string, string | number | undefined> = {
    ...error.values,
    incident: error.incident,
    fields: error.fields?.map((fault) => (fault.path ? `${fault.path}: ${fault.reason}` : fault.reason)).join('; '),
  }
  const fill = (text: string) =>
    text
      .replace(/\{\{(\w+)(?:\|([^}]*))?\}\}/g, (_, name: string, otherwise?: string) =>
        String(values[name] ?? otherwise ?? ''),
      )
      .replace(/ {2,}/g, ' ')
      .trim()
  return { what: fill(what), next: fill(next) }
}
