import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { withinTime } from './within-time.ts'

/** How long a page is waited for, ms. */
const patience = 30_000

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
    const page = await withinTime(pdf.getPage(image), patience)
    if (cancelled) throw new Error('cancelled')
    const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(mostPixels / Math.max(1, width * height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * ratio))
    canvas.height = Math.max(1, Math.round(height * ratio))
    const scale = canvas.width / page.getViewport({ scale: 1 }).width
    task = page.render({ canvas, viewport: page.getViewport({ scale }) })
    await withinTime(task.promise, patience)
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

/** Side of the picture that a page is looked at in for ink, px. */
const glance = 64

/** Whether nothing was drawn on a canvas but its ground. */
export function isBlank(canvas: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas')
  small.width = glance
  small.height = glance
  const context = small.getContext('2d', { willReadFrequently: true })
  if (!context) return false
  context.drawImage(canvas, 0, 0, glance, glance)
  const { data } = context.getImageData(0, 0, glance, glance)
  const pixels = new Uint32Array(data.buffer)
  return pixels.every((pixel) => pixel === pixels[0])
}

/** Gives back the memory that a page left took; a page that cannot be had took none. */
export function forgetPage(pdf: PDFDocumentProxy, image: number): void {
  pdf.getPage(image).then(
    (page) => page.cleanup(),
    () => undefined,
  )
}
