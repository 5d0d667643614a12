import { useEffect } from 'react'
import { commandOf } from '../lib/keys.ts'
import { runCommand } from '../lib/commands.ts'

/** The keys of the window's commands: each is heard wherever the focus is, but single keys not where one writes. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const id = commandOf(event)
      if (id === null || (isSingle(event) && isElsewhere(event.target))) return
      if (runCommand(id)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** A key that would also be a letter or a move where one writes, or in an open menu. */
const isSingle = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !/^F\d/.test(key)

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type="range"], [type="radio"]), textarea, select, [role="dialog"], [role="menu"]') !==
      null)
