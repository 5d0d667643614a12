import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { z } from 'zod'
import { Refusal } from './body.ts'

/** Largest file that is taken, bytes, and how many bytes of one host's life may lie there. */
const fileLimit = 2 ** 32
const totalLimit = 2 ** 34

const query = z.strictObject({
  /** Files that belong together; a batch is a folder. */
  batch: z.uuid(),
  /** Where the file goes in it: names and slashes. */
  path: z
    .string()
    .max(1000)
    .refine((path) => path.split('/').every((name) => /^(?!\.{1,2}$)[^\\/:*?"<>|\p{Cc}]{1,255}$/u.test(name))),
})

/** Takes files from a browser, which cannot say where they lie, into a temporary folder of this host. */
export interface Uploads {
  /** Writes the body of a request as one file; gives the folder of its batch. Throws a Refusal. */
  readonly take: (request: Request) => Promise<{ folder: string }>
  /** Removes everything that was taken. */
  readonly close: () => Promise<void>
}

/** Makes the place for uploads; its folder is made with the first file, readable by nobody else. */
export function createUploads(): Uploads {
  let root: Promise<string> | null = null
  let total = 0

  async function take(request: Request): Promise<{ folder: string }> {
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!asked.success) throw new Refusal(400, 'path', 'The file has no usable name')
    if (!request.body) throw new Refusal(400, '', 'The file has no contents')
    const { batch, path } = asked.data
    const folder = join(await (root ??= mkdtemp(join(tmpdir(), 'gazette-upload-'))), batch)
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    let bytes = 0
    try {
      await pipeline(
        Readable.fromWeb(request.body as WebStream<Uint8Array>),
        async function* bounded(chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            bytes += chunk.length
            total += chunk.length
            if (bytes > fileLimit || total > totalLimit) throw new Refusal(413, '', 'The file is too large')
            yield chunk
          }
        },
        createWriteStream(file),
      )
    } catch (error) {
      total -= bytes
      await rm(file, { force: true })
      throw error instanceof Refusal ? error : new Refusal(400, '', 'The file broke off')
    }
    return { folder }
  }

  return {
    take,
    async close() {
      if (root) await rm(await root, { recursive: true, force: true })
    },
  }
}
