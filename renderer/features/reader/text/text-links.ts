import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import type { Citation, IndexedDocument } from '../../../../electron/contract/schemas/relations.ts'
import type { Relation } from '../../../../electron/contract/schemas/structure.ts'
import { formatPlace } from '../../../lib/place.ts'
import { unbroken } from '../../../lib/titles.ts'

/** A stretch of a block that names something else; offsets in code points. */
export interface TextLink {
  /** Unique in its document. */
  id: string
  from: number
  to: number
  /** As printed. */
  text: string
  target: LinkTarget
}

/** What is named, and what is known of it. */
export type LinkTarget =
  /** A document of the archive. */
  | { kind: 'document'; document: IndexedDocument; relation: Relation | null; path: string }
  /** A title of this very document, as that of the plan a notice encloses. */
  | { kind: 'here'; path: string }
  | { kind: 'absent'; relation: Relation | null }
  | { kind: 'address' }
  /** A body named as responsible. */
  | { kind: 'body' }

/** Links by block. */
export type TextLinks = ReadonlyMap<string, readonly TextLink[]>

/**
 * What the blocks of a document name: the documents it cites, those in the archive told from those that are not; titles
 * of its own; addresses; the bodies named as responsible. `cites` is what the archive says of its citations.
 */
export function linksOf(view: DocumentView, cites: readonly Citation[]): TextLinks {
  const known = new Map(cites.map((citation) => [`${citation.place.block}:${citation.place.from}`, citation]))
  const titles = new Map(
    view.blocks.filter(({ kind }) => kind === 'title').map((block) => [folded(block.text), block.id]),
  )
  const links = new Map<string, TextLink[]>()
  const add = (block: string, link: Omit<TextLink, 'id'>) => {
    const own = links.get(block) ?? []
    links.set(block, own)
    // What is cited inside something cited is not a link within a link.
    if (own.some(({ from, to }) => link.from < to && link.to > from)) return
    own.push({ ...link, id: `${block}:${link.from}` })
  }
  for (const reference of view.references) {
    const { block, from, to, text, relation } = reference
    const [document] = known.get(`${block}:${from}`)?.documents ?? []
    const own = reference.kind === 'title' ? titles.get(folded(text)) : undefined
    const place = { issue: view.issue, document: view.id, from: null, to: null }
    const target: LinkTarget =
      reference.kind === 'address'
        ? { kind: 'address' }
        : own !== undefined
          ? { kind: 'here', path: formatPlace({ ...place, block: own }) }
          : document
            ? {
                kind: 'document',
                document,
                relation,
                path: formatPlace({ ...place, issue: document.issue, document: document.document, block: null }),
              }
            : { kind: 'absent', relation }
    add(block, { from, to, text, target })
  }
  for (const { block, bodies } of view.responsibilities) {
    for (const { name, from, to } of bodies) add(block, { from, to, text: name, target: { kind: 'body' } })
  }
  return links
}

const folded = (title: string): string => unbroken(title).replace(/\s+/gu, '')
