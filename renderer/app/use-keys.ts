import { useEffect } from 'react'
import { navigate } from '../lib/navigation.ts'

const panes = ['tree', 'text', 'page', 'foot'] as const

/** What takes the focus in a pane: the first element of the Tab order that is worth it. */
const landing = (pane: HTMLElement): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[role="treegrid"], [role="document"], [data-pdf], input[type="range"]') ??
  pane.querySelector<HTMLElement>('button, [tabindex="0"]')

/** Keys that work from anywhere: Ctrl/⌘ K to the search, F6 from pane to pane, ? for the list of keys. */
export function useKeys(onHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey
      if (command && event.key.toLowerCase() === 'k') {
        const field = document.getElementById('search-field')
        if (field instanceof HTMLInputElement) {
          field.focus()
          field.select()
        }
      } else if (command && event.key === ',') {
        navigate('/settings')
      } else if (event.key === 'F6') {
        cyclePane(event.shiftKey ? -1 : 1)
      } else if (event.key === '?' && !isTyping(event.target)) {
        onHelp()
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onHelp])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function cyclePane(by: 1 | -1): void {
  const shown = panes.map((id) => document.getElementById(id)).filter((pane) => pane !== null)
  const at = shown.findIndex((pane) => pane.contains(document.activeElement))
  for (let step = 1; step <= shown.length; step++) {
    const pane = shown[(at + by * step + shown.length * 2) % shown.length]
    const target = pane && landing(pane)
    if (target) return target.focus()
  }
}
