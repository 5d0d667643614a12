import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import type { Selected } from '../../../lib/marks.ts'
import { tellSelected, useSelecting } from '../../../lib/selecting.ts'
import { readSelection, rectOf } from './selection.ts'
import { clearStretches, rangesOf, selectAsOne, showStretches } from './stretches.ts'

/** How long a selection made without the mouse must rest before it is told of, ms: handles move it step by step. */
const restsFor = 250

/** Frames that are waited for a block asked for to be drawn. */
const patience = 120

/**
 * Tells of a selection once it rests: at once where the pointer or a key is let go, a moment later however else it was made.
 * The page is told of it as it grows; what the page asks for is selected here.
 */
export function useSelection(
  scroller: RefObject<HTMLDivElement | null>,
  view: DocumentView,
  onSelect: ((selected: Selected[]) => void) | undefined,
) {
  const had = useRef(false)
  const tell = useCallback(() => {
    if (!scroller.current || !onSelect) return
    const selected = readSelection(scroller.current, view)
    // Stretches stand until the reader presses elsewhere.
    if (selected.length === 0 && (!had.current || CSS.highlights.has('stretches'))) return
    had.current = selected.length > 0
    onSelect(selected)
  }, [scroller, view, onSelect])

  useEffect(() => {
    let pressed = false
    let released: ReturnType<typeof setTimeout> | undefined
    let resting: ReturnType<typeof setTimeout> | undefined
    let frame = 0
    const press = ({ pointerType, target }: PointerEvent) => {
      pressed = pointerType === 'mouse'
      if (target instanceof Element && target.closest('#text, #page')) clearStretches()
    }
    // The pointer may be let go outside the pane. The browser settles the selection after this event.
    const release = () => {
      pressed = false
      clearTimeout(released)
      released = setTimeout(settle)
    }
    const settle = () => {
      released = undefined
      tell()
    }
    // A key may come before that, and means what was just selected.
    const key = () => {
      if (released === undefined) return
      clearTimeout(released)
      flushSync(settle)
    }
    // The handles of a touch screen take the pointer from the page, and a program selects without one.
    const change = () => {
      clearTimeout(resting)
      if (!pressed) resting = setTimeout(tell, restsFor)
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (!scroller.current || CSS.highlights.has('stretches')) return
        tellSelected(view.id, readSelection(scroller.current, view))
      })
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('selectionchange', change)
    addEventListener('keydown', key, { capture: true })
    return () => {
      clearTimeout(released)
      clearTimeout(resting)
      cancelAnimationFrame(frame)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('selectionchange', change)
      removeEventListener('keydown', key, { capture: true })
      tellSelected(view.id, [])
    }
  }, [scroller, view, tell])

  const asked = useSelecting((state) => (state.asked?.document === view.id ? state.asked : null))
  useEffect(() => {
    if (!asked) return undefined
    let frame = 0
    let left = patience
    const select = () => {
      const pane = scroller.current
      const ranges = pane ? rangesOf(pane, asked.parts) : null
      if (!pane || !ranges) {
        if (left-- > 0) frame = requestAnimationFrame(select)
        return
      }
      useSelecting.setState({ asked: null })
      clearStretches()
      if (selectAsOne(view, asked.parts, ranges)) return tell()
      getSelection()?.removeAllRanges()
      const selected = showStretches(view, asked.parts, ranges, rectOf(pane, ranges))
      had.current = true
      tellSelected(view.id, asked.parts)
      onSelect?.(selected)
    }
    select()
    return () => cancelAnimationFrame(frame)
  }, [asked, scroller, view, tell, onSelect])

  // Whoever is done with what was selected is done with its stretches.
  useEffect(
    () =>
      useSelecting.subscribe(({ parts }, before) => {
        if (parts.length === 0 && before.parts.length > 0) clearStretches()
      }),
    [],
  )
  return useMemo(() => ({ onKeyUp: tell }), [tell])
}
