import { memo, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView, PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import { indexOf } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { BlockView } from './block-view.tsx'
import { groupBlocks } from './group-blocks.ts'
import { Neighbours } from './neighbours.tsx'
import { TableView } from './table-view.tsx'
import styles from './text.module.css'
import { useSteadyGroups } from './use-steady-groups.ts'

const noMarks: readonly Mark[] = []

/** The document as an article with real headings, paragraphs, lists and tables. */
export const DocumentText = memo(function DocumentText({
  issue,
  view,
  marks,
  bookmarked,
  noteSlot,
}: {
  issue: IssueView
  view: DocumentView
  marks: readonly Mark[]
  bookmarked: ReadonlySet<string>
  noteSlot?: ((block: string) => ReactNode) | undefined
}) {
  const { t } = useTranslation('reader')
  const groups = useMemo(() => groupBlocks(view.blocks), [view])
  const byBlock = useSteadyGroups(marks)
  const { pageStarts } = indexOf(view)
  const marksOf = (block: string) => byBlock.get(block) ?? noMarks
  const pageStartsOf = (block: string) => pageStarts.get(block)
  const noteOf = (block: string) => noteSlot?.(block) ?? null
  const main = view.blocks.find((block) => block.kind === 'title' || block.kind === 'masthead')?.id
  const draw = (block: PlacedBlock) => (
    <BlockView
      key={block.id}
      block={block}
      issue={view.issue}
      main={block.id === main}
      marks={marksOf(block.id)}
      pageStarts={pageStartsOf(block.id)}
      bookmarked={bookmarked.has(block.id)}
      note={noteOf(block.id)}
    />
  )
  return (
    <article className={styles.article} lang="zh-CN">
      {groups.map((group) => {
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
      })}
      <Neighbours issue={issue} document={view.id} />
    </article>
  )
})
