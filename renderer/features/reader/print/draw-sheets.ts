import { drawPage, forgetPage } from '../page/draw-page.ts'
import { openPdf } from '../page/pdf.ts'

/** How sharp printed pages are, dots an inch: enough for the small type of a gazette. */
const resolution = 200

/** Width and height of A4, inches. */
const paper = { width: 8.27, height: 11.69 }

/** A page that could not be drawn. */
export class SheetFailed extends Error {
  readonly image: number
  constructor(image: number, cause: unknown) {
    super(`Image ${image} could not be drawn`, { cause })
    this.image = image
  }
}

/**
 * Draws page images for the printer, one after the other, as object URLs by image; the caller gives them back with
 * `URL.revokeObjectURL`. Rejects with `SheetFailed`, or with the signal's reason.
 */
export async function drawSheets(
  file: string,
  images: readonly number[],
  options: { signal: AbortSignal; onDrawn: (done: number) => void },
): Promise<Map<number, string>> {
  const open = await openPdf(file, () => undefined)
  if (typeof open === 'string') throw new Error(`The page file is ${open}`)
  const { pdf, close } = open
  const drawn = new Map<number, string>()
  try {
    for (const [done, image] of images.entries()) {
      options.signal.throwIfAborted()
      options.onDrawn(done)
      drawn.set(image, await drawSheet(pdf, image))
      forgetPage(pdf, image)
    }
    return drawn
  } catch (error) {
    for (const url of drawn.values()) URL.revokeObjectURL(url)
    throw error
  } finally {
    close()
  }
}

async function drawSheet(pdf: Parameters<typeof drawPage>[0], image: number): Promise<string> {
  try {
    const scale = resolution / (devicePixelRatio || 1)
    const canvas = await drawPage(pdf, image, paper.width * scale, paper.height * scale).finished
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88))
    if (!blob) throw new Error('The canvas gave no image')
    return URL.createObjectURL(blob)
  } catch (error) {
    throw new SheetFailed(image, error)
  }
}
