import { useMemo, useState } from 'react'
import type { Key } from 'react-aria-components'

/**
 * Which branches are open: the issue, its sections and the way to the line here of themselves, the rest as the reader
 * opened or closed them. What was closed by hand stays closed, even on the way here.
 */
export function useExpanded(issue: string | null, sections: readonly string[], here: readonly string[]) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const expanded = useMemo(() => {
    const open = new Set<string>([...(issue ? [issue] : []), ...sections, ...here])
    for (const [key, isOpen] of byHand) {
      if (isOpen) open.add(key)
      else open.delete(key)
    }
    return open
  }, [issue, sections, here, byHand])
  const onExpandedChange = (next: Set<Key>) => {
    const changed = new Map(byHand)
    for (const key of next) if (!expanded.has(String(key))) changed.set(String(key), true)
    for (const key of expanded) if (!next.has(key)) changed.set(key, false)
    setByHand(changed)
  }
  const toggle = (key: string) => setByHand(new Map(byHand).set(key, !expanded.has(key)))
  return { expanded, onExpandedChange, toggle }
}
