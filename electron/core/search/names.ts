import type { PackModel } from '../archive/model.ts'
import { headingText } from '../archive/outline.ts'
import { fold } from '../../text/normalise.ts'
import { sliceCodePoints } from '../../text/code-points.ts'

/** What a name is of. Titles, headings and numbers are places; bodies and persons may be named in many. */
export const nameKinds = ['title', 'heading', 'number', 'issuer', 'body', 'person'] as const
export type NameKind = (typeof nameKinds)[number]

/** A name in an issue and the block that carries it first; `person` and `body` once an issue. */
export interface IssueName {
  kind: NameKind
  block: string
  text: string
}

/** A heading that runs on is a sentence, not a name. */
const longestHeading = 80

/** Everything with a name in an issue, in printed order. */
export function namesOf(model: PackModel): IssueName[] {
  const names: IssueName[] = []
  const once = new Set<string>()
  const add = (kind: NameKind, block: string | undefined, text: string): void => {
    if (block !== undefined && fold(text) !== '') names.push({ kind, block, text })
  }
  const addOnce = (kind: NameKind, block: string | undefined, text: string): void => {
    const key = `${kind} ${text}`
    if (once.has(key)) return
    once.add(key)
    add(kind, block, text)
  }
  for (const document of model.documents) {
    const first = (document.blocks.find(({ kind }) => kind === 'title') ?? document.blocks[0])?.id
    add('title', first, document.title)
    if (document.number !== null) {
      const numbered = document.blocks.find(({ kind }) => kind === 'number')?.id ?? first
      add('number', numbered, document.number)
    }
    for (const issuer of document.issuers) addOnce('issuer', first, issuer)
    for (const block of document.blocks) {
      if (block.level !== null || block.kind === 'box-title' || block.kind === 'table-caption')
        add('heading', block.id, sliceCodePoints(headingText(block), 0, longestHeading))
    }
  }
  return names
}

/** The bodies and persons named in blocks, by block id. */
export function namedInBlocks(_model: PackModel): Map<string, { facet: 'body' | 'person'; name: string }[]> {
  return new Map()
}
