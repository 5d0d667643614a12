import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import type { DocumentIndex } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { BlockView } from './block-view.tsx'
import type { Chunk } from './chunks.ts'
import { TableView } from './table-view.tsx'
import type { TextLinks } from './text-links.ts'
import styles from './text.module.css'

const noMarks: readonly Mark[] = []

/** One chunk of a document. Every value keeps its identity while nothing changed in the chunk, so that it is drawn once. */
export const ChunkView = memo(function ChunkView({
  chunk,
  issue,
  main,
  marks,
  pageStarts,
  links,
  bookmarked,
  noteSlot,
}: {
  chunk: Chunk
  issue: string
  /** The block that is the document's own title; undefined where it is not in sight. */
  main: string | undefined
  marks: ReadonlyMap<string, readonly Mark[]> | undefined
  pageStarts: DocumentIndex['pageStarts']
  /** What words lead to, by block; undefined where nothing does, as on paper. */
  links?: TextLinks | undefined
  bookmarked: ReadonlySet<string>
  noteSlot?: ((block: string) => ReactNode) | undefined
}) {
  const { t } = useTranslation('reader')
  const marksOf = (block: string) => marks?.get(block) ?? noMarks
  const pageStartsOf = (block: string) => pageStarts.get(block)
  const noteOf = (block: string) => noteSlot?.(block) ?? null
  const draw = (block: PlacedBlock) => (
    <BlockView
      key={block.id}
      block={block}
      issue={issue}
      main={block.id === main}
      marks={marksOf(block.id)}
      pageStarts={pageStartsOf(block.id)}
      links={links?.get(block.id)}
      bookmarked={bookmarked.has(block.id)}
      note={noteOf(block.id)}
    />
  )
  return chunk.groups.map((group) => {
    if (group.kind === 'block') return draw(group.block)
    if (group.kind === 'table') {
      return (
        <TableView
          key={group.key}
          rows={group.blocks}
          marksOf={marksOf}
          pageStartsOf={pageStartsOf}
          noteOf={noteOf}
          label={group.caption ?? t('table')}
        />
      )
    }
    if (group.kind === 'box') {
      return (
        <figure key={group.key} className={styles.box} aria-label={group.blocks[0]?.text ?? t('boxed')}>
          {group.blocks.map(draw)}
        </figure>
      )
    }
    return (
      <ul key={group.key} className={styles.members}>
        {group.blocks.map((block) => (
          <li key={block.id}>{draw(block)}</li>
        ))}
      </ul>
    )
  })
})
