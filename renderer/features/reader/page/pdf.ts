import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** A page file that is open, and the way to let it go. */
export interface OpenPdf {
  pdf: PDFDocumentProxy
  close: () => void
}

const here = (path: string): string => new URL(path, document.baseURI).href

/**
 * Opens the facsimile of an issue. `file` is relative to the application's own origin; only the parts of it that a page
 * needs are read (range requests). pdf.js, its worker and its tables come from our own files. Rejects with pdf.js's
 * error where the file is missing, encrypted or broken.
 */
export async function openPdf(file: string): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  const task = pdfjs.getDocument({
    url: here(file),
    cMapUrl: here('pdfjs/cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: here('pdfjs/standard_fonts/'),
    wasmUrl: here('pdfjs/wasm/'),
    iccUrl: here('pdfjs/iccs/'),
    // A page is about 100 KB: one request should bring it.
    rangeChunkSize: 262_144,
    disableAutoFetch: true,
    disableStream: true,
  })
  // A locked file is a fault to tell, not a question to ask.
  task.onPassword = () => void task.destroy()
  const pdf = await task.promise
  return { pdf, close: () => void task.destroy() }
}
