import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { fileResponse } from '../../../electron/core/resources/file-response.ts'
import { plainResponse } from '../../../electron/core/resources/headers.ts'
import { listFolder, mediaType, type ServedFile } from '../../../electron/core/resources/listing.ts'

// node bare-server.ts FILE.pdf: serves the bare pdf.js page with that file, in parts, as the application serves its own
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const files = new Map<string, ServedFile>()
const put = (name: string, path: string) => files.set(name, { path, bytes: 0, type: mediaType(path) })
put('/', join(import.meta.dirname, 'bare', 'index.html'))
for (const name of ['bare.js', 'viewer.html', 'viewer.css', 'viewer.js']) {
  put(`/${name}`, join(import.meta.dirname, 'bare', name))
}
put('/file.pdf', resolve(process.argv[2] ?? ''))
for (const folder of ['build', 'cmaps', 'standard_fonts', 'wasm', 'iccs', 'web']) {
  for (const [name, file] of listFolder(join(pdfjs, folder))) files.set(`/pdfjs/${folder}/${name}`, file)
}

const listener = getRequestListener((request) => {
  const file = files.get(new URL(request.url).pathname)
  return file ? fileResponse(request, file) : plainResponse(404, 'Not found')
})
const server = createServer((request, response) => void listener(request, response))
server.listen(0, '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
process.once('SIGINT', () => process.exit(0))
