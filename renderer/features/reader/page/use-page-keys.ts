import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { CommandId } from '../../../../electron/contract/commands.ts'
import { offer } from '../../../lib/commands.ts'
import { pressed } from '../../../lib/keys.ts'

/** What the keys of the pages do. */
export interface PageKeys {
  onTurn: (by: 1 | -1) => void
  onZoom: (by: 1 | -1 | 0) => void
  onRotate: (by: 90 | -90) => void
  onHand: () => void
  onStrip: () => void
}

const deeds = {
  'page.previous': (keys) => keys.onTurn(-1),
  'page.next': (keys) => keys.onTurn(1),
  'page.zoomIn': (keys) => keys.onZoom(1),
  'page.zoomOut': (keys) => keys.onZoom(-1),
  'page.fit': (keys) => keys.onZoom(0),
  'page.rotateRight': (keys) => keys.onRotate(90),
  'page.rotateLeft': (keys) => keys.onRotate(-90),
  'page.hand': (keys) => keys.onHand(),
  'page.strip': (keys) => keys.onStrip(),
} as const satisfies Partial<Record<CommandId, (keys: PageKeys) => void>>
type PageCommand = keyof typeof deeds
const pageCommands = Object.keys(deeds) as PageCommand[]

/** Offers what can be done with the pages; those of their keys that mean nothing elsewhere are heard with the pages in focus. */
export function usePageKeys(scroller: RefObject<HTMLElement | null>, active: boolean, keys: PageKeys): void {
  const perform = useEffectEvent((id: PageCommand) => deeds[id](keys))
  useEffect(() => {
    if (!active) return undefined
    const stops = pageCommands.map((id) => offer(id, () => perform(id)))
    return () => stops.forEach((stop) => stop())
  }, [active])
  useEffect(() => {
    const pane = scroller.current
    if (!active || !pane) return undefined
    const listener = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return
      const id = pageCommands.find((each) => each !== 'page.previous' && each !== 'page.next' && pressed(event, each))
      if (!id) return
      perform(id)
      event.preventDefault()
    }
    pane.addEventListener('keydown', listener)
    return () => pane.removeEventListener('keydown', listener)
  }, [active, scroller])
}
