import { mkdirSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { GazetteError } from '../contract/errors.ts'
import { documentId, issueId } from '../contract/schemas/gazette.ts'
import type { ExportedFile } from '../contract/schemas/export.ts'
import { bagFileEnding, writeBagFile } from '../core/archive/bag-file.ts'
import { type Library, openLibrary, readLibrary } from '../core/archive/library.ts'
import { storeFolders } from '../core/archive/pack-store.ts'
import { getIssue } from '../core/archive/queries.ts'
import { indexers } from '../core/core.ts'
import { exportPage, exportText } from '../core/export/index.ts'
import { readFrom } from '../core/own-library.ts'
import { homeOf, type LibraryOptions } from './library-option.ts'
import { printLine } from './output.ts'
import { words } from './words.ts'

/** What `gazette export` may write. */
export const exportFormats = ['text', 'markdown', 'dublin-core', 'alto', 'hocr', 'pack'] as const
export type ExportFormat = (typeof exportFormats)[number]

interface ExportOptions extends LibraryOptions {
  format: ExportFormat
  page?: number
  out?: string
}

/**
 * `gazette export ISSUE[/DOCUMENT]`: a document or issue as one file, pages as one file each. On standard output, or with
 * `--out` in a folder; as a pack always in a file. Throws `issue-not-found`, `document-not-found`, `page-not-found`.
 */
export async function exportCommand(place: string, options: ExportOptions): Promise<void> {
  const [issue = '', document = null] = place.split('/')
  if (!issueId.safeParse(issue).success) throw new GazetteError('issue-not-found', { values: { issue } })
  if (document !== null && !documentId.safeParse(document).success)
    throw new GazetteError('document-not-found', { values: { issue, document } })
  const library = openLibrary(readFrom(await homeOf(options)), indexers)
  try {
    const { format, page } = options
    if (format === 'pack') return await writePackFile(library, issue, options.out)
    const files = readLibrary(library, (db) => {
      if (format !== 'alto' && format !== 'hocr') return [exportText(db, issue, document, format)]
      const images =
        page === undefined ? (getIssue(db, issue).facsimile?.pages ?? []).map(({ image }) => image) : [page]
      return images.map((image) => exportPage(db, issue, image, format))
    })
    await writeOut(files, options.out)
  } finally {
    library.close()
  }
}

/** The whole issue as one file that another library takes in. */
async function writePackFile(library: Library, issue: string, out: string | undefined): Promise<void> {
  readLibrary(library, (db) => getIssue(db, issue))
  const name = `${issue}${bagFileEnding}`
  const target = resolve(out ?? name)
  const file = isFolder(target) ? join(target, name) : target
  await writeBagFile(join(storeFolders(library.folder).packs, issue), file)
  printLine(words.exported(1, file))
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

async function writeOut(files: readonly ExportedFile[], out: string | undefined): Promise<void> {
  if (out === undefined) {
    for (const { text } of files) process.stdout.write(text)
    return
  }
  const target = resolve(out)
  const intoFolder = files.length > 1 || isFolder(target)
  if (intoFolder) mkdirSync(target, { recursive: true })
  for (const { name, text } of files) await writeFile(intoFolder ? join(target, name) : target, text)
  printLine(words.exported(files.length, target))
}
