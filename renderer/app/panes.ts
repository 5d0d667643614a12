const panes = ['tree', 'text', 'page', 'foot'] as const

/** What takes the focus in a pane: the first element of the Tab order that is worth it. */
const landing = (pane: HTMLElement): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[role="treegrid"], [role="document"], [data-pdf], input[type="range"]') ??
  pane.querySelector<HTMLElement>('button, [tabindex="0"]')

/** Gives the keyboard to the next pane, or the one before. */
export function cyclePane(by: 1 | -1): void {
  const shown = panes.map((id) => document.getElementById(id)).filter((pane) => pane !== null)
  const at = shown.findIndex((pane) => pane.contains(document.activeElement))
  for (let step = 1; step <= shown.length; step++) {
    const pane = shown[(at + by * step + shown.length * 2) % shown.length]
    const target = pane && landing(pane)
    if (target) return target.focus()
  }
}
