import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { GazetteError } from '../../contract/errors.ts'
import { bagFileEnding } from '../archive/bag-file.ts'
import { filesOfSource, type SourceFiles } from './source-folder.ts'

/** Something that can be added: a ready pack, one in a file, or the files of one issue. `path` is what a person named. */
export type Incoming =
  | { readonly kind: 'pack'; readonly path: string; readonly folder: string }
  | { readonly kind: 'pack-file'; readonly path: string; readonly file: string }
  | { readonly kind: 'source'; readonly path: string; readonly files: SourceFiles }

/** How deep folders within folders are looked through. */
const depth = 4

/**
 * Finds what can be added in files and folders: packs, libraries (each of their packs), source folders, and loose files,
 * where a PDF and an ALTO file go with the text of the same name, or with the only text beside them. Throws
 * `nothing-to-add` for a path that holds no issue, `source-unreadable` for one that is not there.
 */
export async function findIncoming(paths: readonly string[]): Promise<Incoming[]> {
  const loose: string[] = []
  const found: Incoming[] = []
  for (const path of paths.map((given) => resolve(given))) {
    if (!(await isFolder(path))) {
      if (isPackFile(path)) found.push({ kind: 'pack-file', path, file: path })
      else loose.push(path)
    } else {
      const inside = await inFolder(path, path, depth)
      if (inside.length === 0) throw new GazetteError('nothing-to-add', { values: { file: path } })
      found.push(...inside)
    }
  }
  return [...found, ...groupLoose(loose)]
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code ?? error.message
    throw new GazetteError('source-unreadable', { values: { file: path, reason }, cause: error })
  })
  return status.isDirectory()
}

async function inFolder(path: string, folder: string, deep: number): Promise<Incoming[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('bagit.txt')) return [{ kind: 'pack', path, folder }]
  if (names.has('issue.txt')) return [{ kind: 'source', path, files: await filesOfSource(folder) }]
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  // of a library only the packs that stand in it, not those that were taken out
  const packs = names.has('library.sqlite') ? folders.filter((each) => basename(each) === 'packs') : folders
  const deeper = deep === 0 ? [] : await Promise.all(packs.map((each) => inFolder(path, each, deep - 1)))
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name))
  const texts = files.filter((file) => kindOf(file) === 'text')
  const packFiles = files.filter(isPackFile).map((file): Incoming => ({ kind: 'pack-file', path, file }))
  return [...packFiles, ...(texts.length > 0 ? groupLoose(files, path) : []), ...deeper.flat()]
}

const isPackFile = (file: string): boolean => extname(file).toLowerCase() === bagFileEnding

type FileKind = 'text' | 'pdf' | 'alto' | null

function kindOf(file: string): FileKind {
  const kinds: Record<string, FileKind> = { '.pdf': 'pdf', '.xml': 'alto' }
  for (const ending of ['.txt', '.text', '.md', '.markdown', '.html', '.htm']) kinds[ending] = 'text'
  return kinds[extname(file).toLowerCase()] ?? null
}

/** A file's name without its endings: `a.alto.xml` and `a.pdf` belong to `a.txt`. */
const stem = (file: string) => join(dirname(file), basename(file).replace(/(?:\.alto)?\.[^.]+$/i, ''))

/** The issues that loose files make; `path` is what a person named where it is not the text itself. */
function groupLoose(files: readonly string[], path?: string): Incoming[] {
  const of = (kind: FileKind) => files.filter((file) => kindOf(file) === kind)
  const texts = of('text')
  const strangers = path === undefined ? files.filter((file) => kindOf(file) === null) : []
  const alone = texts.length === 1
  const partner = (text: string, kind: FileKind): string | null => {
    const all = of(kind)
    return all.find((file) => stem(file) === stem(text)) ?? (alone && all.length === 1 ? (all[0] ?? null) : null)
  }
  const sources = texts.map((textFile): Incoming => {
    const [pdfFile, altoFile] = [partner(textFile, 'pdf'), partner(textFile, 'alto')]
    return { kind: 'source', path: path ?? textFile, files: { textFile, pdfFile, altoFile, recordFile: null } }
  })
  const used = new Set(sources.flatMap((each) => (each.kind === 'source' ? Object.values(each.files) : [])))
  const unused = path === undefined ? files.find((file) => !used.has(file)) : undefined
  const refused = strangers[0] ?? unused
  if (refused !== undefined) throw new GazetteError('nothing-to-add', { values: { file: refused } })
  return sources
}
