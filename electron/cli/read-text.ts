import { readFile } from 'node:fs/promises'
import { GazetteError } from '../contract/errors.ts'

/** Reads a source as text. Throws `source-unreadable`, `source-not-text` (not UTF-8, or binary) or `source-empty`. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new GazetteError('source-unreadable', { values: { file, reason: error.code ?? error.message }, cause: error })
  })
  const text = decode(bytes)
  if (text === null || text.includes('\0')) throw new GazetteError('source-not-text', { values: { file } })
  if (text.trim() === '') throw new GazetteError('source-empty', { values: { file } })
  return text
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
