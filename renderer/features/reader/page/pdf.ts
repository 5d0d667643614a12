import type { PDFDocumentProxy } from 'pdfjs-dist'
import { partSize, readInParts, Unreadable } from './file-parts.ts'
import { withinTime } from './within-time.ts'

/** A page file that is open, and the way to let it go. */
export interface OpenPdf {
  pdf: PDFDocumentProxy
  close: () => void
}

/** Why a page file cannot be shown: it is not there, has nothing in it, needs a password, is broken, or was lost while it was read. */
export type PdfFault = 'missing' | 'empty' | 'locked' | 'broken' | 'lost'

/** How long a file is waited for, ms: pdf.js goes through a broken one from end to end, more than once. */
const patience = 120_000

const here = (path: string): string => new URL(path, document.baseURI).href

/**
 * Opens the facsimile of an issue. `file` is relative to the application's own origin; only the parts of it that a page
 * needs are read. pdf.js, its worker and its tables come from our own files. A file that cannot be opened is a fault to
 * tell, no rejection; `onLost` is called where an open file can be read no further.
 */
export async function openPdf(file: string, onLost: () => void): Promise<OpenPdf | PdfFault> {
  const pdfjs = await import('pdfjs-dist')
  let lost = false
  try {
    const range = await readInParts(pdfjs.PDFDataRangeTransport, here(file), () => {
      lost = true
      onLost()
    })
    const port = new Worker(new URL('pdf-worker.ts', import.meta.url), { type: 'module' })
    const task = pdfjs.getDocument({
      range,
      worker: pdfjs.PDFWorker.create({ port }),
      cMapUrl: here('pdfjs/cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: here('pdfjs/standard_fonts/'),
      wasmUrl: here('pdfjs/wasm/'),
      iccUrl: here('pdfjs/iccs/'),
      rangeChunkSize: partSize,
      disableAutoFetch: true,
      disableStream: true,
    })
    // Destroying a file that never opened rejects.
    const close = () =>
      void task
        .destroy()
        .catch(() => undefined)
        .finally(() => port.terminate())
    let locked = false
    // A locked file is a fault to tell, not a question to ask.
    task.onPassword = (answer: (password: Error) => void) => {
      locked = true
      answer(new Error('locked'))
    }
    const pdf = await withinTime(task.promise, patience).catch(() => null)
    if (pdf) return { pdf, close }
    close()
    return locked ? 'locked' : lost ? 'lost' : 'broken'
  } catch (error) {
    return error instanceof Unreadable ? error.fault : 'lost'
  }
}
