import { sliceCodePoints } from '../../text/code-points.ts'
import { fold } from '../../text/normalise.ts'
import { headingText } from '../archive/outline.ts'
import type { SourceDocument, SourceIssue } from './source.ts'

/** What a name is of. Titles, headings and numbers are places; bodies and persons may be named in many. */
export type NameKind = 'title' | 'heading' | 'number' | 'issuer' | 'body' | 'person'

/** A name in an issue and the block that carries it first; bodies and persons once an issue. */
export interface IssueName {
  kind: NameKind
  block: string
  text: string
}

/** A body or a person named in a block; a body also where a block is what it is responsible for. */
export interface Naming {
  block: string
  facet: 'body' | 'person'
  name: string
}

/** A heading that runs on is a sentence, not a name. */
const longestHeading = 80

/** Everything with a name in an issue, in printed order. */
export function namesOf({ documents }: SourceIssue): IssueName[] {
  const names = documents.flatMap((document) => [
    ...(document.id === 'front' ? [] : placesIn(document)),
    ...namingsIn(document).map(({ block, facet, name }) => ({ kind: facet, block, text: name })),
  ])
  const known = new Set<string>()
  return names.filter(({ kind, text }) => {
    const folded = fold(text)
    if (folded === '') return false
    if (kind === 'title' || kind === 'heading' || kind === 'number') return true
    const key = `${kind} ${folded}`
    return !known.has(key) && known.add(key) !== undefined
  })
}

function placesIn({ title, number, issuers, blocks }: SourceDocument): IssueName[] {
  const first = (blocks.find(({ kind }) => kind === 'title') ?? blocks[0])?.id
  if (first === undefined) return []
  const numbered = blocks.find(({ kind }) => kind === 'number')?.id ?? first
  return [
    { kind: 'title', block: first, text: title },
    ...(number === null ? [] : [{ kind: 'number' as const, block: numbered, text: number }]),
    ...issuers.map((text) => ({ kind: 'issuer' as const, block: first, text })),
    ...blocks
      .filter(({ level, kind }) => level !== null || kind === 'box-title' || kind === 'table-caption')
      .map((block) => ({
        kind: 'heading' as const,
        block: block.id,
        text: sliceCodePoints(headingText(block), 0, longestHeading),
      })),
  ]
}

/**
 * The bodies and persons of a document: bodies where a note makes them responsible and at the task it speaks of, persons
 * on lists, in appointments and on the editorial board. Each once for a block.
 */
export function namingsIn({ structure }: SourceDocument): Naming[] {
  const { responsibilities, members, appointments, front } = structure
  const bodies = responsibilities.flatMap(({ block, task, sentence, bodies: named }) => {
    const blocks = new Set([block, ...(task ? [task.block] : []), ...(sentence ? [sentence.block] : [])])
    return [...blocks].flatMap((each) => named.map(({ name }) => ({ block: each, facet: 'body' as const, name })))
  })
  const persons = [...(front?.board ?? []), ...members, ...appointments].map(({ block, folded }) => ({
    block,
    facet: 'person' as const,
    name: folded,
  }))
  const known = new Set<string>()
  return [...bodies, ...persons].filter(({ block, facet, name }) => {
    const key = `${block} ${facet} ${name}`
    return name !== '' && !known.has(key) && known.add(key) !== undefined
  })
}
