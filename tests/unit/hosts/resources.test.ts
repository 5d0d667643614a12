import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createResourceHandler, type ResourceHandler } from '../../../electron/core/resources/handler.ts'
import { mediaType } from '../../../electron/core/resources/listing.ts'
import { parseRange } from '../../../electron/core/resources/range.ts'

const pdf = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251))
let folder: string
let handle: ResourceHandler

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-resources-'))
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(renderer, 'assets', 'a b.mjs'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'facsimile.pdf'), pdf)
  symlinkSync(join(folder, 'secret.txt'), join(renderer, 'link.txt'))
  const file = { path: join(folder, 'facsimile.pdf'), bytes: pdf.length, type: 'application/pdf' }
  handle = createResourceHandler({
    renderer,
    facsimile: async (issue) => (issue === 'nantong-2022-06' ? file : null),
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  handle(new Request(`http://host${path}`, { method, headers }))
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const facsimile = '/facsimile/nantong-2022-06.pdf'

describe('files of the renderer', () => {
  test('the root is the page; names are decoded once', async () => {
    const page = await get('/')
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('<title>page')
    const script = await get('/assets/a%20b.mjs')
    expect([script.status, script.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test('every answer carries the security headers', async () => {
    for (const response of [await get('/'), await get('/nothing'), await get(facsimile), await get('/', {}, 'PUT')]) {
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    }
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/..%00/secret.txt',
    '//secret.txt',
    '/./index.html%00.txt',
    '/link.txt',
    '/assets',
    '/facsimile/..%2f..%2fsecret.pdf',
    '/facsimile/nantong-2022-06.pdf%00',
    '/facsimile/nowhere-1999-01.pdf',
    '/facsimile/NANTONG-2022-06.pdf',
  ])('%s leads nowhere', async (path) => {
    const response = await get(path)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).not.toContain('secret')
  })

  test('only GET and HEAD', async () => {
    const response = await get('/', {}, 'DELETE')
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each([
    ['a.mjs', 'text/javascript; charset=utf-8'],
    ['a.wasm', 'application/wasm'],
    ['a.woff2', 'font/woff2'],
    ['a.PDF', 'application/pdf'],
    ['Adobe-GB1-UCS2.bcmap', 'application/octet-stream'],
  ])('%s is %s', (file, type) => expect(mediaType(file)).toBe(type))
})

describe('facsimiles', () => {
  test('whole', async () => {
    const response = await get(facsimile)
    expect(response.status).toBe(200)
    expect(response.headers.get('Accept-Ranges')).toBe('bytes')
    expect(response.headers.get('Content-Length')).toBe('1000')
    expect((await bytesOf(response)).equals(pdf)).toBe(true)
  })

  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=990-', 990, 999],
    ['bytes=-10', 990, 999],
    ['bytes=500-99999', 500, 999],
  ])('%s is a part', async (range, start, end) => {
    const response = await get(facsimile, { Range: range })
    expect(response.status).toBe(206)
    expect(response.headers.get('Content-Range')).toBe(`bytes ${start}-${end}/1000`)
    expect(response.headers.get('Content-Length')).toBe(String(end - start + 1))
    expect((await bytesOf(response)).equals(pdf.subarray(start, end + 1))).toBe(true)
  })

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s lies behind the end', async (range) => {
    const response = await get(facsimile, { Range: range })
    expect([response.status, response.headers.get('Content-Range')]).toEqual([416, 'bytes */1000'])
  })

  test.each(['bytes=5-2', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,5-6', 'bytes=-'])(
    '%s is no range: the whole',
    async (range) => {
      expect((await get(facsimile, { Range: range })).status).toBe(200)
    },
  )

  test('HEAD tells size and sends nothing', async () => {
    const response = await get(facsimile, {}, 'HEAD')
    expect([response.status, response.headers.get('Content-Length')]).toEqual([200, '1000'])
    expect((await bytesOf(response)).length).toBe(0)
  })

  test('the ETag answers If-None-Match and guards If-Range', async () => {
    const etag = (await get(facsimile, {}, 'HEAD')).headers.get('ETag') ?? ''
    expect((await get(facsimile, { 'If-None-Match': etag })).status).toBe(304)
    expect((await get(facsimile, { 'If-None-Match': '"other"' })).status).toBe(200)
    expect((await get(facsimile, { Range: 'bytes=0-1', 'If-Range': etag })).status).toBe(206)
    expect((await get(facsimile, { Range: 'bytes=0-1', 'If-Range': '"other"' })).status).toBe(200)
  })

  test('a file that is gone is not found', async () => {
    const gone = createResourceHandler({
      renderer: join(folder, 'nowhere'),
      facsimile: async () => ({ path: join(folder, 'gone.pdf'), bytes: 1, type: 'application/pdf' }),
    })
    expect((await gone(new Request(`http://host${facsimile}`))).status).toBe(404)
    expect((await gone(new Request('http://host/'))).status).toBe(404)
  })

  test('an empty file has no part', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable')
    expect(parseRange('bytes=-5', 0)).toBe('unsatisfiable')
    expect(parseRange(null, 0)).toBeNull()
  })
})
