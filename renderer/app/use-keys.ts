import { useEffect } from 'react'
import { commandOf } from '../lib/keys.ts'
import { runCommand } from '../lib/commands.ts'

/**
 * The keys of the window's commands. Chords and function keys are heard first and wherever the focus is; single keys last,
 * where nobody else took them, and not where one writes.
 */
export function useKeys(): void {
  useEffect(() => {
    const listen = (single: boolean) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isSingle(event) !== single) return
      const id = commandOf(event)
      if (id === null || (single && isElsewhere(event.target))) return
      if (runCommand(id)) event.preventDefault()
    }
    const [chords, singles] = [listen(false), listen(true)]
    document.addEventListener('keydown', chords, { capture: true })
    document.addEventListener('keydown', singles)
    return () => {
      document.removeEventListener('keydown', chords, { capture: true })
      document.removeEventListener('keydown', singles)
    }
  }, [])
}

/** A key that would also be a letter or a move where one writes, or in an open menu. */
const isSingle = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !/^F\d/.test(key)

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      'input:not([type="range"], [type="radio"]), textarea, select, [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null)
