import { codePointLength, sliceCodePoints, utf16Offset } from '../../../../electron/text/code-points.ts'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { indexOf } from '../../../lib/document-index.ts'
import type { Selected } from '../../../lib/marks.ts'

/*
 * Every run of the record's text is in an element with `data-at`: the code point of its first character in the block.
 * Elements without it (page numbers, tools, notes) are not text, so offsets need no walk through the block.
 */

interface Point {
  block: string
  offset: number
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** The block and offset of a point of the DOM that lies inside a run of text; null elsewhere. */
function pointAt(node: Node, offset: number): Point | null {
  const run = elementOf(node)?.closest<HTMLElement>('[data-at]')
  const block = run?.closest<HTMLElement>('[data-block]')?.dataset['block']
  if (!run || !block) return null
  const before = document.createRange()
  before.setStart(run, 0)
  before.setEnd(node, offset)
  return { block, offset: Number(run.dataset['at']) + codePointLength(before.toString()) }
}

/** The parts of a selection, block by block in printed order, as ranges of code points. */
export function partsOf(range: Range, view: DocumentView): { block: string; from: number; to: number }[] {
  const root = elementOf(range.commonAncestorContainer)
  if (!root || range.collapsed) return []
  const own = root.closest('[data-at]')
  const runs = own ? [own] : [...root.querySelectorAll('[data-at]')]
  const parts = new Map<string, { block: string; from: number; to: number }>()
  for (const run of runs) {
    if (!range.intersectsNode(run)) continue
    const inside = clip(range, run)
    const from = pointAt(inside.startContainer, inside.startOffset)
    const to = pointAt(inside.endContainer, inside.endOffset)
    if (!from || !to || from.offset >= to.offset) continue
    const part = parts.get(from.block)
    if (part) {
      part.from = Math.min(part.from, from.offset)
      part.to = Math.max(part.to, to.offset)
    } else {
      parts.set(from.block, { block: from.block, from: from.offset, to: to.offset })
    }
  }
  const { position } = indexOf(view)
  return [...parts.values()].toSorted((a, b) => (position.get(a.block) ?? 0) - (position.get(b.block) ?? 0))
}

function clip(range: Range, run: Element): Range {
  const inside = document.createRange()
  inside.selectNodeContents(run)
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
    inside.setStart(range.startContainer, range.startOffset)
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset)
  return inside
}

/** What is selected inside `root`, one entry a block; empty where nothing of the record is. */
export function readSelection(root: HTMLElement, view: DocumentView): Selected[] {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return []
  const { x, y, width, height } = range.getBoundingClientRect()
  return partsOf(range, view).map((part) => ({
    ...part,
    document: view.id,
    text: textOf(view, part),
    rect: { x, y, width, height },
  }))
}

/** Where ranges stand together on the screen, as far as the pane shows them. */
export function rectOf(pane: HTMLElement, ranges: readonly Range[]): Selected['rect'] {
  const view = pane.getBoundingClientRect()
  const boxes = ranges.map((range) => range.getBoundingClientRect())
  const top = Math.max(view.top, Math.min(...boxes.map((box) => box.top)))
  const left = Math.min(...boxes.map((box) => box.left))
  const bottom = Math.min(view.bottom, Math.max(...boxes.map((box) => box.bottom)))
  const right = Math.max(...boxes.map((box) => box.right))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function textOf(view: DocumentView, part: { block: string; from: number; to: number }): string {
  const block = view.blocks[indexOf(view).position.get(part.block) ?? -1]
  return block ? sliceCodePoints(block.text, part.from, part.to) : ''
}

/** The selected text as printed: blocks one under the other, cells of a row parted by tabs, nothing of the margin. */
export function printedText(range: Range, view: DocumentView): string {
  return partsOf(range, view)
    .map((part) => textOf(view, part))
    .join('\n')
}

/** The DOM range of a stretch of a block; null where the block is not drawn. */
export function rangeOf(block: HTMLElement, from: number, to: number): Range | null {
  const start = boundary(block, from, false)
  const end = boundary(block, to, true)
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

function boundary(block: HTMLElement, offset: number, ending: boolean): { node: Text; offset: number } | null {
  let found: { node: Text; offset: number } | null = null
  for (const run of block.querySelectorAll<HTMLElement>('[data-at]')) {
    const at = Number(run.dataset['at'])
    if (ending ? at >= offset : at > offset) break
    const node = document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode()
    if (node instanceof Text) found = { node, offset: Math.min(node.length, utf16Offset(node.data, offset - at)) }
  }
  return found
}
