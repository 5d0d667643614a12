import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileResponse } from '../../../electron/core/resources/file-response.ts'
import { partSize, readInParts } from '../../../renderer/features/reader/page/file-parts.ts'

const facsimile = readFileSync(new URL('../../../resources/source/nantong-2022-06/facsimile.pdf', import.meta.url))

let folder: string
let file: string
let server: Server
let url: string
let sent = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'))
  file = join(folder, 'facsimile.pdf')
  sent = 0
  server = createServer((request, response) => {
    const headers = new Headers()
    for (const name of ['range', 'if-range'])
      if (request.headers[name]) headers.set(name, String(request.headers[name]))
    void fileResponse(new Request(url, { headers }), { path: file, bytes: 0, type: 'application/pdf' }).then(
      async (answer) => {
        const body = new Uint8Array(await answer.arrayBuffer())
        sent += body.length
        response.writeHead(answer.status, Object.fromEntries(answer.headers))
        response.end(body)
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : ''
})

afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const open = (onLost: () => void = () => undefined) => readInParts(PDFDataRangeTransport, url, onLost)

describe('a file read in parts', () => {
  it('is opened without reading the whole of it', async () => {
    writeFileSync(file, facsimile)
    const task = getDocument({
      range: await open(),
      rangeChunkSize: partSize,
      disableAutoFetch: true,
      disableStream: true,
    })
    const pdf = await task.promise
    await pdf.getPage(45)
    expect(pdf.numPages).toBe(75)
    expect(sent).toBeLessThan(statSync(file).size / 4)
    await task.destroy()
  })

  it('is refused where it is missing or empty', async () => {
    await expect(open()).rejects.toMatchObject({ fault: 'missing' })
    writeFileSync(file, '')
    await expect(open()).rejects.toMatchObject({ fault: 'empty' })
  })

  it('is told to be lost where it is gone when a further part is asked for', async () => {
    writeFileSync(file, facsimile)
    const lost = await new Promise<boolean>((resolve) => {
      void open(() => resolve(true)).then((parts) => {
        rmSync(file)
        parts.requestDataRange(partSize * 4, partSize * 5)
      })
    })
    expect(lost).toBe(true)
  })

  it('is told to be lost where it was changed meanwhile', async () => {
    writeFileSync(file, facsimile)
    const lost = await new Promise<boolean>((resolve) => {
      void open(() => resolve(true)).then((parts) => {
        writeFileSync(file, facsimile.subarray(0, 1_000_000))
        parts.requestDataRange(partSize * 4, partSize * 5)
      })
    })
    expect(lost).toBe(true)
  })
})
