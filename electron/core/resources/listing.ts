import { readdirSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file that may be served: size in bytes and media type. */
export interface ServedFile {
  readonly path: string
  readonly bytes: number
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

/** The media type of a file by its ending; bytes of no known kind where there is none. */
export function mediaType(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * Lists a folder once, by path relative to it with `/` between. Only what stands in the listing can be asked for, so a
 * path of any spelling leads nowhere else; links are left out. A missing folder gives an empty listing.
 */
export function listFolder(folder: string): ReadonlyMap<string, ServedFile> {
  const listing = new Map<string, ServedFile>()
  const entries = (() => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
    } catch {
      return []
    }
  })()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    listing.set(name, { path, bytes: statSync(path).size, type: mediaType(entry.name) })
  }
  return listing
}
