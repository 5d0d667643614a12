import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from 'react'
import { type Drawing, drawPage, forgetPage, isBlank } from './draw-page.ts'
import type { DrawQueue } from './draw-queue.ts'

interface Sheet {
  /** Null while the file is being opened. */
  pdf: PDFDocumentProxy | null
  image: number
  width: number
  height: number
  queue: DrawQueue
  /** The lowest is drawn first. */
  rank: () => number
}

/**
 * Draws one page of the file into a holder element. A new canvas takes the old one's place only when it is finished, so
 * a sheet is blank or complete, never half drawn; `blank` is true where nothing stands on the page itself. On leaving, the
 * page's memory is given back.
 */
export function useDrawing(
  holder: RefObject<HTMLDivElement | null>,
  sheet: Sheet,
): { state: 'drawing' | 'drawn' | 'failed'; blank: boolean; again: () => void } {
  const { pdf, image, queue } = sheet
  const [attempt, setAttempt] = useState(0)
  const [ended, setEnded] = useState<{ attempt: number; drawn: boolean; blank: boolean } | null>(null)
  const rank = useEffectEvent(sheet.rank)
  const { width, height } = useRested(Math.round(sheet.width), Math.round(sheet.height))

  useEffect(() => {
    const element = holder.current
    if (!pdf || !element) return undefined
    let drawing: Drawing | undefined
    let left = false
    const draw = async (): Promise<void> => {
      if (left) return
      drawing = drawPage(pdf, image, width, height)
      const canvas = await drawing.finished.catch(() => null)
      if (left) return
      if (canvas) element.replaceChildren(canvas)
      setEnded({ attempt, drawn: canvas !== null, blank: canvas !== null && isBlank(canvas) })
    }
    const drop = queue.add(() => rank(), draw)
    return () => {
      left = true
      drop()
      drawing?.cancel()
    }
  }, [holder, pdf, image, queue, width, height, attempt])

  useEffect(() => {
    const element = holder.current
    return () => {
      if (pdf) forgetPage(pdf, image)
      // A canvas of no size holds no pixels, whenever it is collected.
      for (const canvas of element?.querySelectorAll('canvas') ?? []) canvas.width = 0
    }
  }, [holder, pdf, image])

  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const state = ended?.attempt !== attempt ? 'drawing' : ended.drawn ? 'drawn' : 'failed'
  return { state, blank: state === 'drawn' && ended?.blank === true, again }
}

/** How long a size must rest before a page is drawn in it, ms: while a divider is dragged it changes by the pixel. */
const restsFor = 140

function useRested(width: number, height: number): { width: number; height: number } {
  const [rested, setRested] = useState({ width, height })
  useEffect(() => {
    const timer = setTimeout(() => setRested({ width, height }), restsFor)
    return () => clearTimeout(timer)
  }, [width, height])
  return rested
}
