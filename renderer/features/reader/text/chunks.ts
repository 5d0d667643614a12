import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { type Group, groupBlocks } from './group-blocks.ts'

/** Groups of blocks that are drawn, laid out and left out together. */
export interface Chunk {
  /** Number of the chunk in the whole document: the same in a stretch of it. */
  key: number
  groups: Group[]
  /** Height to be expected before it is laid out, em. */
  height: number
}

/** A document cut into chunks. */
export interface Chunks {
  list: readonly Chunk[]
  /** Number of the chunk in which a block stands. */
  of: ReadonlyMap<string, number>
}

/** Blocks a chunk: about a screenful of paragraphs, so that little is laid out that is not seen. */
const size = 24

/** Code points of a full line of the column. */
const lineLength = 34

/** Cuts a document into chunks at positions that do not depend on which stretch of it is here; a group stays in one. */
export function chunksOf(view: DocumentView): Chunks {
  const list: Chunk[] = []
  const of = new Map<string, number>()
  let position = view.stretch?.from ?? 0
  for (const group of groupBlocks(view.blocks)) {
    const key = Math.floor(position / size)
    let chunk = list.at(-1)
    if (chunk?.key !== key) {
      chunk = { key, groups: [], height: 0 }
      list.push(chunk)
    }
    chunk.groups.push(group)
    for (const block of group.kind === 'block' ? [group.block] : group.blocks) {
      of.set(block.id, key)
      chunk.height += Math.ceil((block.text.length + 1) / lineLength) * 1.85 + 0.35
      position += 1
    }
  }
  return { list, of }
}
