import { codePointLength, sliceCodePoints } from '../../../../electron/text/code-points.ts'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { blockOf, indexOf } from '../../../lib/document-index.ts'
import type { Selected } from '../../../lib/marks.ts'
import { tellSelected, type TextPart } from '../../../lib/selecting.ts'
import { blockElement } from './scrolling.ts'
import { rangeOf } from './selection.ts'

/*
 * A selection of the browser is one run. What a rectangle on the page holds may be several stretches, as of lines in two
 * columns: these are shown by a highlight of their own.
 */

/** The DOM ranges of stretches; null while one of their blocks is not drawn. */
export function rangesOf(pane: HTMLElement, parts: readonly TextPart[]): Range[] | null {
  const ranges: Range[] = []
  for (const part of parts) {
    const element = blockElement(pane, part.block)
    const range = element && rangeOf(element, part.from, part.to)
    if (!range) return null
    ranges.push(range)
  }
  return ranges
}

/** Whether stretches follow one another with nothing left out. */
export function followOn(view: DocumentView, parts: readonly TextPart[]): boolean {
  const { position } = indexOf(view)
  return parts.every((part, at) => {
    const before = parts[at - 1]
    if (!before) return true
    if (before.block === part.block) return before.to === part.from
    const ends = before.to === codePointLength(blockOf(view, before.block)?.text ?? '')
    return ends && part.from === 0 && position.get(part.block) === (position.get(before.block) ?? -2) + 1
  })
}

/** Selects stretches that follow one another as the browser does; false where they do not. */
export function selectAsOne(view: DocumentView, parts: readonly TextPart[], ranges: readonly Range[]): boolean {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last || !followOn(view, parts)) return false
  getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
  return true
}

/** Shows stretches as selected; gives what a selection would give. */
export function showStretches(
  view: DocumentView,
  parts: readonly TextPart[],
  ranges: readonly Range[],
  rect: Selected['rect'],
): Selected[] {
  CSS.highlights.set('stretches', new Highlight(...ranges))
  document.addEventListener('copy', copyStretches)
  const selected = parts.map((part) => ({
    ...part,
    document: view.id,
    text: sliceCodePoints(blockOf(view, part.block)?.text ?? '', part.from, part.to),
    rect,
  }))
  words = selected.map(({ text }) => text).join('\n')
  return selected
}

/** What the shown stretches read. */
let words = ''

function copyStretches(event: ClipboardEvent): void {
  if (!(getSelection()?.isCollapsed ?? true)) return
  event.preventDefault()
  event.clipboardData?.setData('text/plain', words)
}

/** Shows no stretches any more. */
export function clearStretches(): void {
  if (!CSS.highlights.delete('stretches')) return
  document.removeEventListener('copy', copyStretches)
  tellSelected('', [])
}
