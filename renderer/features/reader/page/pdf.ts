import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { partSize, readInParts } from './file-parts.ts'

/** A page file that is open, and the way to let it go. */
export interface OpenPdf {
  pdf: PDFDocumentProxy
  close: () => void
}

const here = (path: string): string => new URL(path, document.baseURI).href

/**
 * Opens the facsimile of an issue. `file` is relative to the application's own origin; only the parts of it that a page
 * needs are read. pdf.js, its worker and its tables come from our own files. Rejects where the file is missing, locked
 * or broken; `onLost` is called where the open file can be read no further.
 */
export async function openPdf(file: string, onLost: () => void): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  const range = await readInParts(pdfjs.PDFDataRangeTransport, here(file), onLost)
  const task = pdfjs.getDocument({
    range,
    cMapUrl: here('pdfjs/cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: here('pdfjs/standard_fonts/'),
    wasmUrl: here('pdfjs/wasm/'),
    iccUrl: here('pdfjs/iccs/'),
    rangeChunkSize: partSize,
    disableAutoFetch: true,
    disableStream: true,
  })
  // A locked file is a fault to tell, not a question to ask.
  task.onPassword = (answer: (password: Error) => void) => answer(new Error('locked'))
  const pdf = await task.promise
  return { pdf, close: () => void task.destroy() }
}
