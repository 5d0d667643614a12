import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import { facsimileOrigin, pageNumbering } from '../../contract/schemas/archive.ts'
import { issueId } from '../../contract/schemas/gazette.ts'
import { decodeText, readText } from './read-text.ts'

/** `source.json` beside a source: where its page images come from and how they were numbered. Other fields are kept. */
export const sourceRecord = z.looseObject({
  origin: facsimileOrigin,
  numbering: pageNumbering,
  note: z.string().optional(),
})
export type SourceRecord = z.infer<typeof sourceRecord>

/** The files of one issue before ingest; what is not there is null. */
export interface SourceFiles {
  textFile: string
  pdfFile: string | null
  altoFile: string | null
  recordFile: string | null
}

/** One issue as it lies on disk before ingest. `alto` is the text of the ALTO file, `pdf` is not read into memory. */
export interface Source {
  id: string
  text: string
  textFile: string
  pdf: { file: string; bytes: number; sha256: string } | null
  alto: { file: string; xml: string } | null
  record: SourceRecord
}

/** A page image that came without a record is taken for a scan whose page numbers nobody has checked. */
const defaultRecord: SourceRecord = { origin: 'original', numbering: 'recovered' }

/**
 * Reads `<issue id>/` with `issue.txt` and, where they are there, `facsimile.pdf`, `facsimile.alto.xml` and
 * `source.json`. Throws GazetteError: `source-unreadable` (folder name, missing text, broken record, a PDF that is
 * none), `source-not-text` (not UTF-8, or binary), `source-empty`; `values.file` names the file.
 */
export async function readSourceFolder(folder: string): Promise<Source> {
  const id = basename(resolve(folder))
  if (!issueId.safeParse(id).success) throw unreadable(folder, 'the folder name is not an issue id')
  return readSource(await filesOfSource(folder), () => id)
}

/** The files of a source folder by their names; only the text must be there, and is asked for when it is read. */
export async function filesOfSource(folder: string): Promise<SourceFiles> {
  const names = new Set(
    await readdir(folder).catch((error: unknown) => {
      throw unreadable(folder, reasonOf(error), error)
    }),
  )
  const optional = (name: string) => (names.has(name) ? join(folder, name) : null)
  return {
    textFile: join(folder, 'issue.txt'),
    pdfFile: optional('facsimile.pdf'),
    altoFile: optional('facsimile.alto.xml'),
    recordFile: optional('source.json'),
  }
}

/** Reads the files of one issue, whose id `idOf` tells from its text. Throws as `readSourceFolder` does. */
export async function readSource(files: SourceFiles, idOf: (text: string) => string): Promise<Source> {
  const { textFile, pdfFile, altoFile, recordFile } = files
  const text = await readText(textFile)
  return {
    id: idOf(text),
    text,
    textFile,
    pdf: pdfFile === null ? null : await readPdf(pdfFile),
    alto: altoFile === null ? null : { file: altoFile, xml: await readOther(altoFile) },
    record: recordFile === null ? defaultRecord : await readRecord(recordFile),
  }
}

async function readPdf(file: string): Promise<Source['pdf']> {
  const hash = createHash('sha256')
  let bytes = 0
  let start = ''
  try {
    for await (const chunk of createReadStream(file)) {
      if (!Buffer.isBuffer(chunk)) continue
      if (bytes === 0) start = chunk.subarray(0, 5).toString('latin1')
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    throw unreadable(file, reasonOf(error), error)
  }
  if (start !== '%PDF-') throw unreadable(file, 'it is not a PDF')
  return { file, bytes, sha256: hash.digest('hex') }
}

async function readRecord(file: string): Promise<SourceRecord> {
  const text = await readOther(file)
  try {
    return sourceRecord.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : reasonOf(error)
    throw unreadable(file, reason, error)
  }
}

async function readOther(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file), file)
  } catch (error) {
    if (error instanceof GazetteError) throw error
    throw unreadable(file, reasonOf(error), error)
  }
}

function unreadable(file: string, reason: string, cause?: unknown): GazetteError {
  return new GazetteError('source-unreadable', { values: { file, reason }, cause })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
