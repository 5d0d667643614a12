import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { readAlto } from '../../../electron/core/ingest/alto.ts'
import { readSourceFolder } from '../../../electron/core/ingest/source-folder.ts'

const folder = join(import.meta.dirname, '../../../resources/source/nantong-2022-06')

it('is a PDF of 75 page images without any text, which says that it is a reconstruction', async () => {
  const file = join(folder, 'facsimile.pdf')
  expect((await stat(file)).size).toBeLessThanOrEqual(12 * 2 ** 20)
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const pdf = await task.promise
  try {
    expect(pdf.numPages).toBe(75)
    const { info } = await pdf.getMetadata()
    expect(JSON.stringify(info)).toContain('复原版式')
    for (const number of [1, 2, 3, 4, 45, 75]) {
      const page = await pdf.getPage(number)
      expect((await page.getTextContent()).items).toEqual([])
      const { fnArray } = await page.getOperatorList()
      expect(fnArray).toContain(OPS.paintImageXObject)
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
})

it('marks every page as a reconstruction and names the printed pages 3 to 74', async () => {
  const source = await readSourceFolder(folder)
  expect(source.record).toMatchObject({ origin: 'reconstruction', numbering: 'recovered' })
  const pages = readAlto(source.alto?.xml ?? '')
  expect(pages.map(({ image }) => image)).toEqual(Array.from({ length: 75 }, (_, index) => index + 1))
  expect(pages.map(({ page }) => page)).toEqual([null, null, null, ...Array.from({ length: 72 }, (_, at) => at + 3)])
  for (const { image, lines } of pages) {
    expect([image, lines.some(({ text }) => text.includes('复原版式'))]).toEqual([image, true])
  }
  expect(source.alto?.xml).not.toMatch(/"l\d+"/)
})
