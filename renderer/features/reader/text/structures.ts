import { createContext, useContext } from 'react'
import type { BlockStructure } from '../../../lib/structure.ts'

/** A stretch of a text that is drawn in a way of its own: a note of who is responsible, or a place with a remark. */
export interface TextRun {
  from: number
  to: number
  look: 'aside' | 'remark'
}

/** What is known of the blocks of the document in sight, and whether remarks are shown. */
export interface Structures {
  blocks: ReadonlyMap<string, BlockStructure>
  showsRemarks: boolean
}

export const StructuresContext = createContext<Structures>({ blocks: new Map(), showsRemarks: false })

const nothing: BlockStructure = { remarks: [], notes: [], row: null }

type Known = BlockStructure & { runs: readonly TextRun[] }

/** What is known of a block: its remarks (none where they are not shown), its row, and how stretches of it are drawn. */
function knownOf({ blocks, showsRemarks }: Structures, block: string): Known {
  const own = blocks.get(block) ?? nothing
  const remarks = showsRemarks ? own.remarks : []
  const runs: TextRun[] = [
    ...own.notes.map(({ from, to }) => ({ from, to, look: 'aside' as const })),
    ...remarks
      .filter(({ kind }) => kind !== 'shifted-row' && kind !== 'half-width-punctuation')
      .map(({ from, to }) => ({ from, to, look: 'remark' as const })),
  ]
  return { ...own, remarks, runs }
}

/** What is known of one block. */
export function useStructure(block: string): Known {
  return knownOf(useContext(StructuresContext), block)
}

/** Tells what is known of any block of the document. */
export function useStructures(): (block: string) => Known {
  const structures = useContext(StructuresContext)
  return (block) => knownOf(structures, block)
}
