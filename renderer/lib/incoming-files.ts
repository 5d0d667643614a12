import { CallError } from '../../electron/contract/client.ts'
import type { Reply } from '../../electron/contract/errors.ts'
import { bearer } from './session.ts'

/** A file that a person chose or dropped, with its path below what was chosen. */
export interface IncomingFile {
  file: File
  path: string
}

/** The files of a file dialog, those of a folder with their paths in it. */
export const filesOfList = (list: FileList): IncomingFile[] =>
  Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name }))

/** The files of a drop, folders looked through. Call it before the event is over: later the browser has forgotten them. */
export function filesOfDrop({ items }: DataTransfer): Promise<IncomingFile[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  return Promise.all(entries.map(filesBelow)).then((found) => found.flat())
}

async function filesBelow(entry: FileSystemEntry): Promise<IncomingFile[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ file, path: entry.fullPath.replace(/^\//, '') }]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const found: FileSystemEntry[] = []
  // a reader gives a hundred entries at a time, and none at the end
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    found.push(...some)
  }
  const below: IncomingFile[] = []
  for (const each of found) below.push(...(await filesBelow(each)))
  return below
}

/**
 * Paths on this machine that the core can read the files at: the window knows where they lie; a browser does not, so they
 * are sent to the host, one after the other. `onSent` tells how many bytes of all are there.
 */
export async function pathsOf(
  files: readonly IncomingFile[],
  onSent: (done: number, total: number) => void,
): Promise<string[]> {
  const bridge = window.gazette
  if (bridge) return [...new Set(files.map(({ file, path }) => rootOf(bridge.pathOf(file), path)))]
  const batch = crypto.randomUUID()
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  const folders = new Set<string>()
  let done = 0
  for (const { file, path } of files) {
    folders.add(await send(batch, path, file))
    done += file.size
    onSent(done, total)
  }
  return [...folders]
}

/** What was chosen: the folder at the top of a file's path, or the file itself. */
function rootOf(onDisk: string, path: string): string {
  const below = path.split('/').length - 1
  return below === 0
    ? onDisk
    : onDisk
        .split(/(?<=[/\\])/)
        .slice(0, -below)
        .join('')
        .replace(/[/\\]$/, '')
}

async function send(batch: string, path: string, file: File): Promise<string> {
  const query = new URLSearchParams({ batch, path })
  const response = await fetch(`api/upload?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${bearer() ?? ''}` },
    body: file,
  }).catch(() => null)
  const reply = (await response?.json().catch(() => null)) as Reply<{ folder: string }> | null | undefined
  if (!reply) throw new CallError({ code: 'host-lost' })
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value.folder
}
