/** Id of the search field, where the slash leads. */
export const fieldId = 'search-field'

/** Id of the list of results; there is one on the screen at most. */
export const resultsId = 'search-results'

/** The rows that arrows walk over, top to bottom: hits and the buttons that show more of them. */
export function rowsOf(list: ParentNode): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')]
}

/** The row that the keyboard goes to; none while the rows on the screen still answer the words before. */
const target = () => document.getElementById(resultsId)?.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? null

/** Puts the keyboard on the chosen row: at once, or where it is `awaited` as soon as what was just asked is answered. */
export function focusChosenRow({ awaited }: { awaited: boolean }): void {
  const ready = awaited ? null : target()
  if (ready) return ready.focus()
  const from = document.activeElement
  const stop = () => {
    observer.disconnect()
    removeEventListener('keydown', stop)
    removeEventListener('pointerdown', stop)
  }
  const attempt = () => {
    if (document.activeElement !== from) return stop()
    const row = target()
    if (!row) return
    stop()
    row.focus()
  }
  const observer = new MutationObserver(attempt)
  // After this event, so that what it changed is drawn first.
  requestAnimationFrame(() => {
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['tabindex'] })
    // The person went on: give way.
    addEventListener('keydown', stop, { once: true })
    addEventListener('pointerdown', stop, { once: true })
    attempt()
  })
}
