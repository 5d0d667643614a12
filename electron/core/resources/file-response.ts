import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { plainResponse, securityHeaders } from './headers.ts'
import type { ServedFile } from './listing.ts'
import { parseRange } from './range.ts'

/**
 * Answers with a file or a part of it: 200, 206, 304 (same ETag), 416 (a range behind the end) or 404 (gone since it was
 * listed). The size is asked of the open file, so a file replaced meanwhile is sent whole and never cut.
 */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const handle = await openFile(file.path)
  if (!handle) return plainResponse(404, 'Not found')
  try {
    const { size, mtimeMs } = await handle.stat()
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
    const headers = { ...securityHeaders, 'Content-Type': file.type, ETag: etag, 'Accept-Ranges': 'bytes' }
    if (matches(request.headers.get('If-None-Match'), etag)) return await ended(handle, 304, headers)

    const condition = request.headers.get('If-Range')
    const wanted = condition === null || condition === etag ? request.headers.get('Range') : null
    const range = parseRange(wanted, size)
    if (range === 'unsatisfiable') {
      return await ended(handle, 416, { ...headers, 'Content-Range': `bytes */${size}` })
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    const described = {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    }
    const status = range ? 206 : 200
    if (request.method === 'HEAD' || size === 0) return await ended(handle, status, described)
    // the stream closes the handle, also when the reader goes away
    const body = Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>
    return new Response(body, { status, headers: described })
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch {
    return null
  }
}

async function ended(handle: FileHandle, status: number, headers: Record<string, string>): Promise<Response> {
  await handle.close()
  return new Response(null, { status, headers })
}

function matches(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.trim() === '*' || header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag)
}
