/**
 * Where the eye rests, px from the top of the pane: a quarter of it down, nearer to the top at the very start and to
 * the foot at the very end, so that the first and the last block can be reached by scrolling.
 */
export function readingLine(pane: { scrollTop: number; scrollHeight: number; clientHeight: number }): number {
  const { scrollTop, scrollHeight, clientHeight } = pane
  const furthest = scrollHeight - clientHeight
  const rest = clientHeight / 4
  if (furthest <= 0) return 8
  if (furthest < 2 * rest) return 8 + (scrollTop / furthest) * (clientHeight - 16)
  if (scrollTop < rest) return Math.max(8, scrollTop)
  const left = furthest - scrollTop
  return left < rest ? rest + (1 - left / rest) * (clientHeight - rest - 8) : rest
}

/** The id of the block under the reading line; null between documents. */
export function blockAtLine(scroller: HTMLElement): string | null {
  const box = scroller.getBoundingClientRect()
  const x = box.left + Math.min(box.width / 2, 240)
  const line = box.top + readingLine(scroller)
  for (let y = line; y < box.bottom; y += 12) {
    const block = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-block]')
    if (block && scroller.contains(block)) return block.dataset['block'] ?? null
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
