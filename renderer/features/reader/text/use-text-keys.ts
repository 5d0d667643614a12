import { useEffect, type RefObject } from 'react'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { blockHere, indexOf } from '../../../lib/document-index.ts'
import { pressed } from '../../../lib/keys.ts'
import { movePlace, openPlace, useReading } from '../../../lib/reading.ts'
import { blockElement, bringToLine, isInView } from './scrolling.ts'

/** j, k and the arrows go from block to block while the text has the focus; past the last one to the next document. */
export function useTextKeys(scroller: RefObject<HTMLDivElement | null>, issue: IssueView, view: DocumentView): void {
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return undefined
    const press = (event: KeyboardEvent) => {
      const step = pressed(event, 'block.next') ? 1 : pressed(event, 'block.previous') ? -1 : null
      if (step === null) return
      // A note being written, and a table that scrolls, keep their own keys.
      if ((event.target as Element) !== pane) return
      event.preventDefault()
      const at = indexOf(view).position.get(blockHere(view, useReading.getState().place) ?? '') ?? -1
      const next = view.blocks[at + step]
      if (!next) return view.stretch ? undefined : leave(issue, view, step)
      movePlace(view.id, next.id, 'text')
      useReading.setState({ lead: null })
      const element = blockElement(pane, next.id)
      if (element && !isInView(pane, element.getBoundingClientRect())) {
        bringToLine(pane, element.getBoundingClientRect(), { glide: false })
      }
    }
    pane.addEventListener('keydown', press)
    return () => pane.removeEventListener('keydown', press)
  }, [scroller, issue, view])
}

function leave(issue: IssueView, view: DocumentView, step: 1 | -1): void {
  const order = [...(issue.front ? [issue.front] : []), ...issue.documents]
  const target = order[order.findIndex((each) => each.id === view.id) + step]
  if (target) openPlace({ issue: view.issue, document: target.id, block: null, from: null, to: null })
}
