import { readingLine } from '../reading-line.ts'

/** The id of the block under the reading line, or the nearest below, or above; null where none is in view. */
export function blockAtLine(scroller: HTMLElement): string | null {
  const box = scroller.getBoundingClientRect()
  const x = box.left + Math.min(box.width / 2, 240)
  const line = box.top + readingLine(scroller)
  const at = (y: number): string | null => {
    const block = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-block]')
    return block && scroller.contains(block) ? (block.dataset['block'] ?? null) : null
  }
  for (let y = line; y < box.bottom; y += 12) {
    const found = at(y)
    if (found) return found
  }
  for (let y = line; y > box.top; y -= 12) {
    const found = at(y)
    if (found) return found
  }
  return null
}

/** The drawn element of a block. */
export const blockElement = (scroller: HTMLElement, id: string): HTMLElement | null =>
  scroller.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)

/** Whether a box stands wholly, or by at least half a pane, inside the pane. */
export function isInView(scroller: HTMLElement, box: DOMRect): boolean {
  const pane = scroller.getBoundingClientRect()
  const seen = Math.min(box.bottom, pane.bottom) - Math.max(box.top, pane.top)
  return seen >= Math.min(box.height - 1, pane.height / 2)
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a box to the reading line: gliding where it is near, at once where it is far or motion is unwelcome. */
export function bringToLine(scroller: HTMLElement, box: DOMRect, options: { glide: boolean }): void {
  const pane = scroller.getBoundingClientRect()
  const fits = box.height < pane.height * 0.6
  const wanted = fits ? pane.height * 0.2 : 16
  const by = box.top - pane.top - wanted
  const near = Math.abs(by) < pane.height * 1.5
  scroller.scrollBy({ top: by, behavior: options.glide && near && !calm() ? 'smooth' : 'instant' })
}
