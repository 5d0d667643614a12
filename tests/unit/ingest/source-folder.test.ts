import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GazetteError } from '../../../electron/contract/errors.ts'
import { readSourceFolder } from '../../../electron/core/ingest/source-folder.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gazette-source-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function source(id: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = join(root, id)
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

async function faultOf(folder: string): Promise<GazetteError> {
  const caught: unknown = await readSourceFolder(folder).catch((error: unknown) => error)
  expect(caught).toBeInstanceOf(GazetteError)
  return caught as GazetteError
}

describe('source folder', () => {
  it('reads the text alone, taking its facsimile for an unchecked original', async () => {
    const read = await readSourceFolder(await source('text-only', { 'issue.txt': '\u{feff}公报' }))
    expect(read).toMatchObject({ id: 'text-only', text: '公报', pdf: null, alto: null })
    expect(read.record).toEqual({ origin: 'original', numbering: 'recovered' })
  })

  it('reads all four files and hashes the PDF', async () => {
    const record = { origin: 'reconstruction', numbering: 'recovered', note: '复原版式', more: 1 }
    const read = await readSourceFolder(
      await source('all-2022-06', {
        'issue.txt': '公报',
        'facsimile.pdf': '%PDF-1.7\n',
        'facsimile.alto.xml': '<alto/>',
        'source.json': JSON.stringify(record),
      }),
    )
    expect(read.pdf?.bytes).toBe(9)
    expect(read.pdf?.sha256).toBe('0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e')
    expect(read.alto?.xml).toBe('<alto/>')
    expect(read.record).toEqual(record)
  })

  it('names what it cannot read', async () => {
    expect(await faultOf(join(root, 'not-there'))).toMatchObject({ code: 'source-unreadable' })
    expect(await faultOf(await source('Bad Name', { 'issue.txt': 'x' }))).toMatchObject({ code: 'source-unreadable' })
    expect(await faultOf(await source('blank', { 'issue.txt': ' \n' }))).toMatchObject({ code: 'source-empty' })
    const latin = await faultOf(await source('gbk', { 'issue.txt': Uint8Array.of(0xb9, 0xab, 0xb1, 0xa8) }))
    expect(latin.code).toBe('source-not-text')
    expect(latin.values?.file).toMatch(/issue\.txt$/)
    const binary = await faultOf(await source('binary', { 'issue.txt': '公报\0' }))
    expect(binary.code).toBe('source-not-text')
    const pdf = await faultOf(await source('no-pdf', { 'issue.txt': '公报', 'facsimile.pdf': 'hello' }))
    expect(pdf).toMatchObject({ code: 'source-unreadable', values: { reason: 'it is not a PDF' } })
    const record = await faultOf(await source('bad-record', { 'issue.txt': '公报', 'source.json': '{"origin":"x"}' }))
    expect(record.code).toBe('source-unreadable')
    expect(record.values?.reason).toMatch(/origin/)
    const json = await faultOf(await source('bad-json', { 'issue.txt': '公报', 'source.json': '{' }))
    expect(json.values?.file).toMatch(/source\.json$/)
  })
})
