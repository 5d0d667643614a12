import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'

/** Blocks that are drawn together: a table, a box, a list of members; or one block on its own. */
export type Group =
  | { kind: 'block'; key: string; block: PlacedBlock }
  | { kind: 'box' | 'members'; key: string; blocks: PlacedBlock[] }
  | { kind: 'table'; key: string; blocks: PlacedBlock[]; caption: string | null }

const groupKind = (block: PlacedBlock): 'table' | 'box' | 'members' | null => {
  if (block.kind === 'table-row') return 'table'
  if (block.kind === 'box-title' || block.kind === 'box-paragraph') return 'box'
  if (block.kind === 'member') return 'members'
  return null
}

/**
 * Gathers consecutive table rows into a table, a box title with its paragraphs into a box, members into a list.
 * A second box title or a second header after body rows begins a group of its own; a header repeated after a page
 * break is printed again, so it stays a row of the one table.
 */
export function groupBlocks(blocks: readonly PlacedBlock[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const kind = groupKind(block)
    const last = groups.at(-1)
    if (kind === null) groups.push({ kind: 'block', key: block.id, block })
    else if (last && last.kind === kind && block.kind !== 'box-title') last.blocks.push(block)
    else if (kind === 'table') groups.push({ kind, key: block.id, blocks: [block], caption: captionOf(last) })
    else groups.push({ kind, key: block.id, blocks: [block] })
  }
  return groups
}

/** The caption printed above a table, which names it to a screen reader. */
const captionOf = (above: Group | undefined): string | null =>
  above?.kind === 'block' && above.block.kind === 'table-caption' ? above.block.text : null
