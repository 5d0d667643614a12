import { memo, type ReactNode } from 'react'
import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import { classNames } from '../../../lib/class-names.ts'
import type { PageStart } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { BlockText } from './block-text.tsx'
import { ContentsEntry } from './contents-entry.tsx'
import { RemarkList } from './remark-list.tsx'
import { type TextRun, useStructure } from './structures.ts'
import type { TextLink } from './text-links.ts'
import styles from './text.module.css'

/** What one block is drawn from. Every value keeps its identity while nothing changed, so that it is drawn once. */
export interface BlockProps {
  block: PlacedBlock
  issue: string
  /** True for the document's own title, its one first-level heading. */
  main?: boolean
  marks: readonly Mark[]
  pageStarts: readonly PageStart[] | undefined
  /** What words of the block lead to. */
  links: readonly TextLink[] | undefined
  bookmarked: boolean
  /** Note cards that stand under the block. */
  note: ReactNode
}

/** One block in its frame, which is as wide as the pane: what hangs in the margins must lie inside it to be painted. */
export const BlockView = memo(function BlockView(props: BlockProps) {
  const { block, bookmarked, note } = props
  const { remarks, runs } = useStructure(block.id)
  return (
    <div
      className={classNames(styles.block, bookmarked && styles.bookmarked, beginsSheet(props) && styles.beginsSheet)}
      data-block={block.id}
    >
      <Body {...props} runs={runs} />
      {remarks.length > 0 ? <RemarkList remarks={remarks} /> : null}
      {note ? <div className={styles.noteSlot}>{note}</div> : null}
    </div>
  )
})

/** True where a page without a number begins, as inside the front matter: nothing in the margin tells of it. */
const beginsSheet = ({ main, pageStarts }: BlockProps): boolean =>
  !main && pageStarts?.[0]?.at === 0 && pageStarts[0].page === null

/** Code points of the day or days that a chronicle entry begins with; undefined where it begins otherwise. */
const dayLength = (text: string): number | undefined =>
  /^\d{1,2}月(?:\d{1,2}日)?(?:\s*[～~—–-]\s*(?:\d{1,2}月)?\d{1,2}日)?(?=\s)/u.exec(text)?.[0].length

function Body({ block, issue, main, marks, pageStarts, links, runs }: BlockProps & { runs: readonly TextRun[] }) {
  const words = (
    <BlockText
      text={block.text}
      marks={marks}
      pageStarts={pageStarts}
      links={links}
      headingTo={block.headingTo}
      headingLevel={block.level === null ? undefined : block.level + 1}
      runs={runs}
      phrases={block.kind === 'title'}
      boldTo={block.kind === 'chronicle-entry' ? dayLength(block.text) : undefined}
    />
  )
  switch (block.kind) {
    case 'title':
      return main ? <h1 className={styles.title}>{words}</h1> : <h2 className={styles.innerTitle}>{words}</h2>
    case 'heading': {
      if (block.headingTo !== undefined) return <p className={styles.paragraph}>{words}</p>
      if (block.level === 1) return <h2 className={styles.heading1}>{words}</h2>
      if (block.level === 2) return <h3 className={styles.heading2}>{words}</h3>
      return <h4 className={styles.heading3}>{words}</h4>
    }
    case 'masthead':
      return main ? (
        <h1 className={styles.title}>{words}</h1>
      ) : (
        <p className={classNames(styles.paragraph, styles.masthead)}>{words}</p>
      )
    case 'contents-section':
      return <h2 className={styles.contentsSection}>{words}</h2>
    case 'contents-entry':
      return <ContentsEntry block={block} issue={issue} marks={marks} pageStarts={pageStarts} />
    case 'appointment-date':
      return <h2 className={styles.heading2}>{words}</h2>
    default:
      return <p className={classNames(styles.paragraph, styles[block.kind])}>{words}</p>
  }
}
