import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'

/** Canvases above this many pixels are drawn coarser: some graphics drivers refuse them. */
const mostPixels = 24_000_000

/** A page being drawn. `finished` rejects where the page cannot be drawn or the drawing was cancelled. */
export interface Drawing {
  finished: Promise<HTMLCanvasElement>
  cancel: () => void
}

/** Draws a page (1-based) of a file for a sheet of this size in CSS pixels, as sharp as the screen. */
export function drawPage(pdf: PDFDocumentProxy, image: number, width: number, height: number): Drawing {
  let task: RenderTask | undefined
  let cancelled = false
  const draw = async (): Promise<HTMLCanvasElement> => {
    const page = await pdf.getPage(image)
    if (cancelled) throw new Error('cancelled')
    const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(mostPixels / Math.max(1, width * height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * ratio))
    canvas.height = Math.max(1, Math.round(height * ratio))
    const scale = canvas.width / page.getViewport({ scale: 1 }).width
    task = page.render({ canvas, viewport: page.getViewport({ scale }) })
    await task.promise
    // pdf.js draws nothing for an image it cannot read and says no more of it: of a scan that leaves a blank page.
    if ([...page.objs].some(([, object]) => object === null)) throw new Error('An image of the page is broken')
    return canvas
  }
  return {
    finished: draw(),
    cancel: () => {
      cancelled = true
      task?.cancel()
    },
  }
}

/** Gives back the memory that a page left took; a page that cannot be had took none. */
export function forgetPage(pdf: PDFDocumentProxy, image: number): void {
  pdf.getPage(image).then(
    (page) => page.cleanup(),
    () => undefined,
  )
}
