import { memo, useMemo, useRef, type ReactNode } from 'react'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { indexOf } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { structureOf } from '../../../lib/structure.ts'
import { ChunkView } from './chunk-view.tsx'
import { chunksOf } from './chunks.ts'
import { Neighbours } from './neighbours.tsx'
import type { TextLinks } from './text-links.ts'
import styles from './text.module.css'
import { StructuresContext } from './structures.ts'
import { useDrawnChunks } from './use-drawn-chunks.ts'
import { useSteadyGroups } from './use-steady-groups.ts'

/** The document as an article with real headings, paragraphs, lists and tables. */
export const DocumentText = memo(function DocumentText({
  issue,
  view,
  marks,
  links,
  bookmarked,
  noteSlot,
}: {
  issue: IssueView
  view: DocumentView
  marks: readonly Mark[]
  links: TextLinks
  bookmarked: ReadonlySet<string>
  noteSlot?: ((block: string) => ReactNode) | undefined
}) {
  const article = useRef<HTMLElement>(null)
  const chunks = useMemo(() => chunksOf(view), [view])
  const drawn = useDrawnChunks(article, view, chunks)
  const marksOf = useSteadyGroups(marks, chunks.of)
  const { pageStarts } = indexOf(view)
  const { remarks } = usePreferences()
  const structures = useMemo(() => ({ blocks: structureOf(view), showsRemarks: remarks }), [view, remarks])
  const begins = !view.stretch || view.stretch.from === 0
  const main = begins ? view.blocks.find(({ kind }) => kind === 'title' || kind === 'masthead')?.id : undefined
  return (
    <article ref={article} className={styles.article} lang="zh-CN">
      <StructuresContext value={structures}>
        {chunks.list.map((chunk) => (
          <div
            key={chunk.key}
            className={styles.chunk}
            data-chunk={chunk.key}
            style={{ containIntrinsicBlockSize: `auto ${Math.round(chunk.height)}em` }}
          >
            {drawn.has(chunk.key) ? (
              <ChunkView
                chunk={chunk}
                issue={view.issue}
                main={main}
                marks={marksOf.get(chunk.key)}
                pageStarts={pageStarts}
                links={links}
                bookmarked={bookmarked}
                noteSlot={noteSlot}
              />
            ) : null}
          </div>
        ))}
      </StructuresContext>
      <Neighbours issue={issue} document={view.id} />
    </article>
  )
})
