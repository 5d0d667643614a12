import { documentQuery, pageQuery, queryClient } from '../../../lib/queries.ts'
import { blockOf } from '../../../lib/document-index.ts'
import { movePlace, openPlace, useReading } from '../../../lib/reading.ts'
import { askToSelect, type TextPart } from '../../../lib/selecting.ts'
import { partsInside } from './area.ts'
import type { Layout } from './layout.ts'
import { type Rotation, turnBack } from './rotation.ts'
import type { Drawn } from './use-drag.ts'

/**
 * Selects in the text what stands inside a rectangle of the desk. Where it touches several documents the one with the
 * most characters in it is meant. Resolves with the number of characters; rejects where a page or document cannot be read.
 */
export async function selectArea(issue: string, layout: Layout, rotation: Rotation, drawn: Drawn): Promise<number> {
  const found = new Map<string, TextPart[]>()
  for (const sheet of layout.sheets) {
    const [left, top] = [Math.max(drawn.left, sheet.left), Math.max(drawn.top, sheet.top)]
    const width = Math.min(drawn.left + drawn.width, sheet.left + sheet.width) - left
    const height = Math.min(drawn.top + drawn.height, sheet.top + sheet.height) - top
    if (width <= 0 || height <= 0) continue
    const box = {
      x: (left - sheet.left) / sheet.width,
      y: (top - sheet.top) / sheet.height,
      width: width / sheet.width,
      height: height / sheet.height,
    }
    const { regions } = await queryClient.ensureQueryData(pageQuery(issue, sheet.image))
    const ids = [...new Set(regions.map((region) => region.document))]
    const views = await Promise.all(ids.map((id) => queryClient.ensureQueryData(documentQuery(issue, id))))
    const textOf = ({ document, block }: { document: string; block: string }): string | null => {
      const view = views[ids.indexOf(document)]
      return view ? (blockOf(view, block)?.text ?? null) : null
    }
    for (const [document, parts] of partsInside(regions, turnBack(box, rotation), textOf)) {
      found.set(document, [...(found.get(document) ?? []), ...parts])
    }
  }
  const [most] = [...found].toSorted(([, a], [, b]) => lengthOf(b) - lengthOf(a))
  if (!most) return 0
  const [document, parts] = most
  const block = parts[0]?.block ?? null
  if (block !== null && useReading.getState().place?.document === document) movePlace(document, block, 'page')
  else openPlace({ issue, document, block, from: null, to: null }, { mover: 'page' })
  askToSelect(document, parts)
  return lengthOf(parts)
}

const lengthOf = (parts: readonly TextPart[]): number => parts.reduce((sum, part) => sum + part.to - part.from, 0)
