/** Words of an input this short say nothing by themselves, and would make holes in every message. */
const tellingLength = 2

/**
 * A message for the log without what a person wrote or looked for: quoted text, anything but ASCII, and every word of
 * `input` become `…`. Errors of SQLite quote the query, and those of a check may quote a note.
 */
export function redact(message: string, input: unknown = null): string {
  let told = message.replace(/"[^"\n]*"|`[^`\n]*`|(?<![\w)])'[^'\n]*'/g, '…').replace(/[^\n\t\x20-\x7e]+/g, '…')
  for (const word of new Set(wordsOf(input))) if (word.length >= tellingLength) told = told.replaceAll(word, '…')
  return told
}

function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.split(/[^\p{L}\p{N}]+/u)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* wordsOf(each)
}
