import type { PDFDataRangeTransport } from 'pdfjs-dist'

/**
 * Smallest part asked for, in bytes; neighbours are asked for together. To count the pages pdf.js reads the dictionary
 * of each, which in a scan lies between the images: large parts would bring the whole file.
 */
export const partSize = 16_384

/** Most that is read ahead, in bytes. */
const furthest = 8_388_608

/** Why a file cannot be read from its beginning. */
export class Unreadable extends Error {
  readonly fault: 'missing' | 'empty' | 'lost'

  constructor(fault: Unreadable['fault']) {
    super(`The file is ${fault}`)
    this.fault = fault
  }
}

/**
 * Gives pdf.js a file in parts, read when a page needs them. pdf.js itself asks for parts only over http, and the window
 * has a scheme of its own. Rejects with `Unreadable` where the file is not there or empty; calls `onLost` where a part cannot be had later,
 * or the file has been changed meanwhile, since pdf.js would wait for that part for ever.
 */
export async function readInParts(
  Transport: typeof PDFDataRangeTransport,
  url: string,
  onLost: () => void,
): Promise<PDFDataRangeTransport> {
  const leaving = new AbortController()
  const ask = (begin: number, end: number, etag: string | null): Promise<Response> =>
    fetch(url, {
      headers: { Range: `bytes=${begin}-${end - 1}`, ...(etag === null ? {} : { 'If-Range': etag }) },
      signal: leaving.signal,
    })

  const first = await ask(0, partSize, null)
  // The first part of nothing cannot be satisfied.
  if (!first.ok) throw new Unreadable(first.status === 404 ? 'missing' : first.status === 416 ? 'empty' : 'lost')
  const head = new Uint8Array(await first.arrayBuffer())
  const whole = first.status === 200
  const length = whole ? head.length : lengthOf(first)
  if (length === 0) throw new Unreadable('empty')
  const etag = first.headers.get('ETag')

  const transport = new Transport(length, head, whole)
  const bring = async (begin: number, end: number): Promise<void> => {
    const response = await ask(begin, end, etag)
    if (response.status !== 206) throw new Error(`The part was refused: ${response.status}`)
    transport.onDataRange(begin, new Uint8Array(await response.arrayBuffer()))
  }
  let reached = head.length
  let ahead = partSize
  return Object.assign(transport, {
    requestDataRange: (begin: number, end: number): void => {
      // A broken file is searched from its beginning, each time anew with one part more: what is read in a row grows.
      ahead = begin === reached ? Math.min(8 * ahead, furthest) : partSize
      reached = Math.min(length, Math.max(end, begin + ahead))
      bring(begin, reached).catch(() => leaving.signal.aborted || onLost())
    },
    abort: (): void => leaving.abort(),
  })
}

/** The length of the whole file, told beside its first part. */
const lengthOf = (part: Response): number => Number(/\/(\d+)$/.exec(part.headers.get('Content-Range') ?? '')?.[1] ?? 0)
