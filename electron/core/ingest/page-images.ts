import { readFile } from 'node:fs/promises'
import { GazetteError } from '../../contract/errors.ts'
import type { PageImage } from '../../contract/schemas/archive.ts'

/**
 * The pages of a PDF and their sizes in points, for a facsimile that came without page geometry. Their printed numbers
 * are not known. Throws `source-unreadable` for a PDF that cannot be read or asks for a password.
 */
export async function readPageImages(file: string): Promise<PageImage[]> {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const loading = getDocument({
    data: new Uint8Array(await readFile(file)),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  })
  try {
    const pdf = await loading.promise
    const pages: PageImage[] = []
    for (let image = 1; image <= pdf.numPages; image++) {
      const { width, height } = (await pdf.getPage(image)).getViewport({ scale: 1 })
      pages.push({ image, page: null, width, height })
    }
    return pages
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new GazetteError('source-unreadable', { values: { file, reason }, cause: error })
  } finally {
    await loading.destroy()
  }
}

/**
 * pdf.js with its worker in this thread. Trap: it would look for the worker's file beside its own, where the built
 * application has none; what it finds under this global name it takes instead.
 */
async function loadPdfjs() {
  // heavy, and only needed here
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
