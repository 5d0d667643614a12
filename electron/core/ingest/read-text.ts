import { readFile } from 'node:fs/promises'
import { GazetteError } from '../../contract/errors.ts'
import { htmlToText, isHtml } from './html-text.ts'

/** Reads the text of an issue; of an HTML page what a reader sees of it. Throws `source-unreadable`, `source-not-text` or `source-empty`; `values.file` names the file. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new GazetteError('source-unreadable', { values: { file, reason: error.code ?? error.message }, cause: error })
  })
  const decoded = decodeText(bytes, file)
  const text = isHtml(decoded) ? htmlToText(decoded) : decoded
  if (text.trim() === '') throw new GazetteError('source-empty', { values: { file } })
  return text
}

/** Decodes UTF-8 strictly: a replaced byte would shift every offset behind it. Throws `source-not-text`, binary files included. */
export function decodeText(bytes: Uint8Array, file: string): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new GazetteError('source-not-text', { values: { file }, cause: error })
  }
  if (text.includes('\0')) throw new GazetteError('source-not-text', { values: { file } })
  return text
}
