import { endsSentence, width } from '../characters.ts'
import { type Draft, draftTail } from '../draft.ts'
import { headingSentence } from '../headings.ts'
import { paragraphIndent } from './measure.ts'

const nearlyFull = 3

/** True for a block of running text: a paragraph, or a heading that runs into its text. */
function isRunning(block: Draft | undefined): block is Draft {
  return (
    block !== undefined &&
    (block.kind === 'paragraph' ||
      (block.kind === 'heading' && headingSentence(block.fragments[0]?.text ?? '') !== null))
  )
}

function endsSection(block: Draft | undefined): boolean {
  return block === undefined || (block.kind !== 'paragraph' && block.kind !== 'responsibility')
}

/**
 * True where the paragraph at `at + 1` is the rest of the block at `at`, cut at the end of a sentence. Three things
 * must come together: a column ends between them (the caller knows), the last line is full, and the two are all
 * there is in their section, so that it had one paragraph like its neighbours.
 */
export function isCutAtSentence(blocks: Draft[], at: number, lineWidth: number): boolean {
  const [before, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]]
  if (!isRunning(block) || next?.kind !== 'paragraph' || !endsSection(blocks[at + 2])) return false
  if (block.kind === 'paragraph' && before?.kind !== 'heading') return false
  if (block.kind === 'paragraph' && isRunning(before)) return false
  if (block.part !== next.part || !endsSentence(draftTail(block))) return false
  const last = block.fragments.at(-1)
  if (!last) return false
  const rest = (width(last.text) + (block.fragments.length === 1 ? paragraphIndent : 0)) % lineWidth
  return rest <= nearlyFull || rest >= lineWidth - nearlyFull
}
